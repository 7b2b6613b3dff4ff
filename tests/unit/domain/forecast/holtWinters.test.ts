import { describe, expect, test } from 'vitest';
import { weekdayOf, type DailyAmounts } from '../../../../lib/domain/forecast/dailyAmounts';
import { holtWinters } from '../../../../lib/domain/forecast/holtWinters';

const from = 20_000;
const series = (days: number, amountOn: (day: number) => number | null): DailyAmounts => ({
  from,
  days: Array.from({ length: days }, (_, index) => {
    const amount = amountOn(from + index);
    return amount === null ? null : { day: from + index, amount };
  }),
});
const week = [10, 100, 90, 80, 70, 60, 20];
const rhythm = (day: number) => week[weekdayOf(day)] ?? 0;

describe('holtWinters', () => {
  test('a rhythm that never changed goes on', () => {
    const month = { start: from + 100, open: from + 110, end: from + 130 };
    const expected = holtWinters(series(130, rhythm))(month);
    expected.forEach((amount, index) => expect(amount).toBeCloseTo(rhythm(month.open + index), 6));
    expect(expected).toHaveLength(20);
  });

  test.each([5, 20, 28, 29, 60])('on day %i it knows only the days before', (days) => {
    const month = { start: from, open: from + days, end: from + 70 };
    const before = (day: number) => day < month.open;
    const made = (later: (day: number) => number | null) =>
      holtWinters(series(70, (day) => (before(day) ? rhythm(day) : later(day))))(month);
    expect(made(() => 9_999)).toEqual(made(() => null));
  });

  test('a level that shifted is followed within weeks', () => {
    const doubled = (day: number) => rhythm(day) * (day < from + 100 ? 1 : 2);
    const [next = 0] = holtWinters(series(130, doubled))({
      start: from + 100,
      open: from + 130,
      end: from + 131,
    });
    expect(next / rhythm(from + 130)).toBeGreaterThan(1.5);
  });

  test('it expects nothing below nothing, and nothing of what is not known', () => {
    const falling = (day: number) => Math.max(0, 300 - 3 * (day - from));
    const month = { start: from, open: from + 95, end: from + 130 };
    expect(Math.min(...holtWinters(series(100, falling))(month))).toBeGreaterThanOrEqual(0);
    expect(holtWinters(series(100, () => null))(month)).toEqual(Array<number>(35).fill(0));
  });
});
