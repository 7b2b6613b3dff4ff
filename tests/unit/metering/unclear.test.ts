import { expect, test } from 'vitest';
import { added, sumsOf } from '../../../lib/metering/daySums';
import { countOf } from '../../../lib/metering/series';
import type { MeterLedger } from '../../../lib/store/ledger';

const [first, second] = ['2026-11-20', '2026-11-21'];
const row = (key: number, day: string | null, amount: number | null) => ({ key, day, amount });
const rows = [row(1, first, 5), row(2, first, null), row(3, second, null), row(4, null, null)];

const ledger = (days: MeterLedger['days']): MeterLedger => ({
  tenant: 'production:cust12345',
  meter: 'mailings',
  revision: 1,
  source: '',
  zone: 'UTC',
  month: '2026-11-01',
  start: 10,
  counted: 10,
  done: 1,
  lastKey: 0,
  corrected: second,
  since: '2025-10-01',
  knownSince: null,
  days,
});

test('a row without an amount that can be is told apart, and makes no day smaller or larger', () => {
  expect(sumsOf(rows)).toEqual({
    [first]: { amount: 5, rows: 2, unclear: 1 },
    [second]: { amount: 0, rows: 1, unclear: 1 },
  });
});

test('such rows add up over pages, and days without them have none', () => {
  const more = sumsOf([row(5, first, null), row(6, '2026-11-19', 7)]);
  expect(added(sumsOf(rows), more)).toEqual({
    '2026-11-19': { amount: 7, rows: 1 },
    [first]: { amount: 5, rows: 3, unclear: 2 },
    [second]: { amount: 0, rows: 1, unclear: 1 },
  });
});

test('what is told has how many they are, and no day comes from them', () => {
  const days = { ...sumsOf(rows), '2025-01-01': { amount: 0, rows: 1, unclear: 1 } };
  const { days: told, unclear } = countOf(ledger(days), second);
  expect(unclear).toBe(2);
  expect(told.amounts.slice(-2)).toEqual([5, 0]);
  expect(told.rows.slice(-2)).toEqual([1, 0]);
});
