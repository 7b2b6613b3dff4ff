import {
  dayAfter,
  daysOf,
  periodBefore,
  periodOf,
  startOf,
  type Period,
} from '../../lib/domain/period';
import type { Reading } from '../../lib/domain/reading';

/** A month of a series by which forecasts are judged. */
export type JudgedMonth = {
  period: Period;
  days: string[];
  /** How much was used on each of its days. */
  amounts: number[];
  total: number;
  /** What the months before it came to, as far as they are known, oldest first. */
  totalsBefore: number[];
  /** The readings of the three years before it, and its own. */
  readings: Reading[];
};

/** What a method says on one of the days of a month, at noon: the readings up to the day before are known. */
export type Origin = { month: JudgedMonth; /** From 0, the first of the month. */ index: number };

const zone = 'Europe/Oslo';
const monthsBefore = 12;
const monthsKept = 37;
const noon = 12 * 3_600_000;

/** The months of a series that are known day by day and have a year of history before them. */
export function judgedMonths(series: readonly Reading[]): JudgedMonth[] {
  const readings = series.toSorted((a, b) => a.day.localeCompare(b.day));
  const amounts = new Map(readings.map(({ day, amount }) => [day, amount]));
  const [first, last] = [readings[0], readings.at(-1)];
  const judged: JudgedMonth[] = [];
  const totalsBefore: number[] = [];
  if (!first || !last) return judged;
  let period = periodOf(dayAfter(first.day, 27), zone);
  for (
    let count = 0;
    period.end <= dayAfter(last.day);
    count++, period = periodBefore(period, -1)
  ) {
    const days = daysOf(period);
    const known = days.flatMap((day) => amounts.get(day) ?? []);
    const total = known.reduce((sum, amount) => sum + amount, 0);
    if (known.length === days.length && count >= monthsBefore && total > 0) {
      const since = periodBefore(period, monthsKept).start;
      judged.push({
        period,
        days,
        amounts: known,
        total,
        totalsBefore: [...totalsBefore],
        readings: readings.filter(({ day }) => day >= since && day < period.end),
      });
    }
    if (known.length === days.length) totalsBefore.push(total);
  }
  return judged;
}

/** Epoch milliseconds of an origin. */
export function momentOf({ month, index }: Origin): number {
  return startOf({ ...month.period, start: month.days[index] ?? month.period.end }) + noon;
}

/** What is known at an origin. */
export function knownAt({ month, index }: Origin): Reading[] {
  const today = month.days[index] ?? month.period.end;
  return month.readings.slice(0, month.readings.findLastIndex(({ day }) => day < today) + 1);
}
