import type { SeenRun } from '../domain/events/run';
import { allOf, clearDatabase, inDatabase } from './database';
import { seenRunSchema } from './runSchemas';

/**
 * What this browser saw run, in IndexedDB: it grows to thousands of entries, of which a reading changes a few. All of
 * these reject where the browser lets nothing be kept.
 */

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
  return inDatabase('runs', async (runs) => {
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
  return inDatabase('runs', async (runs) => usable(await runs.index('changedAt').getAll(range)));
}

/** Deletes what is over and was last seen before that, epoch milliseconds. */
export function purgeHistory(tenant: string, before: number): Promise<void> {
  const old = IDBKeyRange.bound([tenant], [tenant, before], false, true);
  return inDatabase('runs', async (runs) => {
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
  return inDatabase('runs', (runs) => runs.delete(allOf(tenant)));
}

/** Deletes all of it, with all else that is in the database. */
export function clearHistory(): Promise<void> {
  return clearDatabase();
}

/** What can be used of what was kept. */
function usable(entries: readonly unknown[]): SeenRun[] {
  return entries.flatMap((entry) => {
    const read = seenRunSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
