import type { DailyAmounts, MonthSoFar } from './dailyAmounts';
import { laidOut, rhythmBefore, scaleOf } from './weekProfile';

/** Days that make a level. */
const recent = 28;

/**
 * The shape of the week in the last 13 weeks, at the level of the last 4.
 *
 * @returns an amount for each day that is not settled
 * @see the alert rules: "Forecast within the month"
 */
export function weekdayLevel(daily: DailyAmounts, month: MonthSoFar): number[] {
  const shape = rhythmBefore(
    daily,
    month.open,
    (weekday) => weekday,
    (_, mean) => mean,
  );
  return laidOut(
    shape,
    month,
    scaleOf(shape, daily, { from: month.open - recent, to: month.open }),
  );
}
