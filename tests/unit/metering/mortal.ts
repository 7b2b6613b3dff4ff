import { onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

class Killed extends Error {}

/**
 * A browser whose worker dies at a step that a test chooses: before or after any answer of the network, of the database or of
 * extension storage. Nothing gets out of a dead worker.
 */
export function mortalWorker() {
  let steps = Infinity;
  const step = () => {
    steps -= 1;
    if (steps < 0) throw new Killed();
  };

  const { local } = fakeBrowser.storage;
  const { get, set } = local;
  const [read, write] = [get.bind(local), set.bind(local)];
  // How many calls were made is noted by whoever makes them; nobody waits for that.
  const isCounting = (what: unknown) => !JSON.stringify(what).includes('"calls:');
  Object.assign(local, {
    get: async (key: string) => {
      if (isCounting(key)) step();
      return read(key);
    },
    set: async (items: Record<string, unknown>) => {
      if (isCounting(Object.keys(items))) step();
      await write(items);
      if (isCounting(Object.keys(items))) step();
    },
  });
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    step();
    return open(...args);
  });
  // What a transaction did is done by then, even if nobody hears of it.
  const { close } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'close').mockImplementation(function (this: IDBDatabase) {
    close.call(this);
    step();
  });
  onTestFinished(() => {
    Object.assign(local, { get, set });
    vi.restoreAllMocks();
  });

  return {
    /** The network of that worker. */
    fetch:
      (network: typeof fetch): typeof fetch =>
      async (...args) => {
        step();
        const response = await network(...args);
        step();
        return response;
      },
    /** A step of something else; rejects when the worker is dead. */
    step: (): Promise<void> => Promise.resolve().then(step),
    /** Lives for so many steps more. */
    livesFor: (many: number) => {
      steps = many;
    },
  };
}
