import { seatUse } from './seatUse';
import type { Directory } from './user';

/** How many hold a plan, and how many of them were not seen for some time; null where nobody knows. */
export type Holders = { count: number; unseen: number | null };

/**
 * Who holds a user plan, as far as the users are known.
 *
 * @param plan name of its module licence
 * @param directory null while it is not known
 * @param today ISO calendar day in the reader's zone
 * @param afterDays days without a login after which somebody counts as not seen
 */
export function holdersOfPlan(
  plan: string,
  directory: Directory | null,
  today: string,
  afterDays: number,
): Holders | null {
  const users = directory?.users.value;
  if (!users) return null;
  const holders = users.filter((user) => user.plan === plan);
  const logins = directory.lastLogins.value;
  if (!logins) return { count: holders.length, unseen: null };
  const byId = new Map(logins.map(({ associateId, lastLogin }) => [associateId, lastLogin]));
  const unseen = holders.filter((user) =>
    ['unused', 'never'].includes(seatUse(user, byId.get(user.associateId), today, afterDays)),
  );
  return { count: holders.length, unseen: unseen.length };
}
