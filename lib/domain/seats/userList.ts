import { folded } from '../folded';
import { loginNeeds, type LoginNeeds } from './login';
import { seatUse, type SeatUse } from './seatUse';
import type { StatedDate } from '../statedDate';
import type { CrmUser, LastLogin } from './user';
import type { UserPlans } from '../licences/userPlans';

/** A user with all that a list of them shows, worked out once. */
export type ListedUser = {
  user: CrmUser;
  /** What the user is called; never empty. */
  name: string;
  /** What the plan is called; "" for none. */
  plan: string;
  lastLogin: StatedDate;
  use: SeatUse;
  needs: LoginNeeds;
  /** All that a search looks into. */
  words: string;
};

type Circumstances = {
  plans: UserPlans;
  /** ISO calendar day in the reader's zone. */
  today: string;
  /** Days after which a seat counts as unused. */
  afterDays: number;
  nameOf: (user: CrmUser) => string;
};

/**
 * Puts together what is known of each user.
 *
 * @param lastLogins null where the tenant refused them, or was not asked yet
 */
export function listUsers(
  users: readonly CrmUser[],
  lastLogins: readonly LastLogin[] | null,
  { plans, today, afterDays, nameOf }: Circumstances,
): ListedUser[] {
  const logins = new Map(lastLogins?.map(({ associateId, lastLogin }) => [associateId, lastLogin]));
  return users.map((user) => {
    const lastLogin = logins.get(user.associateId);
    const name = nameOf(user);
    const plan = user.planDescription || plans.get(user.plan)?.description || user.plan;
    return {
      user,
      name,
      plan,
      lastLogin: lastLogin ?? { kind: 'unknown' },
      use: seatUse(user, lastLogin, today, afterDays),
      needs: loginNeeds(user, plans),
      words: folded([name, user.name, user.group, user.role, plan].join('\n')),
    };
  });
}

/** What each plan is called that the tenant owns or somebody has, by its name and in the vendor's order. */
export function planTitles(
  listed: readonly ListedUser[],
  plans: UserPlans,
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { name, description } of plans.values()) titles.set(name, description || name);
  for (const { user, plan } of listed) if (user.plan) titles.set(user.plan, plan);
  return titles;
}
