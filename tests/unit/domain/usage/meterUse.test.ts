import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../lib/domain/failure';
import { meterUses, type WatchedUsage } from '../../../../lib/domain/usage/meterUse';
import { dayAfter, daysBetween } from '../../../../lib/domain/period';
import { hour, mailings, one } from './standing';
import {
  count,
  history,
  november,
  now,
  series,
  settings,
  suite,
  today,
  usage,
  watched,
  zone,
} from './usages';

const offline: Failure = { kind: 'offline' };

describe('what is metered', () => {
  test('depends on the subscription', () => {
    const ids = (given: WatchedUsage) => meterUses(given, now, zone).map(({ meter }) => meter.id);
    expect(ids(watched())).toEqual(['mailings', 'chats', 'forms', 'logins', 'storage']);
    expect(ids(suite())).toEqual(['marketing', 'requests', 'flows', 'storage']);
  });
});

describe('a meter that begins anew with each month', () => {
  test('stands at the sum of its days so far', () => {
    expect(one('mailings')).toMatchObject({
      period: november,
      daysLeft: 10,
      used: 36_420,
      from: 'counted',
      unknown: null,
      freshness: 'fresh',
      ratio: 0.7284,
      level: 'ok',
      filling: null,
    });
  });

  test('has 13 months before this one, each judged by its own allowance', () => {
    const changes = [
      { from: null, allowance: { per: 'tenant' as const, amount: 45_000 } },
      { from: '2026-10-01', allowance: { per: 'tenant' as const, amount: 54_000 } },
    ];
    const { months } = mailings({}, { settings: settings({ allowances: { mailings: changes } }) });
    expect(months).toHaveLength(14);
    expect(months.map(({ period }) => period.start).slice(-2)).toEqual([
      '2026-10-01',
      '2026-11-01',
    ]);
    expect(months.slice(-3)).toMatchObject([
      { used: 52_600, over: 7_600, state: 'settled' },
      { used: 54_300, over: 300, state: 'settled' },
      { used: 36_420, over: 0, state: 'running' },
    ]);
  });

  test('leaves days to come out, though rows are dated on them', () => {
    const { days } = count();
    const ahead = { ...days, amounts: [...days.amounts, 5_000], rows: [...days.rows, 1] };
    expect(mailings({ days: ahead }).used).toBe(36_420);
  });

  test('knows the months that are filled, and no more', () => {
    const october = { ...series('2026-10-01', Array<number>(52).fill(10)) };
    const use = mailings({ days: october, filled: { done: 2, of: 14, month: '2026-09-01' } });
    expect(use.used).toBe(210);
    expect(use.months.map(({ used }) => used)).toEqual([...Array<null>(12).fill(null), 310, 210]);
    expect(use.filling).toEqual({ done: 2, of: 14, month: '2026-09-01' });
    expect(use.forecast?.kind).toBe('rough');
  });

  test('keeps its last figures when a later count fails, and forecasts while they are recent', () => {
    const recent = mailings({ asOf: now - 20 * hour, failure: offline });
    expect(recent).toMatchObject({ used: 36_420, freshness: 'outdated', failure: offline });
    expect(recent.forecast).not.toBeNull();
    const old = mailings({ asOf: now - 27 * hour, failure: offline });
    expect(old).toMatchObject({ used: 36_420, freshness: 'outdated', forecast: null });
    expect(mailings({ asOf: now - 27 * hour })).toMatchObject({
      freshness: 'stale',
      forecast: null,
    });
  });

  test('any use of an allowance of 0 is over it, and no share of it', () => {
    const none = { mailings: [{ from: null, allowance: { per: 'tenant' as const, amount: 0 } }] };
    expect(mailings({}, { settings: settings({ allowances: none }) })).toMatchObject({
      level: 'over',
      ratio: null,
    });
  });

  test('without an allowance there are figures and a forecast, but nothing to fit into', () => {
    const use = one('logins');
    expect(use).toMatchObject({
      used: 2_310,
      allowance: null,
      ratio: null,
      level: 'ok',
      fitting: null,
    });
    expect(use.forecast).toMatchObject({ kind: 'range', chanceOver: null, overOn: null });
    expect(use.trend).toBeCloseTo(0.05, 2);
  });

  test('tells how many more batches fit only where there are any', () => {
    expect(one('mailings').fitting?.more).toBeGreaterThan(0);
    expect(one('chats').fitting).toBeNull();
  });

  test('shows a day that stands out', () => {
    const { days } = count();
    const use = mailings({ days: { ...days, amounts: days.amounts.with(-5, 9_800) } });
    expect(use.spike).toMatchObject({ day: '2026-11-17', amount: 9_800 });
  });

  test('has days of this month, up to today', () => {
    const { days } = one('mailings');
    expect(days.map(({ day }) => day)).toEqual(
      Array.from({ length: 21 }, (_, index) => dayAfter('2026-11-01', index)),
    );
  });
});

describe('always', () => {
  test('what is used is the sum of the days, and the months tell the same', () => {
    const day = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 21, maxLength: 60 }), (amounts) => {
        const days = series(dayAfter(today, 1 - amounts.length), amounts);
        const use = mailings({ days });
        const sum = amounts.slice(-21).reduce((total, amount) => total + amount, 0);
        expect(use.used).toBe(sum);
        expect(use.months.at(-1)?.used).toBe(sum);
        expect(use.days.reduce((total, { amount }) => total + amount, 0)).toBe(sum);
        expect(use.level === 'over').toBe(sum > 50_000);
        expect(use.months.at(-1)?.over).toBe(Math.max(0, sum - 50_000));
      }),
      { numRuns: 20 },
    );
  });

  test('in every zone and at every moment a period holds its day', () => {
    const zones = [
      'Pacific/Niue',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'Europe/Oslo',
      'Asia/Kathmandu',
    ];
    const given = watched({ usage: usage({ meters: { mailings: count() } }) });
    const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2028-12-31') });
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (inZone, at) => {
        const { period, daysLeft, used, months } = one('mailings', given, at, inZone);
        const length = daysBetween(period.start, period.end);
        expect(daysLeft).toBeGreaterThanOrEqual(1);
        expect(daysLeft).toBeLessThanOrEqual(length);
        expect(used ?? 0).toBeGreaterThanOrEqual(0);
        expect(months.at(-1)?.period).toEqual(period);
      }),
      { numRuns: 30 },
    );
  });

  test('the history that tests begin with adds up', () => {
    const amounts = history([3_100, 2_000], 500).amounts.map((amount) => amount ?? NaN);
    const sum = (from: number, to: number) =>
      amounts.slice(from, to).reduce((total, amount) => total + amount, 0);
    expect([sum(0, 30), sum(30, 61), sum(61, 82)]).toEqual([3_100, 2_000, 500]);
  });
});
