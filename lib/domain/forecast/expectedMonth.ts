import { amountOn, type DailyAmounts, type MonthSoFar } from './dailyAmounts';
import { weekdayMedians } from './weekdayMedian';
import { on } from './weekProfile';

/** What is expected on each day of a month that is not settled. */
export type Expectation = (month: MonthSoFar) => number[];

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
