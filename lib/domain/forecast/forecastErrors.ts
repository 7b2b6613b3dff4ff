import { knownDays, sumOf, type DailyAmounts } from './dailyAmounts';
import { expectedMonth, type Expectation } from './expectedMonth';

/** A month by the numbers of its first day and of the first after it. */
export type PastMonth = { start: number; end: number };

/**
 * How wrong a method would have been in past months on the same day: the logarithm of what each came to over what
 * was expected of it, by the days that are known. One unit is added to both, for months of nothing.
 *
 * A month of another length is taken where as large a share of it was settled.
 *
 * @param settledShare from 0 to 1, of the month that is forecast
 * @see the alert rules: "Forecast within the month"
 */
export function forecastErrors(
  daily: DailyAmounts,
  expectation: Expectation,
  months: readonly PastMonth[],
  settledShare: number,
): number[] {
  return months.map(({ start, end }) => {
    const open = start + Math.round(settledShare * (end - start));
    const expected = expectedMonth(daily, expectation, { start, open, end }, open + 1);
    const known = knownDays(daily, start, end);
    return logRatio(
      sumOf(known.map(({ amount }) => amount)),
      sumOf(known.map(({ day }) => expected[day - start] ?? 0)),
    );
  });
}

/** The logarithm of one amount over another, so that 0 is one as well; `scaledBy` undoes it. */
export function logRatio(amount: number, over: number): number {
  return Math.log((amount + 1) / (over + 1));
}

/** The amount that lies so far above another. */
export function scaledBy(logRatio: number, over: number): number {
  return Math.max(0, (over + 1) * Math.exp(logRatio) - 1);
}
