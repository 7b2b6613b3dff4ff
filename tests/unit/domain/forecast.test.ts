import { describe, expect, test } from 'vitest';
import { forecast, type Forecast } from '../../../lib/domain/forecast';
import { dayAfter, daysOf, periodOf, startOf, type Period } from '../../../lib/domain/period';
import type { Reading } from '../../../lib/domain/reading';

const zone = 'Europe/Oslo';
const hour = 3_600_000;
const november = periodOf('2026-11-15', zone);

/** Noon on a day of a period; the day after its last is the first of the next. */
const noonOf = (period: Period, day: number) =>
  startOf({ ...period, start: dayAfter(period.start, day - 1) }) + 12 * hour;

type AmountOn = (day: string) => number;
const isWeekend = (day: string) => Temporal.PlainDate.from(day).dayOfWeek > 5;
const officeLike: AmountOn = (day) => (isWeekend(day) ? 0 : 100);
/** Office work whose weeks differ, so that past months were not forecast exactly. */
const uneven: AmountOn = (day) =>
  isWeekend(day) ? 5 : 80 + ((Temporal.PlainDate.from(day).weekOfYear ?? 0) % 5) * 10;

const readingsOf = (start: string, end: string, amountOn: AmountOn): Reading[] =>
  daysOf({ start, end }).map((day) => ({ day, amount: amountOn(day) }));
const sumIn = ({ start, end }: Period, amountOn: AmountOn) =>
  daysOf({ start, end }).reduce((sum, day) => sum + amountOn(day), 0);

/** What is known at noon of the 15th of November, with a year before it. */
const known = (amountOn: AmountOn) => readingsOf('2025-11-01', '2026-11-15', amountOn);
const onThe15th = noonOf(november, 15);

function ranged(given: Forecast) {
  if (given.kind !== 'range') throw new Error(`a range was expected, not ${given.kind}`);
  return given;
}

describe('what keeps a forecast from being made', () => {
  test.each([
    [1, 'none'],
    [4, 'none'],
    [5, 'range'],
  ])('on day %i of the month: %s', (day, kind) => {
    const made = forecast(known(officeLike), november, null, noonOf(november, day));
    expect(made.kind).toBe(kind);
    if (made.kind === 'none') expect(made.why).toBe('too-early');
  });

  test('it is too early for a month that has not begun, and where no day of it is known', () => {
    const early = { kind: 'none', why: 'too-early' };
    const readings = known(officeLike);
    expect(forecast(readings, november, 1, noonOf(november, -20))).toEqual(early);
    expect(forecast(readings, periodOf('2027-01-01', zone), 1, onThe15th)).toEqual(early);
    expect(forecast([], november, 1, onThe15th)).toEqual(early);
  });

  test('with fewer than six past months it is the working-day run-rate', () => {
    const readings = readingsOf('2026-06-01', '2026-11-15', officeLike);
    expect(forecast(readings, november, 1, onThe15th)).toEqual({
      kind: 'rough',
      total: sumIn(november, officeLike),
    });
    const sixMonths = readingsOf('2026-05-01', '2026-11-15', officeLike);
    expect(forecast(sixMonths, november, 1, onThe15th).kind).toBe('range');
  });

  test('a month with gaps counts as known when four fifths of it are', () => {
    const without = (days: number) =>
      readingsOf('2026-05-01', '2026-11-15', officeLike).filter(
        ({ day }) => !day.startsWith('2026-06') || Number(day.slice(8)) > days,
      );
    expect(forecast(without(6), november, 1, onThe15th).kind).toBe('range');
    expect(forecast(without(7), november, 1, onThe15th).kind).toBe('rough');
  });

  test.each([
    ['one mailing a month', (day: string) => (day.endsWith('-10') ? 20_000 : 0)],
    ['half of each month in three days', (day: string) => (/-0[4-6]$/.test(day) ? 100 : 10)],
  ])('%s is bursty, also with few past months', (_, amountOn) => {
    const bursty = { kind: 'none', why: 'bursty' };
    expect(forecast(known(amountOn), november, 1, onThe15th)).toEqual(bursty);
    const recent = known(amountOn).filter(({ day }) => day >= '2026-09-01');
    expect(forecast(recent, november, 1, onThe15th)).toEqual(bursty);
  });

  test('one month with a burst makes no meter bursty', () => {
    const amountOn = (day: string) => (day === '2026-08-12' ? 90_000 : officeLike(day));
    expect(forecast(known(amountOn), november, 1, onThe15th).kind).toBe('range');
  });
});

