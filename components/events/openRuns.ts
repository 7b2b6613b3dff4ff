import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Asked } from '../../lib/domain/answer';
import type { RawValue } from '../../lib/domain/events/run';

/** What a reader did with the rows, by their keys: kept while a row is out of sight. */
export class OpenRuns {
  readonly #open = new SvelteSet<string>();
  readonly #raw = new SvelteMap<string, Asked<RawValue[]>>();

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  open(key: string): void {
    this.#open.add(key);
  }

  toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
  }

  /** The vendor's record behind a row, as far as it was asked for. */
  rawOf(key: string): Asked<RawValue[]> {
    return this.#raw.get(key);
  }

  /** Asks for it, unless that is under way. */
  async ask(key: string, question: () => Promise<Asked<RawValue[]>>): Promise<void> {
    if (this.#raw.get(key) === null) return;
    this.#raw.set(key, null);
    this.#raw.set(key, await question());
  }
}
