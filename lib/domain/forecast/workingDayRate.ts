import type { DailyAmounts, MonthSoFar } from './dailyAmounts';
import { laidOut, on, rhythmBefore, scaleOf } from './weekProfile';

const working = 0;
const weekend = 1;
const groupOf = (weekday: number) => (weekday === 0 || weekday === 6 ? weekend : working);

/** Any number of a Monday: the first of all days was a Thursday. */
const aMonday = 4;

/**
 * The working-day run-rate: the month goes on as its settled days went. A day of a weekend counts as much of a
 * working day as it did in the last 13 weeks, and nothing as long as none is known.
 *
 * @param usualDays so many working days as they were in those 13 weeks count as settled days of the month, so that
 *   the first few do not tell alone
 * @returns an amount for each day that is not settled
 * @see the alert rules: "Forecast within the month"
 */
export function workingDayRate(daily: DailyAmounts, month: MonthSoFar, usualDays = 0): number[] {
  const rhythm = rhythmBefore(daily, month.open, groupOf, (group, mean) =>
    group === weekend ? 0 : mean,
  );
  const settled = { from: month.start, to: month.open };
  return laidOut(rhythm, month, scaleOf(rhythm, daily, settled, usualDays * on(rhythm, aMonday)));
}
