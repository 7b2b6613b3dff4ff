import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan } from './licences';
import type { Module, Owner } from './tenantData';

/** Plans held by all but four of 5,000 users. */
const largePlans = [
  plan('ten-sales', 'Sales Premium', 2_600, 3_000),
  plan('ten-service', 'Service Essentials', 1_896, 2_000),
  plan('ten-marketing', 'Marketing Premium', 500, 500),
];

/** 500 module licences of six owners. */
export function largeOwners(clock: Clock): Owner[] {
  const login = loginModules(largePlans);
  const own = 300 - largePlans.length - login.length;
  return [
    owner(
      'SuperOffice',
      [...largePlans, ...login, ...many(own, 'module', 'Module')],
      endingIn(126, clock),
    ),
    ...[1, 2, 3, 4, 5].map((number) =>
      owner(`Partner ${number}`, many(40, `partner${number}`, `Partner ${number} app`), {
        ...endingIn(60 * number, clock),
      }),
    ),
  ];
}

function many(count: number, name: string, description: string): Module[] {
  return Array.from({ length: count }, (_, index) =>
    module(`${name}-${index + 1}`, `${description} ${index + 1}`, {
      kind: index % 2 ? 'user' : 'site',
      total: (index * 7) % 90,
      inUse: (index * 5) % 60,
      unlimited: index % 6 === 0,
      hidden: index % 25 === 24,
    }),
  );
}
