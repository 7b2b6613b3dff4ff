import type { Reading } from '../reading';

/**
 * Readings laid out day by day, for rules that look at thousands of them. Days are numbered from 1 January 1970:
 * a calendar day is as long as any other, whatever the clocks of its zone did.
 */
export type DailyAmounts = {
  /** Number of the first day. */
  from: number;
  /** One for each day; null where it is not known. */
  days: readonly (KnownDay | null)[];
};

/** How much was used on a day, by its number, in the meter's unit. */
export type KnownDay = { day: number; amount: number };

/** A month as seen on one of its days, by numbers of days. */
export type MonthSoFar = {
  /** Its first day. */
  start: number;
  /** The first day that is not settled: what is expected begins here. */
  open: number;
  /** The first day after it. */
  end: number;
};

const dayLength = 86_400_000;

/** The number of an ISO calendar day; NaN for anything else. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The ISO calendar day of a number. */
export function isoDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** From 0, Sunday, to 6: the first day of all was a Thursday. */
export function weekdayOf(day: number): number {
  return (day + 4) % 7;
}

/** The number of the first day of a month, so many months before the one that holds a day. */
export function monthStart(day: number, monthsBefore: number): number {
  const held = new Date(day * dayLength);
  return Date.UTC(held.getUTCFullYear(), held.getUTCMonth() - monthsBefore, 1) / dayLength;
}

/**
 * Lays out the readings from one day up to another that is left out. What lies outside is dropped, as are
 * amounts that are negative or no number, and days that no calendar has; of two readings of a day the last holds.
 */
export function dailyAmounts(readings: readonly Reading[], from: number, to: number): DailyAmounts {
  const days = Array<KnownDay | null>(Math.max(0, to - from)).fill(null);
  for (const reading of readings) {
    const { amount } = reading;
    const day = dayNumber(reading.day);
    if (
      day >= from &&
      day < to &&
      amount >= 0 &&
      Number.isFinite(amount) &&
      isoDay(day) === reading.day
    )
      days[day - from] = { day, amount };
  }
  return { from, days };
}

/** How much was used on a day; null where it is not known. */
export function amountOn({ from, days }: DailyAmounts, day: number): number | null {
  return days[day - from]?.amount ?? null;
}

/** The days that are known, from one up to another that is left out; oldest first. */
export function knownDays({ from: first, days }: DailyAmounts, from: number, to: number) {
  return days
    .slice(Math.max(0, from - first), Math.max(0, to - first))
    .filter((day) => day !== null);
}

export function sumOf(amounts: readonly number[]): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
