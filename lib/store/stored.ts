import { storage, type StorageItemKey } from 'wxt/utils/storage';
import type { ZodMiniType } from 'zod/mini';

/** One thing kept in extension storage, checked whenever it is read. */
export type Stored<T> = {
  /** The stored value; the fallback when there is none, or when what is there cannot be used. */
  load(): Promise<T>;
  /** Changes the value; changes of one key wait for each other, so that none is lost. */
  update(change: (value: T) => T): Promise<T>;
  /** Replaces the value, whatever it was. */
  save(value: T): Promise<void>;
  /** Calls back with every later value; returns the way to stop. */
  follow(changed: (value: T) => void): () => void;
};

/** One per key, so that its updates wait for each other whoever asks for them. */
const declared = new Map<string, Stored<unknown>>();

/**
 * Declares a stored thing.
 *
 * @param key with its area: "local:" survives the browser, "session:" only lives in memory
 * @param schema what a usable value looks like: storage may come from an older, newer or broken version
 * @param version of the shape; raise it with a migration that makes the new shape of the old one
 */
export function stored<T>(key: StorageItemKey, declaration: Declaration<T>): Stored<T> {
  const known = declared.get(key) as Stored<T> | undefined;
  if (known) return known;
  const made = declare(key, declaration);
  declared.set(key, made as Stored<unknown>);
  return made;
}

type Declaration<T> = {
  schema: ZodMiniType<T>;
  fallback: T;
  version: number;
  /** By the version that they lead to. */
  migrations?: Record<number, (older: unknown) => unknown>;
};

function declare<T>(
  key: StorageItemKey,
  { schema, fallback, ...versions }: Declaration<T>,
): Stored<T> {
  const item = storage.defineItem<unknown>(key, versions);
  let latest: Promise<unknown> = Promise.resolve();
  const usable = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  const load = async () => usable(await item.getValue());
  /** Waits for its turn; that one before it failed was told to whoever asked for it. */
  function inTurn<R>(write: () => Promise<R>): Promise<R> {
    const written = latest.catch(() => undefined).then(write);
    latest = written;
    return written;
  }
  return {
    load,
    update: (change) =>
      inTurn(async () => {
        const value = change(await load());
        await item.setValue(value);
        return value;
      }),
    save: (value) => inTurn(() => item.setValue(value)),
    follow: (changed) => item.watch((value) => changed(usable(value))),
  };
}
