import { deleteDB, openDB, type DBSchema, type IDBPObjectStore } from 'idb';
import type { SeenRun } from '../domain/run';
import { seenRunSchema } from './runSchemas';

/**
 * What this browser saw run, in IndexedDB: it grows to thousands of entries, of which a reading changes a few.
 * Only the background opens it, and only for as long as one piece of work takes, so that it stands in nobody's
 * way. All of these reject where the browser lets nothing be kept.
 */

const name = 'sidelight';

interface History extends DBSchema {
  runs: {
    key: [tenant: string, key: string];
    /** Whatever is there: an older version, or a broken one, may have written it. */
    value: unknown;
    indexes: {
      open: [tenant: string, open: number];
      changedAt: [tenant: string, at: number];
      lastSeen: [tenant: string, at: number];
    };
  };
}

type Runs = IDBPObjectStore<History, 'runs'[], 'runs', 'readwrite'>;

/** Does one piece of work in one transaction: all of it, or nothing. */
async function inHistory<T>(work: (runs: Runs) => Promise<T>): Promise<T> {
  const history = await openDB<History>(name, 1, {
    upgrade(opened) {
      const runs = opened.createObjectStore('runs', { keyPath: ['tenant', 'key'] });
      runs.createIndex('open', ['tenant', 'open']);
      runs.createIndex('changedAt', ['tenant', 'changedAt']);
      runs.createIndex('lastSeen', ['tenant', 'lastSeen']);
    },
  });
  try {
    const transaction = history.transaction(['runs'], 'readwrite');
    const [done] = await Promise.all([work(transaction.objectStore('runs')), transaction.done]);
    return done;
  } finally {
    history.close();
  }
}

/**
 * Changes the history of a tenant.
 *
 * @param keys of entries to be told besides those that are open
 * @param change from the entries as they are to those to be put
 * @returns epoch milliseconds of its latest change, of this or an earlier time; null when it is empty
 */
export function changeHistory(
  tenant: string,
  keys: readonly string[],
  change: (known: SeenRun[]) => SeenRun[],
): Promise<number | null> {
  return inHistory(async (runs) => {
    const open = usable(await runs.index('open').getAll([tenant, 1]));
    const openKeys = new Set(open.map(({ key }) => key));
    const others = keys.filter((key) => !openKeys.has(key));
    const known = usable(await Promise.all(others.map((key) => runs.get([tenant, key]))));
    await Promise.all(change([...open, ...known]).map((entry) => runs.put(entry)));
    const latest = await runs.index('changedAt').openKeyCursor(allOf(tenant), 'prev');
    return latest?.key[1] ?? null;
  });
}

/** The entries of a tenant that were changed then or later, epoch milliseconds; all of them for null. */
export function seenSince(tenant: string, since: number | null): Promise<SeenRun[]> {
  const range = since === null ? allOf(tenant) : IDBKeyRange.bound([tenant, since], [tenant, []]);
  return inHistory(async (runs) => usable(await runs.index('changedAt').getAll(range)));
}

/** Deletes what is over and was last seen before that, epoch milliseconds. */
export function purgeHistory(tenant: string, before: number): Promise<void> {
  const old = IDBKeyRange.bound([tenant], [tenant, before], false, true);
  return inHistory(async (runs) => {
    let entry = await runs.index('lastSeen').openCursor(old);
    while (entry) {
      const read = seenRunSchema.safeParse(entry.value);
      if (!read.success || read.data.open === 0) await entry.delete();
      entry = await entry.continue();
    }
  });
}

/** Deletes the history of a tenant. */
export function forgetHistory(tenant: string): Promise<void> {
  return inHistory((runs) => runs.delete(allOf(tenant)));
}

/** Deletes all of it. */
export function clearHistory(): Promise<void> {
  return deleteDB(name);
}

/** A key of two parts, the second anything: arrays sort after all numbers and texts. */
function allOf(tenant: string): IDBKeyRange {
  return IDBKeyRange.bound([tenant], [tenant, []]);
}

/** What can be used of what was kept. */
function usable(entries: readonly unknown[]): SeenRun[] {
  return entries.flatMap((entry) => {
    const read = seenRunSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
