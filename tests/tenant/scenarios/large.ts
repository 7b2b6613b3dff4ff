import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan } from './licences';
import type { Module, Owner } from './tenantData';

/** Plans held by all but four of 5,000 users, or of so many times fewer. */
const largePlans = (times: number) => [
  plan('ten-sales', 'Sales Premium', 2_600 / times, 3_000 / times),
  plan('ten-service', 'Service Essentials', 1_900 / times - 4, 2_000 / times),
  plan('ten-marketing', 'Marketing Premium', 500 / times, 500 / times),
];

/**
 * 500 module licences of six owners.
 *
 * @param times how many times fewer: 10 gives 50 licences and 500 users
 */
export function largeOwners(clock: Clock, times = 1): Owner[] {
  const plans = largePlans(times);
  const login = loginModules(plans);
  const own = 300 / times - plans.length - login.length;
  return [
    owner(
      'SuperOffice',
      [...plans, ...login, ...many(own, 'module', 'Module')],
      endingIn(126, clock),
    ),
    ...[1, 2, 3, 4, 5].map((number) =>
      owner(`Partner ${number}`, many(40 / times, `partner${number}`, `Partner ${number} app`), {
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
