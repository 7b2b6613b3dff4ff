import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan, unlimited } from './licences';
import type { Owner } from './tenantData';

/**
 * A tenant on the Core suite. Open: which module names, product type and product description the
 * vendor gives its suites; these are plausible ones that carry the suite's name in words.
 */
export function suiteOwners(clock: Clock): Owner[] {
  const seats = [plan('suite-core-user', 'Suite Core', 34, 40)];
  return [
    owner(
      'SuperOffice',
      [
        ...seats,
        module('suite-core', 'SuperOffice CRM Suite Core', { role: 'marker', total: 1 }),
        ...loginModules(seats),
        unlimited('net-server', 'SuperOffice Server'),
        unlimited('customer-centre', 'Customer Centre'),
      ],
      {
        ...endingIn(126, clock),
        productType: 'CRM Suite',
        productDescription: 'SuperOffice CRM Suite Core',
        shopUrl: 'https://shop.invalid/superoffice',
      },
    ),
  ];
}
