import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan, unlimited } from './licences';
import type { Owner } from './tenantData';

/** An old customer with site, satellite and Windows user licences; module names are made up. */
export function legacyOwners(clock: Clock): Owner[] {
  const plans = [plan('sales-marketing', 'Sales & Marketing', 14, 20)];
  return [
    owner(
      'SuperOffice',
      [
        ...plans,
        ...loginModules(plans),
        module('windows', 'Windows client', {
          kind: 'user',
          total: 12,
          inUse: 9,
          prerequisite: 'user',
        }),
        module('travel', 'Travel', {
          kind: 'user',
          total: 4,
          inUse: 4,
          prerequisite: 'windows',
        }),
        module('satellite', 'Satellite', { kind: 'satellite', total: 2, inUse: 1 }),
        module('area-management', 'Area management', { kind: 'satellite', total: 2, inUse: 2 }),
        module('site', 'Site licence', { total: 1, inUse: 1 }),
        module('reporter-studio', 'Reporter Studio', { total: 1 }),
        unlimited('net-server', 'SuperOffice Server'),
      ],
      endingIn(126, clock),
    ),
  ];
}
