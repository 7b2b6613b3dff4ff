import {
  amountOn,
  dayNumber,
  isoDay,
  knownDays,
  type DailyAmounts,
} from '../forecast/dailyAmounts';
import { medianOf } from '../median';

/** A day that stands out. */
export type Spike = {
  day: string;
  amount: number;
  /** How many times what is usual on that weekday. */ times: number;
};

const recentDays = 7;
const usualWeeks = 12;
const fewestWeeks = 4;

/** What makes a day stand out: so many times its usual, and that much of a usual month. */
const fewestTimes = 3;
const monthShare = 0.05;

/**
 * The latest day of the last 7 that stands out: at least 3 times the median of the same weekday in the 12 weeks before
 * it, and at least 5 % of a usual month, as trifles are no news.
 *
 * @param months what past months came to, as far as that is known
 * @param today ISO calendar day
 * @returns null for none, where fewer than 4 such weekdays are known, and where nothing is usual on that day
 */
export function spikeOf(
  daily: DailyAmounts,
  months: readonly number[],
  today: string,
): Spike | null {
  const tomorrow = dayNumber(today) + 1;
  const least = monthShare * medianOf(months);
  const spike = knownDays(daily, tomorrow - recentDays, tomorrow)
    .map(({ day, amount }) => ({ day, amount, times: amount / usualOn(daily, day) }))
    .findLast(({ amount, times }) => amount >= least && times >= fewestTimes && times < Infinity);
  return spike ? { ...spike, day: isoDay(spike.day) } : null;
}

/** NaN where too few are known. */
function usualOn(daily: DailyAmounts, day: number): number {
  const same = Array.from({ length: usualWeeks }, (_, week) =>
    amountOn(daily, day - 7 * (week + 1)),
  );
  const known = same.filter((amount) => amount !== null);
  return known.length < fewestWeeks ? NaN : medianOf(known);
}
