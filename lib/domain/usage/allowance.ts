import type { MeterId } from './meter';
import type { Period } from '../period';
import { readingsOf, type DaySeries } from '../reading';
import type { Allowance, AllowanceChange, UsagePolicy, UsageSettings } from './usageSettings';

/** How much is included in a period, and why so much. */
export type KnownAllowance = {
  /** What is included, in the meter's unit. */
  amount: number;
  /** For an allowance per user: how much for each, of how many users. */
  perSeat: {
    amount: number;
    seats: number;
    /** Users of another time, for want of those of then. */ isAssumed: boolean;
  } | null;
  /** The organisation prescribes it. */
  isPrescribed: boolean;
};

/** What allowances depend on. */
export type AllowanceBasis = {
  settings: Pick<UsageSettings, 'allowances'>;
  policy: Pick<UsagePolicy, 'allowances'>;
  /** Users who could log in, day by day. */
  seats: DaySeries;
  /** Those of now; null where that is not known. */
  seatsNow: number | null;
  /** ISO calendar day. */
  today: string;
};

/**
 * What is included in a period: as the organisation prescribes for it, else as it was set for it. Per user it is that of the
 * last users known within the period.
 *
 * @returns null where nothing is set, and for an allowance per user where no users were ever known
 */
export function allowanceIn(
  period: Period,
  meter: MeterId,
  basis: AllowanceBasis,
): KnownAllowance | null {
  const prescribed = basis.policy.allowances[meter];
  const changes = prescribed ?? basis.settings.allowances[meter] ?? [];
  const allowance = allowanceSetFor(changes, period.start);
  if (allowance === null) return null;
  const isPrescribed = prescribed !== undefined;
  const { per, amount } = allowance;
  if (per === 'tenant') return { amount, perSeat: null, isPrescribed };
  const users = usersIn(period, basis);
  return users && { amount: amount * users.seats, perSeat: { amount, ...users }, isPrescribed };
}

/** The allowance that was set for the month that begins on a day; null for none. */
export function allowanceSetFor(
  changes: readonly AllowanceChange[],
  start: string,
): Allowance | null {
  return changes.findLast(({ from }) => from === null || from <= start)?.allowance ?? null;
}

/**
 * The changes with another one, the oldest first: in place of one from the same day. What is set first of all holds for
 * the past too, of which nothing else is known.
 */
export function withAllowance(
  changes: readonly AllowanceChange[],
  change: AllowanceChange,
): AllowanceChange[] {
  if (changes.length === 0) return [{ ...change, from: null }];
  const others = changes.filter(({ from }) => from !== change.from);
  return [...others, change].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function usersIn(
  { start, end }: Period,
  { seats, seatsNow, today }: AllowanceBasis,
): { seats: number; isAssumed: boolean } | null {
  if (seatsNow !== null && start <= today && today < end)
    return { seats: seatsNow, isAssumed: false };
  const known = readingsOf(seats);
  const within = known.findLast(({ day }) => start <= day && day < end);
  if (within) return { seats: within.amount, isAssumed: false };
  const other = known.findLast(({ day }) => day < start)?.amount ?? known[0]?.amount ?? seatsNow;
  return other === null ? null : { seats: other, isAssumed: true };
}
