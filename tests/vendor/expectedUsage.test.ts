import { describe, expect, test } from 'vitest';
import { expectedUsage, monthOf } from '../tenant/expectedUsage';
import { rowsOf } from '../tenant/scenarios/rows';
import { makeScenario } from '../tenant/scenarios/scenarios';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { now } from './court';

const data = makeScenario('odd-usage', now, 1);
const chats = (...started: (string | undefined)[]): TenantData => ({
  ...data,
  chats: rowsOf(
    started.map((at, index) => ({
      id: index + 1,
      requested: now,
      started: at === undefined ? undefined : new Date(at),
      ended: undefined,
    })),
  ),
});

describe('what was used', () => {
  test('counts neither what is below nothing, nor what is no number, nor what has no date', () => {
    const usage = expectedUsage(data, 'mailings', 'UTC', now);
    expect(usage.get('2026-11-01')).toBe(13); // -500 and 12.5
    expect(usage.get('2026-11-02')).toBeUndefined(); // 0.4
    expect(usage.get('2026-10-12')).toBe(1e12);
    expect(usage.get('2026-10-11')).toBeUndefined(); // 5e12
    expect(usage.get('2026-11-21')).toBe(1_200);
    expect(usage.get('2026-11-24')).toBe(5_000);
  });

  test('is told on the days of a zone', () => {
    const around = chats('2026-10-31T22:59:59Z', '2026-10-31T23:00:00Z', undefined);
    const days = (zone: string) => [...expectedUsage(around, 'chats', zone, now).keys()];
    expect(days('UTC')).toEqual(['2026-10-31']);
    expect(days('Europe/Amsterdam')).toEqual(['2026-10-31', '2026-11-01']);
    expect(days('Pacific/Kiritimati')).toEqual(['2026-11-01']);
  });

  test('goes back thirteen months before this one', () => {
    const old = chats('2025-09-30T23:59:59Z', '2025-10-01T00:00:00Z');
    expect([...expectedUsage(old, 'chats', 'UTC', now).keys()]).toEqual(['2025-10-01']);
  });

  test('sums up to a day of a month', () => {
    const november = chats('2026-11-01T09:00:00Z', '2026-11-20T09:00:00Z', '2026-11-30T09:00:00Z');
    const usage = expectedUsage(november, 'chats', 'UTC', now);
    expect(monthOf(usage, '2026-11', '2026-11-21')).toBe(2);
    expect(monthOf(usage, '2026-11')).toBe(3);
  });
});