describe('what is expected', () => {
  test.each(['2026-02-10', '2028-02-10', '2026-03-10', '2026-10-10'])(
    'a steady rhythm goes on as it went, in the month of %s too',
    (day) => {
      const period = periodOf(day, 'America/New_York');
      const since = dayAfter(period.start, -400);
      const made = ranged(
        forecast(readingsOf(since, day, officeLike), period, null, noonOf(period, 10)),
      );
      expect(made.total).toBeCloseTo(sumIn(period, officeLike), 6);
      expect(made.days.at(-1)?.day).toBe(dayAfter(period.end, -1));
    },
  );

  test('weekends count as much as they usually do', () => {
    const weekendHeavy = (day: string) => (isWeekend(day) ? 300 : 20);
    const made = ranged(forecast(known(weekendHeavy), november, null, onThe15th));
    expect(made.total).toBeCloseTo(sumIn(november, weekendHeavy), 6);
  });

  test('today and yesterday may raise it, and teach nothing', () => {
    const base = ranged(forecast(known(officeLike), november, null, noonOf(november, 12)));
    const withDay = (day: string, amount: number) =>
      ranged(
        forecast([...known(officeLike), { day, amount }], november, null, noonOf(november, 12)),
      ).total;
    expect(withDay('2026-11-11', 600) - base.total).toBeCloseTo(500, 6);
    expect(withDay('2026-11-12', 600) - base.total).toBeCloseTo(500, 6);
    expect(withDay('2026-11-11', 0)).toBeCloseTo(base.total, 6);
  });

  test('a day that is not known is taken for a usual one, not for nothing', () => {
    const withGap = known(officeLike).filter(({ day }) => day !== '2026-11-04');
    const made = ranged(forecast(withGap, november, null, onThe15th));
    expect(made.total).toBeCloseTo(sumIn(november, officeLike), 6);
  });

  test('of two readings of a day the last holds', () => {
    const twice = [{ day: '2026-11-04', amount: 7_000 }, ...known(officeLike)];
    expect(forecast(twice, november, null, onThe15th)).toEqual(
      forecast(known(officeLike), november, null, onThe15th),
    );
  });

  test('nothing that came to be known later has a part in it', () => {
    const later = readingsOf('2026-11-16', '2027-01-01', () => 9_999);
    expect(forecast([...known(uneven), ...later], november, 2_000, onThe15th)).toEqual(
      forecast(known(uneven), november, 2_000, onThe15th),
    );
  });

  test('the zone says which day it is', () => {
    const late = Date.UTC(2026, 10, 15, 11, 30);
    const first = (zone: string) =>
      ranged(forecast(known(uneven), periodOf('2026-11-15', zone), null, late)).days[0]?.day;
    expect(first('Pacific/Kiritimati')).toBe('2026-11-15');
    expect(first('Europe/Oslo')).toBe('2026-11-14');
    expect(first('Pacific/Pago_Pago')).toBe('2026-11-14');
    expect(
      ranged(
        forecast(known(uneven), periodOf('2026-11-15', 'Pacific/Pago_Pago'), null, late - hour),
      ).days[0]?.day,
    ).toBe('2026-11-13');
  });

  test('of a million millions a day', () => {
    const made = ranged(
      forecast(
        known(() => 1e12),
        november,
        0,
        onThe15th,
      ),
    );
    expect(made.total).toBeCloseTo(30e12, 0);
    expect(made.chanceOver).toBeCloseTo(1, 9);
    expect([made.low, made.high].every(Number.isFinite)).toBe(true);
  });

  test('of what was never used before is rough: months of nothing tell nothing of how it is', () => {
    expect(
      forecast(
        known(() => 0),
        november,
        0,
        onThe15th,
      ),
    ).toEqual({ kind: 'rough', total: 0 });
    const first = known((day) => (day === '2026-11-05' ? 9_400 : 0));
    expect(forecast(first, november, 10_000, onThe15th).kind).toBe('rough');
  });
});

describe('the range and what it is for', () => {
  test('an uneven meter has a range around its total that is worth a chance', () => {
    const made = ranged(forecast(known(uneven), november, null, onThe15th));
    expect(made.low).toBeLessThan(made.total);
    expect(made.high).toBeGreaterThan(made.total);
    const chanceOf = (allowance: number) =>
      ranged(forecast(known(uneven), november, allowance, onThe15th)).chanceOver ?? NaN;
    expect(chanceOf(made.total * 2)).toBeLessThan(0.01);
    expect(chanceOf(made.total / 2)).toBeGreaterThan(0.99);
    expect(chanceOf(500)).toBe(1);
    expect(chanceOf(made.high)).toBeLessThanOrEqual(0.1);
    expect(chanceOf(made.low)).toBeGreaterThanOrEqual(0.89);
  });

  test('the range narrows as the month goes on', () => {
    const readings = readingsOf('2024-11-01', '2026-12-01', uneven);
    const widthOn = (day: number) => {
      const { low, high } = ranged(forecast(readings, november, null, noonOf(november, day)));
      return high - low;
    };
    expect(widthOn(25)).toBeLessThan(widthOn(6));
  });

  test('the expected day is the first on which the path is over the allowance', () => {
    const made = ranged(forecast(known(officeLike), november, 1_650, onThe15th));
    expect(made.overOn).toBe('2026-11-24');
    expect(ranged(forecast(known(officeLike), november, 2_100, onThe15th)).overOn).toBeNull();
    expect(ranged(forecast(known(officeLike), november, 250, onThe15th)).overOn).toBe('2026-11-04');
  });

  test('without an allowance there is neither chance nor day', () => {
    const made = ranged(forecast(known(officeLike), november, null, onThe15th));
    expect([made.chanceOver, made.overOn]).toEqual([null, null]);
  });

  test('a month that is over is its sum once its last days are settled', () => {
    const readings = readingsOf('2025-11-01', '2026-12-10', uneven);
    const total = sumIn(november, uneven);
    const over = ranged(forecast(readings, november, total - 1, noonOf(november, 32)));
    expect(over).toEqual({
      kind: 'range',
      total,
      low: total,
      high: total,
      chanceOver: 1,
      overOn: '2026-11-30',
      days: [],
    });
    const within = ranged(forecast(readings, november, total, noonOf(november, 90)));
    expect([within.chanceOver, within.overOn]).toEqual([0, null]);
    expect(forecast(readings, november, 1, noonOf(november, 31))).toMatchObject({
      days: [{ day: '2026-11-30' }],
    });
  });

  test('a month that is over stays open where a day of it is not known', () => {
    const readings = readingsOf('2025-11-01', '2026-12-10', uneven);
    const gap = readings.filter(({ day }) => day !== '2026-11-17' && day !== '2026-11-18');
    const made = ranged(forecast(gap, november, null, noonOf(november, 40)));
    expect(made.high).toBeGreaterThan(made.low);
  });
});
