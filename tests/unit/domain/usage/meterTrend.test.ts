import { expect, test } from 'vitest';
import { dailyAmounts, dayNumber } from '../../../../lib/domain/forecast/dailyAmounts';
import { trendOf } from '../../../../lib/domain/usage/meterTrend';
import { dayAfter, periodOf } from '../../../../lib/domain/period';
import { november, today } from './usages';

/** Days from a day on. */
const from = (day: string, amounts: readonly number[]) =>
  dailyAmounts(
    amounts.map((amount, index) => ({ day: dayAfter(day, index), amount })),
    dayNumber(day),
    dayNumber(day) + amounts.length,
  );
const days = (count: number, amount: number) => Array<number>(count).fill(amount);

test('settled days are compared with as many of the month before', () => {
  const month = [...days(31, 10), ...days(19, 12), 500, 500];
  expect(trendOf(from('2026-10-01', month), november, today)).toBeCloseTo(0.2);
  const quiet = [...days(19, 10), ...days(12, 500), ...days(21, 5)];
  expect(trendOf(from('2026-10-01', quiet), november, today)).toBeCloseTo(-0.5);
});

test('while no day is settled there is nothing to compare', () => {
  const daily = from('2026-10-01', days(40, 10));
  expect(trendOf(daily, november, '2026-11-02')).toBeNull();
  expect(trendOf(daily, november, '2026-11-03')).toBe(0);
});

test('a day that is not known makes both incomparable', () => {
  expect(trendOf(from('2026-10-02', days(51, 10)), november, today)).toBeNull();
  expect(trendOf(from('2026-10-01', days(40, 10)), november, today)).toBeNull();
});

test('after a month of nothing there is no share to tell', () => {
  const daily = from('2026-10-01', [...days(31, 0), ...days(21, 10)]);
  expect(trendOf(daily, november, today)).toBeNull();
});

test('the end of March is compared with the whole of February', () => {
  const daily = from('2026-02-01', [...days(28, 10), ...days(31, 20)]);
  expect(trendOf(daily, periodOf('2026-03-31', 'UTC'), '2026-03-31')).toBe(1);
});
