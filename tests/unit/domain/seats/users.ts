import type { StatedDate } from '../../../../lib/domain/statedDate';
import type { CrmUser, LastLogin } from '../../../../lib/domain/seats/user';
import { listUsers, type ListedUser } from '../../../../lib/domain/seats/userList';
import { userPlans } from '../../../../lib/domain/licences/userPlans';
import { licence, module } from '../licences/licences';

/** Users to test with: one who can log in, of which a test changes what it is about. */
export function user(change: Partial<CrmUser> = {}): CrmUser {
  return {
    associateId: 6,
    name: 'JB',
    fullName: 'Jan Bakker',
    group: 'Sales',
    role: 'User level 1',
    plan: 'ten-sales',
    planDescription: 'Sales Premium',
    canLogIn: true,
    ...change,
  };
}

/** Sales Premium and Service Essentials, which grant the web client. */
export const plans = userPlans([
  licence({
    modules: [
      module({ name: 'ten-sales', grants: ['user', 'web', 'pocket'], sortOrder: 1 }),
      module({
        name: 'ten-service',
        description: 'Service Essentials',
        grants: ['web', 'user'],
        sortOrder: 2,
      }),
    ],
  }),
]);

export const today = '2026-11-21';

/** Users as a list of them is shown on 21 November 2026, when 90 days without a login are too many. */
export function listed(
  ...given: { user?: Partial<CrmUser>; lastLogin?: StatedDate }[]
): ListedUser[] {
  const users = given.map((one, index) => user({ associateId: index + 1, ...one.user }));
  const logins = given.flatMap(({ lastLogin }, index): LastLogin[] =>
    lastLogin ? [{ associateId: users[index]?.associateId ?? 0, lastLogin }] : [],
  );
  return listUsers(users, logins, {
    plans,
    today,
    afterDays: 90,
    nameOf: ({ fullName, name, associateId }) => fullName || name || `User ${associateId}`,
  });
}
