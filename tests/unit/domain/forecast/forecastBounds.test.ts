import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast } from '../../../../lib/domain/forecast';
import { dayAfter, periodOf, startOf } from '../../../../lib/domain/period';

const november = periodOf('2026-11-15', 'Europe/Oslo');

/** Noon on a day of November. */
const noonOf = (day: number) =>
  startOf({ ...november, start: dayAfter(november.start, day - 1) }) + 12 * 3_600_000;

describe('whatever the readings', () => {
  const amount = fc.oneof(
    { weight: 8, arbitrary: fc.nat(500) },
    fc.constantFrom(0, -5, NaN, Infinity, 1e12, 2.5),
  );
  const reading = fc.record({
    day: fc.integer({ min: -420, max: 60 }).map((days) => dayAfter('2026-11-01', days)),
    amount,
  });
  const history = fc.array(amount, { minLength: 300, maxLength: 420 }).map((amounts) =>
    amounts.map((each, index) => ({
      day: dayAfter('2026-11-20', -index),
      amount: Math.abs(each) < 600 ? 50 + each : each,
    })),
  );
  const readings = fc.oneof(fc.array(reading, { maxLength: 60 }), fc.noShrink(history));
  const allowance = fc.option(fc.oneof(fc.nat(20_000), fc.constantFrom(0, 1e12)));
  const day = fc.integer({ min: -3, max: 40 });

  test('a range holds its total, which is never below what is counted, and its path only rises', () => {
    fc.assert(
      fc.property(readings, allowance, day, (given, allowance, day) => {
        const now = noonOf(day);
        const made = forecast(given, november, allowance, now);
        if (made.kind === 'none') return;
        const today = dayAfter('2026-11-01', day - 1);
        const counted = new Map(
          given
            .filter(({ amount }) => amount >= 0 && Number.isFinite(amount))
            .filter(({ day }) => day >= november.start && day < november.end && day <= today)
            .map(({ day, amount }) => [day, amount]),
        );
        const least = [...counted.values()].reduce((sum, each) => sum + each, 0);
        expect(made.total).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        if (made.kind === 'rough') return;
        expect(made.low).toBeLessThanOrEqual(made.total);
        expect(made.high).toBeGreaterThanOrEqual(made.total);
        if (made.chanceOver !== null) {
          expect(made.chanceOver).toBeGreaterThanOrEqual(0);
          expect(made.chanceOver).toBeLessThanOrEqual(1);
        }
        for (const part of ['low', 'mid', 'high'] as const) {
          const path = made.days.map((each) => each[part]);
          path.forEach((value, index) =>
            expect(value).toBeGreaterThanOrEqual((path[index - 1] ?? 0) * (1 - 1e-9)),
          );
        }
        const end = made.days.at(-1);
        if (end) {
          const close = (value: number, to: number) =>
            expect(Math.abs(value - to)).toBeLessThanOrEqual(1e-6 * Math.max(1, to));
          close(end.low, made.low);
          close(end.mid, made.total);
          close(end.high, made.high);
        }
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test('their order does not matter, nor what cannot be a reading', () => {
    fc.assert(
      fc.property(fc.noShrink(history), fc.integer({ min: 5, max: 32 }), (given, day) => {
        const now = noonOf(day);
        const made = forecast(given, november, 3_000, now);
        const noise = [
          { day: '2026-11-03', amount: -1 },
          { day: '2026-11-03', amount: NaN },
          { day: 'someday', amount: 7 },
          { day: '9999-12-31', amount: 7 },
        ];
        expect(forecast([...given.toReversed(), ...noise], november, 3_000, now)).toEqual(made);
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  test('a larger allowance is never more likely to be exceeded', () => {
    fc.assert(
      fc.property(fc.noShrink(history), fc.nat(5_000), fc.nat(5_000), (given, some, more) => {
        const chance = (allowance: number) => {
          const made = forecast(given, november, allowance, noonOf(15));
          return made.kind === 'range' ? (made.chanceOver ?? NaN) : 0;
        };
        expect(chance(some + more)).toBeLessThanOrEqual(chance(some));
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});
