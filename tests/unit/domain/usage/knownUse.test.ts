import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../lib/domain/failure';
import type { MeterId } from '../../../../lib/domain/usage/meter';
import { mailings, one } from './standing';
import { count, november, now, series, settings, today, uncounted, usage, watched } from './usages';

describe('what is used in a month so far', () => {
  test('is unknown while this month is not all counted, never 0', () => {
    const filled = { done: 0, of: 14, month: november.start };
    expect(mailings({ ...uncounted, asOf: now, filled })).toMatchObject({
      used: null,
      from: null,
      unknown: { kind: 'counting' },
      freshness: 'fresh',
      level: 'ok',
      ratio: null,
      trend: null,
      forecast: null,
      close: null,
      fitting: null,
      filling: filled,
    });
  });

  test('is unknown in a month that began after the latest count', () => {
    const use = one('mailings', watched(), Date.parse('2026-11-30T23:05:00Z'));
    expect(use).toMatchObject({ used: null, unknown: { kind: 'counting' } });
    expect(use.months.at(-1)).toMatchObject({ used: null, over: null });
  });

  test('is unknown where the tenant threw rows of this month away', () => {
    const rest = series('2026-11-14', Array<number>(8).fill(100));
    const logins = count({ days: rest, knownSince: '2026-11-14' });
    const given = watched({ usage: usage({ meters: { logins } }) });
    expect(one('logins', given)).toMatchObject({
      used: null,
      unknown: { kind: 'purged', since: '2026-11-14' },
    });
    const entered = { logins: [{ day: '2026-11-20', amount: 2_310 }] };
    expect(one('logins', { ...given, settings: settings({ entered }) })).toMatchObject({
      used: 2_310,
      from: 'entered',
      enteredFor: '2026-11-20',
      unknown: null,
      freshness: 'fresh',
      forecast: null,
      trend: null,
    });
  });

  test('is known where the tenant kept all of this month', () => {
    const rest = series('2026-10-20', Array<number>(33).fill(100));
    const logins = count({ days: rest, knownSince: '2026-10-20' });
    const use = one('logins', watched({ usage: usage({ meters: { logins } }) }));
    expect(use.used).toBe(2_100);
    expect(use.months.at(-2)?.used).toBeNull();
  });

  test('was counted: what somebody entered does not matter', () => {
    const entered = { mailings: [{ day: today, amount: 7 }] };
    expect(mailings({}, { settings: settings({ entered }) })).toMatchObject({
      used: 36_420,
      from: 'counted',
    });
  });

  test('that the tenant refuses is unknown, with the reason', () => {
    const failure: Failure = { kind: 'forbidden' };
    expect(mailings({ ...uncounted, failure, triedAt: now })).toMatchObject({
      used: null,
      unknown: { kind: 'failed', failure },
      freshness: 'failed',
    });
  });

  test('counted by moment in another zone is unknown until it is counted anew', () => {
    const at = (id: MeterId) => one(id, watched(), now, 'Pacific/Kiritimati');
    expect(at('chats')).toMatchObject({ used: null, unknown: { kind: 'counting' } });
    expect(at('mailings').used).toBe(36_420);
  });
});
