import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { ZodMiniType } from 'zod/mini';

/** One thing kept in extension storage, checked whenever it is read. */
export type Stored<T> = {
  /** The stored value; the fallback when there is none, or when what is there cannot be used. */
  load(): Promise<T>;
  /** Changes the value; changes of one key wait for each other, so that none is lost. */
  update(change: (value: T) => T): Promise<T>;
  /** Calls back with every later value; returns the way to stop. */
  follow(changed: (value: T) => void): () => void;
};

/** The last update of each key that is under way. */
const pending = new Map<string, Promise<unknown>>();

/**
 * Declares a stored thing.
 *
 * @param key with its area: "local:" survives the browser, "session:" only lives in memory
 * @param schema what a usable value looks like: storage may come from an older, newer or broken version
 * @param version raise it together with a migration when the shape changes
 */
export function stored<T>(
  key: StorageItemKey,
  { schema, fallback, version }: { schema: ZodMiniType<T>; fallback: T; version: number },
): Stored<T> {
  const item = storage.defineItem<unknown>(key, { version });
  const usable = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  const load = async () => usable(await item.getValue());
  return {
    load,
    update: (change) => {
      const before = pending.get(key) ?? Promise.resolve();
      const updated = before
        .catch(() => undefined) // that failure was told to whoever asked for it
        .then(async () => {
          const value = change(await load());
          await item.setValue(value);
          return value;
        });
      pending.set(key, updated);
      return updated;
    },
    follow: (changed) => item.watch((value) => changed(usable(value))),
  };
}
