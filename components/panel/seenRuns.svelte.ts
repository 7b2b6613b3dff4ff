import type { SeenRun } from '../../lib/domain/events/run';
import { lastChangeOf, withChanges } from '../../lib/domain/events/seenRuns';
import { seenSince } from '../../lib/queries/runs';

/** What this browser saw run in a tenant, as far as it was read from the history. */
export class SeenRuns {
  readonly #tenant: string;
  #reading: Promise<void> = Promise.resolve();
  #all = $state.raw<readonly SeenRun[] | null>(null);

  constructor(tenant: string) {
    this.#tenant = tenant;
  }

  /** null while nothing was read, and when nothing can be. */
  get all(): readonly SeenRun[] | null {
    return this.#all;
  }

  /**
   * Reads what is new; all of it when the history was forgotten. One reading follows the other.
   *
   * @param historyAt epoch milliseconds of its latest change; null when there is none
   * @returns when it is read
   */
  catchUp(historyAt: number | null): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read(historyAt));
    return this.#reading;
  }

  async #read(historyAt: number | null): Promise<void> {
    const known = historyAt === null ? [] : (this.#all ?? []);
    const changed = await seenSince(this.#tenant, lastChangeOf(known));
    if (changed) this.#all = withChanges(known, changed);
  }
}
