import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeenRun } from '../../../lib/domain/events/run';
import {
  changeHistory,
  clearHistory,
  forgetHistory,
  purgeHistory,
  seenSince,
} from '../../../lib/store/history';
import { hour, job, moment, now, run, seenRun } from '../domain/events/runs';

const tenant = 'production:cust12345';
const other = 'production:cust67890';
const open = seenRun({
  open: 1,
  goneBy: null,
  lastSeen: now - 9 * hour,
  changedAt: now - 9 * hour,
});
const closed = seenRun({ run: job({ state: 'succeeded' }), changedAt: now });
const old = seenRun({
  run: run({ id: 'event:3', since: moment(-99) }),
  lastSeen: now - 90 * hour,
  changedAt: now - 90 * hour,
});

const put = (...entries: SeenRun[]) => changeHistory(entries[0]?.tenant ?? '', [], () => entries);
const keysOf = (entries: readonly SeenRun[]) => entries.map(({ run: { id } }) => id).toSorted();

/** The entries that are told to whoever changes the history. */
async function known(keys: string[]): Promise<SeenRun[]> {
  const told = vi.fn((): SeenRun[] => []);
  await changeHistory(tenant, keys, told);
  const [entries] = told.mock.lastCall as unknown as [SeenRun[]];
  return entries;
}

beforeEach(() => clearHistory());
afterEach(() => vi.unstubAllGlobals());

describe('the history', () => {
  test('is empty at first', async () => {
    expect(await seenSince(tenant, null)).toEqual([]);
    expect(await changeHistory(tenant, [], () => [])).toBeNull();
  });

  test('keeps entries as they are, and tells when it changed last', async () => {
    expect(await put(open, closed)).toBe(now);
    expect(await seenSince(tenant, null)).toEqual([open, closed]);
    expect(await changeHistory(tenant, [], () => [])).toBe(now);
  });

  test('has one entry of a key', async () => {
    await put(open);
    await put({ ...open, open: 0, goneBy: now });
    expect(await seenSince(tenant, null)).toMatchObject([{ open: 0, goneBy: now }]);
  });

  test('tells whoever changes it what is open, and what is asked for', async () => {
    await put(open, closed, old);
    expect(keysOf(await known([]))).toEqual(['event:12']);
    expect(keysOf(await known([open.key, old.key, 'event:99@0']))).toEqual(['event:12', 'event:3']);
  });

  test('is told from a change on, that one included', async () => {
    await put(open, closed, old);
    expect(keysOf(await seenSince(tenant, now))).toEqual(['job:43']);
    expect(keysOf(await seenSince(tenant, now - 9 * hour))).toEqual(['event:12', 'job:43']);
    expect(await seenSince(tenant, now + 1)).toEqual([]);
  });

  test('loses what was last seen too long ago, but nothing that is open', async () => {
    await put(open, closed, old);
    await purgeHistory(tenant, now - 2 * hour);
    expect(keysOf(await seenSince(tenant, null))).toEqual(['event:12', 'job:43']);
  });

  test('is a tenant’s own', async () => {
    await put(open);
    await put({ ...closed, tenant: other });
    expect(keysOf(await seenSince(tenant, null))).toEqual(['event:12']);
    await purgeHistory(other, now + hour);
    await forgetHistory(tenant);
    expect(await seenSince(tenant, null)).toEqual([]);
    await put(open);
    expect(keysOf(await seenSince(tenant, null))).toEqual(['event:12']);
    expect(await seenSince(other, null)).toEqual([]);
  });

  test('of all tenants can be deleted', async () => {
    await put(open);
    await put({ ...closed, tenant: other });
    await clearHistory();
    expect([await seenSince(tenant, null), await seenSince(other, null)]).toEqual([[], []]);
  });
});

test.each([
  ['an older shape', { tenant, key: 'x', open: 1, changedAt: now, lastSeen: 0 }],
  ['a state that nobody knows', { ...open, run: { ...run(), state: 'odd' } }],
])('%s in it is skipped, and purged when its time has come', async (_, broken) => {
  await put(closed);
  const database = await openDB('sidelight');
  await database.put('runs', broken);
  database.close();
  expect(keysOf(await seenSince(tenant, null))).toEqual(['job:43']);
  expect(await known([])).toEqual([]);
  await purgeHistory(tenant, now - hour);
  const again = await openDB('sidelight');
  expect(await again.count('runs')).toBe(1);
  again.close();
});

test('a change that fails leaves it as it is', async () => {
  await put(closed);
  const failing = changeHistory(tenant, [], () => {
    throw new Error('a mistake');
  });
  await expect(failing).rejects.toThrow('a mistake');
  expect(await seenSince(tenant, null)).toEqual([closed]);
});

test('where the browser keeps nothing, everything rejects', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('not in private windows', 'InvalidStateError');
    },
  });
  await expect(put(open)).rejects.toThrow('private');
  await expect(seenSince(tenant, null)).rejects.toThrow('private');
});
