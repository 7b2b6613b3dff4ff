import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaugeOutlook } from '../../../../lib/domain/usage/gaugeOutlook';
import { dayAfter } from '../../../../lib/domain/period';
import type { Reading } from '../../../../lib/domain/reading';

const today = '2026-11-21';

/** A reading for each of so many days, today the last. */
const rising = (perDay: number, at: number, days = 28): Reading[] =>
  Array.from({ length: days }, (_, index) => ({
    day: dayAfter(today, index - days + 1),
    amount: at - perDay * (days - 1 - index),
  }));

describe('gaugeOutlook', () => {
  test('what grows evenly is full when the rest is used up', () => {
    expect(gaugeOutlook(rising(2, 100), 121, today)).toEqual({
      kind: 'slope',
      perDay: 2,
      fullOn: '2026-12-02',
    });
  });

  test.each([
    ['stands still', rising(0, 100), 200, null],
    ['shrinks', rising(-1, 100), 200, null],
    ['has no allowance', rising(2, 100), null, null],
    ['would take more than ten years', rising(0.01, 100), 200, null],
    ['is full already', rising(-1, 100), 100, today],
    ['has nothing included', rising(0, 0), 0, today],
  ])('what %s', (_, readings, allowance, fullOn) => {
    expect(gaugeOutlook(readings, allowance, today)).toMatchObject({ kind: 'slope', fullOn });
  });

  test.each([
    ['no reading', []],
    ['two readings', [rising(1, 50)[0], rising(1, 50)[20]]],
    ['three within a week', rising(1, 50).slice(-3)],
    [
      'old ones only',
      rising(1, 50).map(({ day, amount }) => ({ day: dayAfter(day, -30), amount })),
    ],
    [
      'those of days to come',
      rising(1, 50).map(({ day, amount }) => ({ day: dayAfter(day, 30), amount })),
    ],
  ])('tells nothing from %s', (_, readings) => {
    const given = readings.filter((reading) => reading !== undefined);
    expect(gaugeOutlook(given, 100, today)).toEqual({ kind: 'none' });
  });

  test('a figure a week is enough', () => {
    const weekly = rising(3, 90).filter((_, index) => index % 7 === 6);
    expect(gaugeOutlook(weekly, null, today)).toMatchObject({ perDay: 3 });
  });

  test('with the last reading some days old, what is full by then is full today', () => {
    const old = rising(5, 100).slice(0, -5);
    expect(gaugeOutlook(old, 80, today)).toMatchObject({ fullOn: today });
  });

  test('some days that stand out do not bend it, nor does what cannot be a reading', () => {
    const place = fc.integer({ min: 0, max: 26 });
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { maxLength: 6 }),
        fc.constantFrom(0, 1e12, -1, NaN),
        (places, amount) => {
          const bent = rising(2, 100).map((reading, index) =>
            places.includes(index) ? { ...reading, amount } : reading,
          );
          expect(gaugeOutlook(bent.toReversed(), 121, today)).toMatchObject({ perDay: 2 });
        },
      ),
      { seed: 5 },
    );
  });
});
