import { knownDays, sumOf, weekdayOf, type DailyAmounts, type MonthSoFar } from './dailyAmounts';

/** What is usual on each day of the week, Sunday first, in the meter's unit. */
export type WeekProfile = readonly number[];

/** Days by which a rhythm is known: a quarter of a year. */
const rhythmDays = 13 * 7;

/**
 * The rhythm of the last 13 weeks before a day: the mean of each group of weekdays.
 *
 * @param groupOf which group a weekday belongs to
 * @param unknown for a group without a known day, by the mean of all known days
 */
export function rhythmBefore(
  daily: DailyAmounts,
  open: number,
  groupOf: (weekday: number) => number,
  unknown: (group: number, mean: number) => number,
): WeekProfile {
  const known = knownDays(daily, open - rhythmDays, open);
  const sums = Array<number>(7).fill(0);
  const counts = Array<number>(7).fill(0);
  for (const { day, amount } of known) {
    const group = groupOf(weekdayOf(day));
    sums[group] = (sums[group] ?? 0) + amount;
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const mean = known.length === 0 ? 0 : sumOf(sums) / known.length;
  const means = sums.map((sum, group) => {
    const count = counts[group] ?? 0;
    return count === 0 ? unknown(group, mean) : sum / count;
  });
  return means.map((_, weekday) => means[groupOf(weekday)] ?? 0);
}

/** A profile laid over the days that are not settled yet: an amount for each. */
export function laidOut(profile: WeekProfile, { open, end }: MonthSoFar, scale = 1): number[] {
  return Array.from({ length: end - open }, (_, index) => scale * on(profile, open + index));
}

/**
 * How many times a profile was used from one day up to another that is left out; 0 where nothing was expected.
 *
 * @param asUsual an amount that counts as used just as expected, besides: the more, the less a few days tell
 */
export function scaleOf(
  profile: WeekProfile,
  daily: DailyAmounts,
  { from, to }: { from: number; to: number },
  asUsual = 0,
): number {
  const known = knownDays(daily, from, to);
  const expected = asUsual + sumOf(known.map(({ day }) => on(profile, day)));
  const used = asUsual + sumOf(known.map(({ amount }) => amount));
  return expected === 0 ? 0 : used / expected;
}

/** What a profile says of a day. */
export function on(profile: WeekProfile, day: number): number {
  return profile[weekdayOf(day)] ?? 0;
}
