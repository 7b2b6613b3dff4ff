import { describe, expect, test } from 'vitest';
import {
  monthStart,
  sumOf,
  weekdayOf,
  type DailyAmounts,
} from '../../../../lib/domain/forecast/dailyAmounts';
import { ensemble } from '../../../../lib/domain/forecast/ensemble';
import { holtWinters } from '../../../../lib/domain/forecast/holtWinters';
import { weekdayLevel } from '../../../../lib/domain/forecast/weekdayLevel';
import { weekdayMedians } from '../../../../lib/domain/forecast/weekdayMedian';
import { laidOut } from '../../../../lib/domain/forecast/weekProfile';
import { workingDayRate } from '../../../../lib/domain/forecast/workingDayRate';

const today = Date.UTC(2026, 10, 15) / 86_400_000;
const from = monthStart(today, 18);
const november = { start: monthStart(today, 0), open: today - 1, end: monthStart(today, -1) };
const settledShare = (november.open - november.start) / (november.end - november.start);

const past = Array.from({ length: 18 }, (_, index) => ({
  start: monthStart(today, 18 - index),
  end: monthStart(today, 17 - index),
}));
const [august = november] = past.slice(-3);
const midAugust = { ...august, open: august.start + 14 };

const madeOf = (amountOn: (day: number) => number): DailyAmounts => ({
  from,
  days: Array.from({ length: november.end - from }, (_, index) => ({
    day: from + index,
    amount: amountOn(from + index),
  })),
});
const restOf = (amountOn: (day: number) => number) =>
  sumOf(
    Array.from({ length: november.end - november.open }, (_, index) =>
      amountOn(november.open + index),
    ),
  );

/** Office work, up and down by the quarter: the month so far tells less than its last days. */
const swinging = (day: number) =>
  (weekdayOf(day) % 6 === 0 ? 20 : 100) * Math.exp(0.8 * Math.sin((2 * Math.PI * day) / 120));

/** The same at one level, but for some days that stand out. */
const spiked = (day: number) =>
  (weekdayOf(day) % 6 === 0 ? 20 : 100) * ((day * 7) % 23 === 0 ? 8 : 1);

const estimatesOf = (daily: DailyAmounts) =>
  [
    workingDayRate(daily, november, 3),
    weekdayLevel(daily, november),
    laidOut(weekdayMedians(daily, november.open), november),
    holtWinters(daily)(november),
  ]
    .map(sumOf)
    .toSorted((a, b) => a - b);

describe('the median of the estimators', () => {
  test('with fewer than six past months it is the mean of the two in the middle', () => {
    const daily = madeOf(swinging);
    const [, low = NaN, high = NaN] = estimatesOf(daily);
    const made = ensemble(daily, past.slice(-5), settledShare)(november);
    expect(made).toHaveLength(november.end - november.open);
    expect(sumOf(made)).toBeCloseTo((low + high) / 2, 6);
  });

  test.each([
    ['the level swings', swinging],
    ['single days stand out', spiked],
  ])('where %s, it leans to those that erred less, and not beyond any of them', (_, amountOn) => {
    const daily = madeOf(amountOn);
    const [lowest = NaN, , , highest = NaN] = estimatesOf(daily);
    const errorWith = (months: typeof past) => {
      const total = sumOf(ensemble(daily, months, settledShare)(november));
      expect(total).toBeGreaterThanOrEqual(lowest);
      expect(total).toBeLessThanOrEqual(highest);
      return Math.abs(total / restOf(amountOn) - 1);
    };
    expect(errorWith(past)).toBeLessThan(0.8 * errorWith([]));
  });

  test('a past month is judged by nothing that came to be known after it', () => {
    const before = madeOf(swinging);
    const otherwise = madeOf((day) => (day < midAugust.open ? swinging(day) : 9_999 - (day % 7)));
    expect(ensemble(otherwise, past, settledShare)(midAugust)).toEqual(
      ensemble(before, past, settledShare)(midAugust),
    );
  });
});
