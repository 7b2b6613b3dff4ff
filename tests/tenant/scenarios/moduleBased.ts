import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan, unlimited } from './licences';
import type { Module, Owner } from './tenantData';

// Module names other than ten-sales, user, web, pocket-crm-cal, expander-services and config-screens
// are made up: the vendor documents no list of them.
const plans = [
  plan('ten-sales', 'Sales Premium', 18, 21),
  plan('ten-service', 'Service Essentials', 24, 30),
  plan('ten-marketing', 'Marketing Premium', 9, 12),
  // Does not grant the web client: its holder may log in, and cannot.
  plan('ten-reports', 'Report Reader', 1, 4, ['user', 'reporter-studio-user']),
];

/** The owners of a healthy tenant that buys modules: SuperOffice and two third parties. */
export function moduleBasedOwners(clock: Clock, userPlans: Module[] = plans): Owner[] {
  return [
    owner(
      'SuperOffice',
      [
        ...userPlans,
        ...loginModules(userPlans),
        unlimited('net-server', 'SuperOffice Server'),
        unlimited('customer-centre', 'Customer Centre'),
        unlimited('sales-intelligence', 'Sales Intelligence'),
        module('expander-services', 'Developer Tools', { total: 1 }),
        module('config-screens', 'Screen configuration', { total: 1, hidden: true }),
        module('audience', 'Audience', { kind: 'satellite', total: 1, inUse: 1 }),
      ],
      { ...endingIn(126, clock), shopUrl: 'https://shop.invalid/superoffice' },
    ),
    owner(
      'Adwiza',
      [
        module('adwiza-forms', 'Form Builder', { kind: 'user', total: 10, inUse: 7 }),
        module('adwiza-sync', 'Web shop link', { total: 1, inUse: 1 }),
      ],
      { ...endingIn(218, clock), shopUrl: 'https://shop.invalid/adwiza' },
    ),
    // Sold for ever: no date at all.
    owner('i-Centrum', [
      module('icentrum-board', 'Planning Board', { kind: 'user', total: 25, inUse: 19 }),
      unlimited('icentrum-reports', 'Report Pack'),
    ]),
  ];
}

/** Sales Premium with two more holders than were bought. */
export const overAssignedPlans = [
  plan('ten-sales', 'Sales Premium', 23, 21),
  ...plans.filter(({ name }) => name !== 'ten-sales'),
];
