import { amountOn, sumOf, type DailyAmounts, type MonthSoFar } from './dailyAmounts';
import { holtWinters } from './holtWinters';
import { weekdayLevel } from './weekdayLevel';
import { weekdayMedians } from './weekdayMedian';
import { laidOut, on } from './weekProfile';
import { workingDayRate } from './workingDayRate';

/** What is expected on each day of a month that is not settled. */
export type Expectation = (month: MonthSoFar) => number[];

/** What the run-rate of a month begins with; see `workingDayRate`. */
const usualDays = 3;

/**
 * The median of four simple estimators, by what they expect of the rest of the month: of the two in the middle the
 * mean, day by day. Each is wrong in its own way; the middle is wrong least.
 *
 * @see the alert rules: "Forecast within the month"
 */
export function ensemble(daily: DailyAmounts): Expectation {
  const smoothed = holtWinters(daily);
  return (month) => {
    const [, low, high] = [
      workingDayRate(daily, month, usualDays),
      weekdayLevel(daily, month),
      laidOut(weekdayMedians(daily, month.open), month),
      smoothed(month),
    ]
      .map((days) => ({ days, total: sumOf(days) }))
      .toSorted((a, b) => a.total - b.total)
      .map(({ days }) => days);
    return (low ?? []).map((amount, index) => (amount + (high?.[index] ?? amount)) / 2);
  };
}

/**
 * A whole month, an amount for each day: as counted where it is settled, as expected where it is not. What is
 * counted of a day that is not settled may only raise it. A settled day that is not known is taken for a usual one.
 *
 * @param seen number of the first day of which nothing is counted yet
 */
export function expectedMonth(
  daily: DailyAmounts,
  expectation: Expectation,
  month: MonthSoFar,
  seen: number,
): number[] {
  const settled = Array.from({ length: month.open - month.start }, (_, index) =>
    amountOn(daily, month.start + index),
  );
  const usual = settled.includes(null) ? weekdayMedians(daily, month.open) : [];
  const open = expectation(month).map((amount, index) => {
    const day = month.open + index;
    return day < seen ? Math.max(amount, amountOn(daily, day) ?? 0) : amount;
  });
  return [...settled.map((amount, index) => amount ?? on(usual, month.start + index)), ...open];
}
