import { daysBetween } from '../licences/expiry';
import type { StatedDate } from '../statedDate';
import type { CrmUser } from './user';
import type { UserPlans } from '../licences/userPlans';

/**
 * Whether somebody uses a seat. Who cannot log in, or has no plan, takes none (`no-seat`); what nobody knows
 * is `unknown`, and never counted as unused.
 */
export type SeatUse = 'no-seat' | 'used' | 'unused' | 'never' | 'unknown';

/** After how many days a seat usually counts as unused. */
export const usualDays = [30, 60, 90, 180, 365] as const;

/**
 * Whole days since a login: 0 is today, and also a day to come, since then one of the clocks is wrong.
 *
 * @param today ISO calendar day in the reader's zone
 * @returns null where there was no login, or nobody knows when
 */
export function daysSince(lastLogin: StatedDate, today: string): number | null {
  return lastLogin.kind === 'on' ? Math.max(0, daysBetween(lastLogin.day, today)) : null;
}

/**
 * The rule of unused seats: a seat is a user who can log in and has a plan; it is unused when the last login
 * was `afterDays` days ago or longer. With 90 days, a login 89 days ago is use, and one 90 days ago is not.
 *
 * @param lastLogin `none` is never; undefined where the tenant told nothing of this user
 * @param today ISO calendar day in the reader's zone
 */
export function seatUse(
  { plan, canLogIn }: Pick<CrmUser, 'plan' | 'canLogIn'>,
  lastLogin: StatedDate | undefined,
  today: string,
  afterDays: number,
): SeatUse {
  if (plan === '' || canLogIn === false) return 'no-seat';
  if (canLogIn === null || lastLogin === undefined) return 'unknown';
  if (lastLogin.kind === 'none') return 'never';
  const days = daysSince(lastLogin, today);
  if (days === null) return 'unknown';
  return days >= afterDays ? 'unused' : 'used';
}

/** How many seats there are, and how they are used; `unused` leaves out those `never` used. */
export type SeatCounts = { seats: number; unused: number; never: number; unknown: number };

export type PlanSeats = SeatCounts & { plan: string; description: string };

/** Counts seats by plan, in the vendor's order; plans that the licences do not name come last. */
export function seatsByPlan(
  users: readonly { user: CrmUser; use: SeatUse }[],
  plans: UserPlans,
): PlanSeats[] {
  const counted = new Map<string, PlanSeats>(
    [...plans.keys()].map((plan) => [plan, noSeats(plan, plans.get(plan)?.description ?? '')]),
  );
  for (const { user, use } of users) {
    if (use === 'no-seat') continue;
    const known = counted.get(user.plan) ?? noSeats(user.plan, '');
    // What the tenant calls a plan beside its users is in the reader's language.
    known.description = user.planDescription || known.description;
    known.seats += 1;
    if (use !== 'used') known[use] += 1;
    counted.set(user.plan, known);
  }
  return [...counted.values()].filter(({ seats }) => seats > 0);
}

const noSeats = (plan: string, description: string): PlanSeats => ({
  plan,
  description,
  seats: 0,
  unused: 0,
  never: 0,
  unknown: 0,
});

/** All plans together. */
export function allSeats(plans: readonly SeatCounts[]): SeatCounts {
  const sum = (of: keyof SeatCounts) => plans.reduce((total, { [of]: count }) => total + count, 0);
  return {
    seats: sum('seats'),
    unused: sum('unused'),
    never: sum('never'),
    unknown: sum('unknown'),
  };
}
