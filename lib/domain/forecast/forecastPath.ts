import { isoDay, sumOf, type MonthSoFar } from './dailyAmounts';

/**
 * How a month is expected to add up, from the first day that is not settled to its last. What is counted is certain;
 * the range opens as what is only expected joins it, and on the last day all of it is open.
 *
 * @param expected an amount for each day of the month, and `counted`: how much of it is counted
 * @param range of the total
 * @returns for each such day, added up from the start of the month, in the meter's unit
 */
export function forecastPath(
  { expected, counted }: { expected: readonly number[]; counted: readonly number[] },
  { start, open }: MonthSoFar,
  { low, high }: { low: number; high: number },
) {
  const total = sumOf(expected);
  const allCounted = sumOf(counted);
  const allOpen = total - allCounted;
  const shareOf = (end: number) => (end - allCounted) / allOpen;
  let certain = 0;
  let uncertain = 0;
  const path = expected.map((amount, index) => {
    const known = counted[index] ?? 0;
    certain += known;
    uncertain += amount - known;
    const mid = certain + uncertain;
    const day = isoDay(start + index);
    // Where nothing more is expected, it may still come evenly.
    if (allOpen <= 0)
      return { day, low: mid, mid, high: mid + ((high - total) * (index + 1)) / expected.length };
    return {
      day,
      low: certain + uncertain * shareOf(low),
      mid,
      high: certain + uncertain * shareOf(high),
    };
  });
  return path.slice(open - start);
}

/** The day on which a month is expected to be over an amount; null where it is not. */
export function dayOver(
  expected: readonly number[],
  { start }: MonthSoFar,
  amount: number,
): string | null {
  let mid = 0;
  const index = expected.findIndex((used) => (mid += used) > amount);
  return index < 0 ? null : isoDay(start + index);
}
