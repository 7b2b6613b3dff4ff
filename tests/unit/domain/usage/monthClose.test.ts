import { describe, expect, test } from 'vitest';
import { meterUses } from '../../../../lib/domain/usage/meterUse';
import { count, now, october, usage, watched, zone } from './usages';

const hour = 3_600_000;
/** E-mails, as they stand at a moment when they were counted last. */
function mailings(at: string, countedAt = at) {
  const asOf = Date.parse(countedAt);
  const meters = { mailings: count({ asOf, triedAt: asOf }) };
  const [use] = meterUses(watched({ usage: usage({ meters }) }), Date.parse(at), zone);
  if (!use) throw new Error('no meter');
  return use;
}

describe('the month that was closed last', () => {
  test('is what it came to, beside what was forecast of it after ten days', () => {
    const { close } = mailings('2026-11-21T13:02:00Z');
    expect(close).toMatchObject({
      used: 54_300,
      month: { period: october, over: 4_300, state: 'settled' },
    });
    const { low = NaN, high = NaN } = close?.range ?? {};
    expect(low).toBeGreaterThan(40_000);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThan(70_000);
  });

  test('is forecast from what was known then, whatever came later', () => {
    const { days } = count();
    const later = days.amounts.with(-40, 99_999); // 13 October
    const change = { mailings: count({ days: { ...days, amounts: later } }) };
    const [use] = meterUses(watched({ usage: usage({ meters: change }) }), now, zone);
    expect(use?.close?.range).toEqual(mailings('2026-11-21T13:02:00Z').close?.range);
    expect(use?.close?.used).toBeGreaterThan(54_300);
  });

  test('is October from the fourth of November on', () => {
    const closed = (at: string) => mailings(at).close?.month.period.start;
    expect(closed('2026-11-03T22:59:00Z')).toBe('2026-09-01');
    expect(closed('2026-11-03T23:00:00Z')).toBe(october.start);
  });

  test('is settled only once it was counted after that', () => {
    const late = mailings('2026-11-04T12:00:00Z', '2026-11-03T20:00:00Z');
    expect(late.close?.month.period.start).toBe('2026-09-01');
    expect(late.months.at(-2)?.state).toBe('closing');
  });

  test('a clock that was set back settles nothing early', () => {
    const at = new Date(now - 18 * 24 * hour).toISOString();
    expect(mailings(at, '2026-11-21T13:02:00Z').months.at(-2)?.state).toBe('closing');
  });
});
