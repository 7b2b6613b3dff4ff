import { describe, expect, test } from 'vitest';
import { monthStart, type DailyAmounts } from '../../../../lib/domain/forecast/dailyAmounts';
import { forecastErrors } from '../../../../lib/domain/forecast/forecastErrors';
import { seasonalErrors } from '../../../../lib/domain/forecast/seasonalErrors';

const december = Date.UTC(2026, 11, 1) / 86_400_000;
const from = monthStart(december, 24);

/** Months before December 2026, the oldest first: each uses as much a day as its place among them. */
const past = Array.from({ length: 24 }, (_, index) => ({
  start: monthStart(december, 24 - index),
  end: monthStart(december, 23 - index),
}));
const daily: DailyAmounts = {
  from,
  days: Array.from({ length: december - from }, (_, index) => ({
    day: from + index,
    amount: 1 + past.findIndex(({ end }) => from + index < end),
  })),
};
const always10 = ({ open, end }: { open: number; end: number }) =>
  Array<number>(end - open).fill(10);

const errorsBy = (months: typeof past) =>
  seasonalErrors(daily, always10, { month: december, past: months }, 0.5);
const plainBy = (months: typeof past) => forecastErrors(daily, always10, months, 0.5);
const timesOf = (error: number | undefined, among: readonly number[]) =>
  among.filter((other) => other === error).length;

describe('seasonalErrors', () => {
  test('the same month of either year before counts three times, every other month once', () => {
    const plain = plainBy(past);
    expect(new Set(plain).size).toBe(24);
    const counts = plain.map((error) => timesOf(error, errorsBy(past)));
    expect(counts).toEqual([3, ...Array<number>(11).fill(1), 3, ...Array<number>(11).fill(1)]);
  });

  test('which month is the same is told by the calendar, also where months are missing', () => {
    const withGaps = past.filter((_, index) => index > 3 && index !== 18);
    const [lastDecember] = plainBy(past.slice(12, 13));
    const made = errorsBy(withGaps);
    expect(made).toHaveLength(withGaps.length + 2);
    expect(timesOf(lastDecember, made)).toBe(3);
  });

  test('with less than a year all count the same', () => {
    expect(errorsBy(past.slice(-11))).toEqual(plainBy(past.slice(-11)));
  });
});
