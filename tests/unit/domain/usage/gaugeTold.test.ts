import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../../../lib/domain/period';
import { hour, one } from './standing';
import { gauge, now, settings, suite, today, usage, watched } from './usages';

describe('a gauge', () => {
  test('stands at its latest reading, and has no month', () => {
    const use = one('flows', suite());
    expect(use).toMatchObject({
      used: 8,
      from: 'counted',
      ratio: 0.8,
      forecast: null,
      trend: null,
      months: [],
      close: null,
    });
    expect(use.outlook).toMatchObject({ kind: 'slope', fullOn: expect.stringMatching(/^2026-12/) });
    expect(use.days.at(-1)).toEqual({ day: today, amount: 8 });
  });

  test('that is old stands where it stood, and leads nowhere', () => {
    const flows = { ...gauge(8), asOf: now - 27 * hour };
    const use = one('flows', suite({ usage: usage({ meters: { flows } }) }));
    expect(use).toMatchObject({ used: 8, freshness: 'stale', outlook: null });
  });

  test('that nothing tells is unknown until somebody enters it', () => {
    expect(one('storage')).toMatchObject({
      used: null,
      unknown: { kind: 'not-told' },
      outlook: null,
      days: [],
    });
    const amounts = [1, 2, 3, 4].map((week) => ({
      day: dayAfter(today, 7 * week - 30),
      amount: week * 1e9,
    }));
    const allowances = {
      storage: [{ from: null, allowance: { per: 'tenant' as const, amount: 6e9 } }],
    };
    const use = one(
      'storage',
      watched({ settings: settings({ allowances, entered: { storage: amounts } }) }),
    );
    expect(use).toMatchObject({
      used: 4e9,
      from: 'entered',
      enteredFor: '2026-11-19',
      freshness: 'fresh',
      outlook: { kind: 'slope', fullOn: '2026-12-03' },
    });
    expect(use.days).toHaveLength(4);
  });
});
