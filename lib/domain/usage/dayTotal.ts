import { dayNumber, knownDays, sumOf, type DailyAmounts } from '../forecast/dailyAmounts';

/**
 * What the days from one up to another that is left out add up to.
 *
 * @param start ISO calendar day
 * @param end ISO calendar day
 * @returns null where one of them is not known, and for no days at all
 */
export function totalOf(daily: DailyAmounts, start: string, end: string): number | null {
  const [from, to] = [dayNumber(start), dayNumber(end)];
  const known = knownDays(daily, from, to);
  if (known.length === 0 || known.length < to - from) return null;
  return sumOf(known.map(({ amount }) => amount));
}
