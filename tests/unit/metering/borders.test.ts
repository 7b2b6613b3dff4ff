import { describe, expect, test } from 'vitest';
import { countOf } from '../../../lib/metering/series';
import { goesOn } from '../../../lib/metering/sources';
import { archive, type ArchiveOptions } from './archive';
import { day, hour, noon, sourceOf, told, zone } from './counted';
import { sessionsOf, type Trouble } from './work';

const undisturbed: Trouble = { killAfter: Infinity, fault: null, meanwhile: null };
const today = '2026-11-21';

/** Chats that are counted in one zone, and kept by a tenant in another. */
function chats(options: ArchiveOptions = {}, billing = zone) {
  const of = archive(sourceOf('chats'), options);
  return { of, counting: sessionsOf('chats', of, billing) };
}

/** Customers' logins, of which the oldest are thrown away. */
function logins(options: ArchiveOptions = {}) {
  const of = archive(sourceOf('logins'), options);
  const add = (row: number) => of.add({ key: row, date: noon + (row - 430) * day, amount: 1 });
  for (let row = 1; row <= 430; row++) add(row);
  const purge = (before: number) => {
    for (const { key, date } of of.rows.values()) if (Number(date) < before) of.rows.delete(key);
  };
  return { of, add, counting: sessionsOf('logins', of, zone), purge };
}

describe('a moment', () => {
  test.each([
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-11-01'],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-10-30'],
  ])('counts on its day in %s, whatever day it is in %s', async (billing, tenantZone, on) => {
    const { of, counting } = chats({ zone: tenantZone }, billing);
    of.add({ key: 1, date: Date.UTC(2026, 9, 31, 10, 30), amount: 1 });
    await counting.session(noon, null);
    expect(counting.ledger().days).toEqual({ [on]: { amount: 1, rows: 1 } });
  });

  test.each([false, true])(
    'at the border of two months counts once, if the day itself is taken in: %s',
    async (isInclusive) => {
      const { of, counting } = chats({ zone: 'UTC', isInclusive });
      [-50, -49, -25, -24, -2, -1, 0, 1, 23, 24, 47, 49].forEach((hours, index) => {
        const date = Date.UTC(2026, 9, 1) + hours * hour;
        of.add({ key: index + 1, date, amount: 1 });
      });
      await counting.session(noon, null);
      expect(counting.ledger().days).toEqual(Object.fromEntries(of.truth(zone)));
    },
  );
});

test('what came late into a month that was being read is found after that was done', async () => {
  const { of, counting } = chats({ pageSize: 2 });
  const second = Date.UTC(2026, 11, 2, 12);
  for (let key = 2; key <= 9; key++) of.add({ key, date: second - 4 * day, amount: 1 });
  of.add({ key: 10, date: second, amount: 1 });
  // This month, and half of the one before.
  await counting.session(second, { ...undisturbed, killAfter: 15 });
  expect(counting.ledger()).toMatchObject({ done: 1, lastKey: expect.any(Number) as number });
  expect(counting.ledger().lastKey).toBeGreaterThan(1);
  of.add({ key: 1, date: second - 2 * day, amount: 1 });
  await counting.session(second + day, { ...undisturbed, killAfter: 8 });
  await counting.session(second + 2 * day, null);
  await counting.session(second + 3 * day, null);
  expect(counting.ledger().days['2026-11-30']).toEqual({ amount: 1, rows: 1 });
});

describe('rows that were thrown away', () => {
  test('leave all days unknown up to that of the oldest that is left', async () => {
    const { counting, purge } = logins();
    purge(noon - 90 * day);
    await counting.session(noon, null);
    const count = countOf(counting.ledger(), today);
    expect(count.knownSince).toBe('2026-08-24');
    expect(count.days.from).toBe('2026-08-24');
    expect(count.days.amounts.every((amount) => amount === 1)).toBe(true);
    expect(count.filled).toEqual({ done: 14, of: 14, month: null });
  });

  test('leave nothing unknown when they are older than what is counted', async () => {
    const { counting, purge } = logins();
    purge(noon - 425 * day);
    await counting.session(noon, null);
    expect(countOf(counting.ledger(), today).knownSince).toBeNull();
  });

  test('before their month was read leave known what was read', async () => {
    const { counting, purge } = logins();
    await counting.session(noon, { ...undisturbed, killAfter: 16 });
    expect(counting.ledger().done).toBe(2);
    purge(noon - 5 * day);
    await counting.session(noon + hour, null);
    expect(countOf(counting.ledger(), today)).toMatchObject({
      knownSince: '2026-10-01',
      days: { from: '2026-10-01' },
    });
  });

  test('after they were counted stay counted', async () => {
    const { counting, purge } = logins();
    await counting.session(noon, null);
    purge(noon - day);
    await counting.session(noon + day, null);
    const count = { ...countOf(counting.ledger(), today), ...noAttempt };
    expect(['2026-11-18', '2026-11-19', '2026-11-20'].map((on) => told(count, on))).toEqual([
      1, 1, 1,
    ]);
  });

  test('before they could be counted leave unknown what was before the oldest left', async () => {
    const { add, counting, purge } = logins();
    await counting.session(noon, null);
    for (let row = 431; row <= 630; row++) add(row);
    purge(noon + 110 * day);
    await counting.session(noon + 200 * day, null);
    expect(counting.ledger().knownSince).toBe('2027-03-12');
  });

  test('all of them, leave nothing known before tomorrow', async () => {
    const { of, add, counting } = logins();
    of.rows.clear();
    await counting.session(noon, null);
    expect(countOf(counting.ledger(), today)).toMatchObject({
      knownSince: '2026-11-22',
      days: { from: '' },
    });
    await counting.session(noon + 2 * day, null);
    add(433);
    await counting.session(noon + 3 * day, null);
    const count = { ...countOf(counting.ledger(), '2026-11-24'), ...noAttempt };
    expect(told(count, '2026-11-24')).toBe(1);
  });
});

const noAttempt = { asOf: noon, failure: null, triedAt: noon };

describe('a clock', () => {
  const at = { source: sourceOf('chats'), zone };

  test('that was ahead when counting began, or went on, has all counted anew', async () => {
    const { counting } = chats();
    await counting.session(noon + 60 * day, null);
    expect(goesOn(counting.ledger(), { ...at, today: '2027-01-20' })).toBe(true);
    expect(goesOn(counting.ledger(), { ...at, today })).toBe(false);
  });

  test('that went ahead makes no days that nobody lived through', async () => {
    const { of, counting } = chats();
    of.add({ key: 1, date: noon - day, amount: 1 }, { key: 2, date: noon + 3 * day, amount: 1 });
    await counting.session(noon, null);
    const { days } = countOf(counting.ledger(), today);
    expect(days.amounts.slice(-6)).toEqual([0, 1, 0, 0, 0, 1]);
  });
});

test('a ledger is no use to another source, and what is dated by moment none in another zone', async () => {
  const { counting } = chats();
  await counting.session(noon, null);
  const ledger = counting.ledger();
  const source = sourceOf('chats');
  expect(goesOn(ledger, { source, zone, today })).toBe(true);
  expect(goesOn(ledger, { source, zone: 'UTC', today })).toBe(false);
  expect(goesOn(ledger, { source: { ...source, dated: 'day' }, zone: 'UTC', today })).toBe(true);
  expect(goesOn(ledger, { source: { ...source, filter: 'status eq 4' }, zone, today })).toBe(false);
});
