import type { DailyAmounts } from '../forecast/dailyAmounts';
import { totalOf } from './dayTotal';
import { dayAfter, daysBetween, periodBefore, type Period } from '../period';

/** How many days the last ones change yet: today and the day before. */
const provisionalDays = 2;

/**
 * How this period compares with the one before, by the days of it that are settled and as many of the other: 0.1 is a
 * tenth more.
 *
 * @param counted ISO calendar day of the latest count
 * @returns null while no day is settled, where one of these days is not known, and after a period of nothing
 * @see the alert rules: "Periods and late data"
 */
export function trendOf(daily: DailyAmounts, period: Period, counted: string): number | null {
  const before = periodBefore(period);
  const settled = daysBetween(period.start, counted) + 1 - provisionalDays;
  const days = Math.min(settled, daysBetween(before.start, before.end));
  if (days < 1) return null;
  const now = totalOf(daily, period.start, dayAfter(period.start, days));
  const then = totalOf(daily, before.start, dayAfter(before.start, days));
  return now === null || then === null || then === 0 ? null : now / then - 1;
}
