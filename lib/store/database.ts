import { deleteDB, openDB, type DBSchema, type IDBPTransaction, type StoreNames } from 'idb';

/**
 * The one database of the browser's, for what grows or must change in one piece. Only the background opens it, and
 * only for as long as one piece of work takes, so that it stands in nobody's way.
 */

const name = 'sidelight';

interface Sidelight extends DBSchema {
  /** What was seen to run; see history.ts. */
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
  /** How metered services were counted; see ledger.ts. */
  meters: { key: [tenant: string, meter: string]; value: unknown };
}

type Room = StoreNames<Sidelight>;

/**
 * Does one piece of work in one transaction: all of it, or nothing. Rejects where the browser lets nothing be kept.
 */
export async function inDatabase<Name extends Room, T>(
  room: Name,
  work: (room: ReturnType<Transaction<Name>['objectStore']>) => Promise<T>,
): Promise<T> {
  const database = await openDB<Sidelight>(name, 2, {
    upgrade(opened, from) {
      if (from < 1) {
        const runs = opened.createObjectStore('runs', { keyPath: ['tenant', 'key'] });
        runs.createIndex('open', ['tenant', 'open']);
        runs.createIndex('changedAt', ['tenant', 'changedAt']);
        runs.createIndex('lastSeen', ['tenant', 'lastSeen']);
      }
      if (from < 2) opened.createObjectStore('meters', { keyPath: ['tenant', 'meter'] });
    },
  });
  try {
    const transaction = database.transaction<[Name], 'readwrite'>([room], 'readwrite');
    const [done] = await Promise.all([work(transaction.objectStore(room)), transaction.done]);
    return done;
  } finally {
    database.close();
  }
}

type Transaction<Name extends Room> = IDBPTransaction<Sidelight, [Name], 'readwrite'>;

/** Deletes all of it. */
export function clearDatabase(): Promise<void> {
  return deleteDB(name);
}

/** All of a tenant's, where the key is the tenant and something else: arrays sort after all numbers and texts. */
export function allOf(tenant: string): IDBKeyRange {
  return IDBKeyRange.bound([tenant], [tenant, []]);
}
