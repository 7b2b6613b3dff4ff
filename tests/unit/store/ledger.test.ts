import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearDatabase } from '../../../lib/store/database';
import { changeHistory, seenSince } from '../../../lib/store/history';
import {
  enter,
  forgetLedgers,
  ledgerOf,
  ledgersOf,
  type MeterLedger,
} from '../../../lib/store/ledger';
import { seenRun } from '../domain/events/runs';

const tenant = 'production:cust12345';
const ledger: MeterLedger = {
  tenant,
  meter: 'chats',
  revision: 0,
  source: '["ChatSession"]',
  zone: 'Europe/Amsterdam',
  month: '2026-11-01',
  start: 100,
  counted: 120,
  done: 2,
  lastKey: 40,
  corrected: '2026-11-20',
  since: '2025-10-01',
  knownSince: null,
  days: { '2026-11-20': { amount: 12, rows: 3 } },
};

async function put(entry: object): Promise<void> {
  const database = await openDB('sidelight');
  await database.put('meters', entry);
  database.close();
}

beforeEach(() => clearDatabase());

describe('a ledger', () => {
  test('is kept as it is, change after change', async () => {
    expect(await ledgerOf(tenant, 'chats')).toBeNull();
    const entered = await enter(ledger);
    expect(entered).toEqual({ ...ledger, revision: 1 });
    expect(await ledgerOf(tenant, 'chats')).toEqual(entered);
    expect(await enter({ ...ledger, revision: 1, counted: 130 })).toMatchObject({ revision: 2 });
    expect(await ledgerOf(tenant, 'chats')).toMatchObject({ counted: 130 });
  });

  test('that somebody else changed meanwhile is not', async () => {
    await enter(ledger);
    await enter({ ...ledger, revision: 1, counted: 130 });
    expect(await enter({ ...ledger, revision: 1, counted: 125 })).toBeNull();
    expect(await ledgerOf(tenant, 'chats')).toMatchObject({ counted: 130 });
  });

  test('that was forgotten meanwhile is not', async () => {
    await enter(ledger);
    await forgetLedgers(tenant);
    expect(await enter({ ...ledger, revision: 1 })).toBeNull();
    expect(await ledgersOf(tenant)).toEqual([]);
  });

  test('is its meter’s and its tenant’s own', async () => {
    await enter(ledger);
    await enter({ ...ledger, meter: 'forms' });
    await enter({ ...ledger, tenant: 'production:cust67890' });
    expect((await ledgersOf(tenant)).map(({ meter }) => meter)).toEqual(['chats', 'forms']);
    await forgetLedgers(tenant);
    expect(await ledgersOf(tenant)).toEqual([]);
    expect(await ledgersOf('production:cust67890')).toHaveLength(1);
  });

  test.each([
    ['of an older shape', { days: [1, 2] }],
    ['with a day that is none', { days: { soon: { amount: 1, rows: 1 } } }],
    ['with an amount below 0', { days: { '2026-11-20': { amount: -1, rows: 1 } } }],
    ['with an amount that is no number', { days: { '2026-11-20': { amount: NaN, rows: 1 } } }],
    ['of a meter that nobody knows', { meter: 'steam' }],
    ['with a key that is none', { counted: 1.5 }],
  ])('%s counts as none, and another takes its place', async (_, change) => {
    await enter(ledger);
    await put({ ...ledger, revision: 1, ...change });
    if (!('meter' in change)) {
      expect(await ledgerOf(tenant, 'chats')).toBeNull();
      expect(await enter(ledger)).toMatchObject({ revision: 1 });
    }
    expect(await ledgersOf(tenant)).toEqual([{ ...ledger, revision: 1 }]);
  });
});

test('a database of the first version keeps what it has', async () => {
  const older = await openDB('sidelight', 1, {
    upgrade(opened) {
      const runs = opened.createObjectStore('runs', { keyPath: ['tenant', 'key'] });
      runs.createIndex('open', ['tenant', 'open']);
      runs.createIndex('changedAt', ['tenant', 'changedAt']);
      runs.createIndex('lastSeen', ['tenant', 'lastSeen']);
    },
  });
  const run = seenRun();
  await older.put('runs', run);
  older.close();
  await enter({ ...ledger, tenant: run.tenant });
  expect(await seenSince(run.tenant, null)).toEqual([run]);
  expect(await changeHistory(run.tenant, [], () => [])).toBe(run.changedAt);
  expect(await ledgerOf(run.tenant, 'chats')).not.toBeNull();
});
