import { dayAfter, periodBefore, type Period } from '../period';
import type { DaySeries } from '../reading';

/** How many more batches of the usual size are included. */
export type Fitting = { usual: number; more: number };

/** Months before this one whose batches tell what is usual. */
const recentMonths = 3;

/**
 * How many more batches fit into what is left. The usual size is the middle one of the last 3 months and this, where each
 * batch of a day is as large as that day's are on average.
 *
 * @param days amounts, and how many batches each came from
 * @param left of what is included, in the meter's unit; 0 or less for nothing
 * @param today ISO calendar day
 * @returns null where no batch is known
 */
export function fittingOf(
  { from, amounts, rows }: DaySeries,
  period: Period,
  left: number,
  today: string,
): Fitting | null {
  const first = periodBefore(period, recentMonths).start;
  const sizes = amounts.flatMap((amount, index) => {
    const batches = rows[index];
    if (!amount || !batches) return [];
    const day = dayAfter(from, index);
    return first <= day && day <= today ? [{ size: amount / batches, batches }] : [];
  });
  if (sizes.length === 0) return null;
  const usual = Math.max(1, Math.round(middleOf(sizes)));
  return { usual, more: Math.max(0, Math.floor(left / usual)) };
}

/** The size that half of all batches do not exceed. */
function middleOf(sizes: readonly { size: number; batches: number }[]): number {
  const sorted = sizes.toSorted((a, b) => a.size - b.size);
  const half = sorted.reduce((sum, { batches }) => sum + batches, 0) / 2;
  let passed = 0;
  const middle = sorted.find(({ batches }) => (passed += batches) >= half);
  return middle?.size ?? 0;
}
