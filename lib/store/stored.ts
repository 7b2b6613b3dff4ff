import { storage, type StorageItemKey } from 'wxt/utils/storage';
import { z, type ZodMiniType } from 'zod/mini';

/**
 * One thing kept in extension storage, checked whenever it is read. What is there but cannot be used is put aside before
 * it is replaced; see `asideOf`. What lives in memory is not.
 */
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
  /** @param before what is stored; null where there is nothing, and where it cannot be read */
  async function replace(before: unknown, value: T): Promise<void> {
    const isLost = before !== null && !schema.safeParse(before).success;
    if (isLost && key.startsWith('local:')) await putAside(key, before);
    await item.setValue(value);
  }
  /** Waits for its turn; that one before it failed was told to whoever asked for it. */
  function inTurn<R>(write: () => Promise<R>): Promise<R> {
    const written = latest.catch(() => undefined).then(write);
    latest = written;
    return written;
  }
  return {
    load: async () => usable(await item.getValue()),
    update: (change) =>
      inTurn(async () => {
        const before = await item.getValue();
        const value = change(usable(before));
        await replace(before, value);
        return value;
      }),
    save: (value) => inTurn(async () => replace(await item.getValue().catch(() => null), value)),
    follow: (changed) => item.watch((value) => changed(usable(value))),
  };
}

/** A value that could not be used, kept for whoever can still read it. */
const asideSchema = z.object({ value: z.unknown(), at: z.number() });

const asideItem = (key: StorageItemKey) =>
  storage.defineItem<unknown>(`local:aside:${key.slice(key.indexOf(':') + 1)}`);

/** That there is no room for it must not stop what takes its place. */
async function putAside(key: StorageItemKey, value: unknown): Promise<void> {
  await asideItem(key)
    .setValue({ value, at: Date.now() })
    .catch(() => undefined);
}

/**
 * When a value was last put aside because it could not be used.
 *
 * @param key of the value, with its area
 * @returns epoch milliseconds; null when that never happened
 */
export async function asideOf(key: StorageItemKey): Promise<number | null> {
  const read = asideSchema.safeParse(await asideItem(key).getValue());
  return read.success ? read.data.at : null;
}
