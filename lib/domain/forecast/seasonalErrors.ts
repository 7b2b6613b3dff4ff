import { monthStart, type DailyAmounts } from './dailyAmounts';
import type { Expectation } from './expectedMonth';
import { forecastErrors, type PastMonth } from './forecastErrors';

/**
 * As so many errors counts that of the same month in another year: holidays come back, and so does what a method gets
 * wrong by them. Neighbouring numbers do as well in the backtest.
 */
const sameMonthCounts = 3;

/**
 * The errors by which a month is judged: those of the months before it, with that of the same month a year before, and
 * two years before, more than once.
 *
 * @param month number of its first day
 * @param past months before it of which enough is known
 * @param settledShare from 0 to 1, of the month that is forecast
 * @returns as `forecastErrors` does
 * @see the alert rules: "Forecast within the month"
 */
export function seasonalErrors(
  daily: DailyAmounts,
  expectation: Expectation,
  { month, past }: { month: number; past: readonly PastMonth[] },
  settledShare: number,
): number[] {
  const sameMonths = [monthStart(month, 12), monthStart(month, 24)];
  return forecastErrors(daily, expectation, past, settledShare).flatMap((error, index) => {
    const isSameMonth = sameMonths.includes(past[index]?.start ?? NaN);
    return Array<number>(isSameMonth ? sameMonthCounts : 1).fill(error);
  });
}
