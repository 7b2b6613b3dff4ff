import type { DaySum, DaySums } from '../store/ledger';
import type { MeteredRow } from '../webapi/meteredRows';

const nothing: DaySum = { amount: 0, rows: 0 };

/**
 * What rows come to, day by day. Those without a day are not counted: they may get one later. Those without an amount are told
 * apart.
 *
 * @param isWanted which days count, ISO
 */
export function sumsOf(
  rows: readonly MeteredRow[],
  isWanted: (day: string) => boolean = () => true,
): DaySums {
  const sums: DaySums = {};
  for (const { day, amount } of rows) {
    if (day === null || !isWanted(day)) continue;
    const own = amount === null ? { amount: 0, rows: 1, unclear: 1 } : { amount, rows: 1 };
    sums[day] = together(sums[day] ?? nothing, own);
  }
  return sums;
}

/** Both together. */
export function added(some: DaySums, others: DaySums): DaySums {
  return merged(some, others, together);
}

/**
 * The days with those from one on read anew.
 *
 * @param from ISO calendar day
 * @param neverLess what is gone was used all the same: the larger of both counts
 */
export function replaced(days: DaySums, from: string, anew: DaySums, neverLess: boolean): DaySums {
  const earlier = within(days, '', from);
  if (!neverLess) return { ...earlier, ...anew };
  const larger = (a: DaySum, b: DaySum) => (b.amount > a.amount ? b : a);
  return { ...earlier, ...merged(within(days, from, null), anew, larger) };
}

/** The days from one on and before another, ISO; without an end where that is null. */
export function within(days: DaySums, first: string, end: string | null): DaySums {
  const kept = Object.entries(days).filter(([day]) => day >= first && (end === null || day < end));
  return Object.fromEntries(kept);
}

function together(a: DaySum, b: DaySum): DaySum {
  const unclear = (a.unclear ?? 0) + (b.unclear ?? 0);
  const sum = { amount: a.amount + b.amount, rows: a.rows + b.rows };
  return unclear === 0 ? sum : { ...sum, unclear };
}

function merged(some: DaySums, others: DaySums, of: (a: DaySum, b: DaySum) => DaySum): DaySums {
  const all = { ...some };
  for (const [day, sum] of Object.entries(others)) all[day] = of(all[day] ?? nothing, sum);
  return all;
}
