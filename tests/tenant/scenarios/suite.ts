import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan, unlimited } from './licences';
import type { Owner } from './tenantData';

/**
 * A tenant on one of the suites. Open: which module names, product type and product description the
 * vendor gives its suites; these are plausible ones that carry the suite's name in words.
 */
export function suiteOwners(suite: 'Core' | 'Growth', clock: Clock): Owner[] {
  const name = `suite-${suite.toLowerCase()}`;
  const product = `SuperOffice CRM Suite ${suite}`;
  const seats = [plan(`${name}-user`, `Suite ${suite}`, 34, 40)];
  return [
    owner(
      'SuperOffice',
      [
        ...seats,
        module(name, product, { role: 'marker', total: 1 }),
        ...loginModules(seats),
        unlimited('net-server', 'SuperOffice Server'),
        unlimited('customer-centre', 'Customer Centre'),
      ],
      {
        ...endingIn(126, clock),
        productType: 'CRM Suite',
        productDescription: product,
        shopUrl: 'https://shop.invalid/superoffice',
      },
    ),
  ];
}
