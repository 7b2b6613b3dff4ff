import { SvelteSet } from 'svelte/reactivity';
import type { Asked } from '../../lib/domain/answer';

/** Parts of a licence's details that are shortened at first. */
export type LongPart = 'explanation' | 'grants' | 'history';

/** What a reader did with the row of a licence: kept while the row is out of sight. */
export class RowState {
  open = $state(false);
  history = $state.raw<Asked<string>>();
  holders = $state.raw<Asked<number[]>>();
  /** Those that are shown whole. */
  readonly whole = new SvelteSet<LongPart>();

  /** Shows a part whole, or shortens it again. */
  toggle(part: LongPart): void {
    if (!this.whole.delete(part)) this.whole.add(part);
  }
}
