import { SvelteMap } from 'svelte/reactivity';
import { mostPortraits, portraitsOf } from '../../lib/queries/runs';

/** Portraits of a tenant's people by person id; whoever is wanted is asked for once. */
export class Portraits {
  readonly known = new SvelteMap<number, string | null>();
  readonly #tenant: string;
  readonly #wanted: number[] = [];
  #waiting: number[] = [];

  constructor(tenant: string) {
    this.#tenant = tenant;
  }

  want(personIds: readonly number[]): void {
    for (const id of personIds) {
      if (this.#wanted.includes(id)) continue;
      this.#wanted.push(id);
      // All that is drawn at the same time is asked for together.
      if (this.#waiting.push(id) === 1) queueMicrotask(() => void this.#ask());
    }
  }

  async #ask(): Promise<void> {
    const ids = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < ids.length; from += mostPortraits) {
      const told = await portraitsOf(this.#tenant, ids.slice(from, from + mostPortraits));
      for (const [id, portrait] of Object.entries(told)) this.known.set(Number(id), portrait);
    }
  }
}
