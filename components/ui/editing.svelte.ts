import { tick } from 'svelte';

/** What a reader edits where it is shown. */
type Edited<T> = {
  /** As it is. */
  value: () => T;
  set: (value: T) => void;
  /** What was opened for it is closed. */
  onend: () => void;
};

/** Edits something in place; the latest change can be undone. */
export class Editing<T> {
  readonly #edited: Edited<T>;
  #before = $state.raw<{ value: T } | null>(null);
  #place: HTMLElement | null = null;

  constructor(edited: Edited<T>) {
    this.#edited = edited;
  }

  /** Attaches to what it is shown in, which can be focused. */
  readonly place = (element: HTMLElement): void => {
    this.#place = element;
  };

  /** Puts back what was before the latest change; null when there is nothing to put back. */
  get undo(): (() => void) | null {
    const before = this.#before;
    return before && (() => this.set(before.value));
  }

  /** Sets it so that it can be undone. */
  change(value: T): void {
    const before = { value: this.#edited.value() };
    this.set(value);
    this.#before = before;
  }

  /** Sets it with nothing left to undo. */
  set(value: T): void {
    this.#before = null;
    this.#edited.set(value);
    this.end();
  }

  /** What was pressed may be gone with what it did; the focus then stays here. */
  end(): void {
    this.#edited.onend();
    void tick().then(() => this.#place?.focus({ preventScroll: true }));
  }
}
