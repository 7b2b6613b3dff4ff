import { RowState } from './rowState.svelte';

/** The states of rows by their keys. Most rows are never opened, so each is made when it is first drawn. */
export class RowStates {
  readonly #known = new Map<string, RowState>();

  of(key: string): RowState {
    const state = this.#known.get(key) ?? new RowState();
    this.#known.set(key, state);
    return state;
  }

  isOpen(key: string): boolean {
    return this.#known.get(key)?.open ?? false;
  }
}
