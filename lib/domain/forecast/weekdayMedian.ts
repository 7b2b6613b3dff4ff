import { knownDays, weekdayOf, type DailyAmounts } from './dailyAmounts';
import { medianOf } from '../median';
import type { WeekProfile } from './weekProfile';

/** Days of which the middle is taken: 8 of each weekday. */
const recent = 8 * 7;

/**
 * The middle amount of each weekday in the 8 weeks before a day; of a weekday without a known one the middle of
 * all, and 0 if none is known at all.
 *
 * @see the alert rules: "Forecast within the month"
 */
export function weekdayMedians(daily: DailyAmounts, open: number): WeekProfile {
  const known = knownDays(daily, open - recent, open);
  if (known.length === 0) return Array<number>(7).fill(0);
  const byWeekday = Array.from({ length: 7 }, (): number[] => []);
  for (const { day, amount } of known) byWeekday[weekdayOf(day)]?.push(amount);
  return byWeekday.map((amounts) => medianOf(amounts.length === 0 ? byWeekday.flat() : amounts));
}
