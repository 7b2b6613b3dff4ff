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
  /** Whether nothing is lost by reading what is stored, of a schema that leaves out what is broken; else nothing ever is. */
  isWhole?: (value: unknown, read: T) => boolean;
  /** By the version that they lead to. */
  migrations?: Record<number, (older: unknown) => unknown>;
};

function declare<T>(
  key: StorageItemKey,
  { schema, fallback, isWhole = () => true, ...versions }: Declaration<T>,
): Stored<T> {
  const item = storage.defineItem<unknown>(key, versions);
  let latest: Promise<unknown> = Promise.resolve();
  const usable = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  /** How much is lost when that is replaced by what was made of it; null for nothing. */
  function lossOf(before: unknown): Loss | null {
    if (before === null) return null;
    const read = schema.safeParse(before);
    if (!read.success) return 'all';
    return isWhole(before, read.data) ? null : 'some';
  }
  /** @param before what is stored; null where there is nothing, and where it cannot be read */
  async function replace(before: unknown, value: T): Promise<void> {
    const lost = lossOf(before);
    if (lost && key.startsWith('local:'))
      await putAside(key, { value: before, at: Date.now(), lost });
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

/** All of a value, or some entries of it. */
type Loss = 'all' | 'some';

/** A value that could not be used, kept for whoever can still read it; `at` in epoch milliseconds. */
type Aside = { value: unknown; at: number; lost: Loss };

const asideSchema: z.ZodMiniType<Aside> = z.object({
  value: z.unknown(),
  at: z.number(),
  lost: z.enum(['all', 'some']),
});
const asidesSchema = z.catch(z.array(asideSchema), []);

/** So many values of a key are kept, the latest ones: what breaks again and again must not fill the disk. */
const mostAside = 10;

const asideItem = (key: StorageItemKey) =>
  storage.defineItem<unknown>(`local:aside:${key.slice(key.indexOf(':') + 1)}`);

const asidesOf = async (key: StorageItemKey): Promise<Aside[]> =>
  asidesSchema.parse(await asideItem(key).getValue());

/** That there is no room for it must not stop what takes its place. */
async function putAside(key: StorageItemKey, value: Aside): Promise<void> {
  await asidesOf(key)
    .then((earlier) => asideItem(key).setValue([...earlier, value].slice(-mostAside)))
    .catch(() => undefined);
}

/**
 * When a value was last put aside because it could not be used, and how much of it.
 *
 * @param key of the value, with its area
 * @returns `at` in epoch milliseconds; null when that never happened
 */
export async function asideOf(key: StorageItemKey): Promise<Pick<Aside, 'at' | 'lost'> | null> {
  const latest = (await asidesOf(key)).at(-1);
  return latest ? { at: latest.at, lost: latest.lost } : null;
}
