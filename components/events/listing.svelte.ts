import { untrack } from 'svelte';
import { arrange, arranged, type Arranged } from '../../lib/domain/events/arrangement';
import type { ListedRun } from '../../lib/domain/events/runList';
import { parseQuery } from '../../lib/domain/events/runQuery';
import { filterRuns, type SearchAbout } from '../../lib/domain/events/runSearch';
import { keysOf, lateKeys, placedKeys } from './rows';

/** What the list is made from; all of it may change at any time. */
type From = {
  readonly listed: readonly ListedRun[];
  /** What is known at all, and how often somebody had it read: when that changes, the list is drawn up anew. */
  readonly known: string;
  readonly about: SearchAbout;
};

type Listing = {
  /** The search as it is typed. */
  text: string;
  readonly found: readonly ListedRun[];
  /** What fits the search, and what did when its place was found. */
  readonly shown: Arranged;
  /** The rows that were late when they found their places, by their keys. */
  readonly late: ReadonlySet<string>;
  /** How many rows wait for a place, for another one, and to leave. */
  readonly waiting: { added: number; moved: number; gone: number };
  /** Gives every row its place anew; the key of the first that had none is returned, null without any. */
  renew(): string | null;
};

/**
 * The search, what it finds, and where that stands. Rows keep their places while answers come in, so that nothing
 * moves under the pointer; they find new ones when the search changes, or when somebody asks for it.
 */
export function listingOf(from: From): Listing {
  let text = $state('');
  const found = $derived(filterRuns(from.listed, parseQuery(text), from.about));
  let arrangement = $derived.by(() => {
    void text;
    void from.known;
    return untrack(() => arrange(found));
  });
  const placed = $derived(placedKeys(arrangement));
  const late = $derived(lateKeys(arrangement));
  const fitting = $derived(keysOf(found));
  const shown = $derived(
    arranged(
      from.listed.filter(({ key }) => fitting.has(key) || placed.has(key)),
      arrangement,
    ),
  );
  const waiting = $derived.by(() => {
    const leaves = ({ key }: ListedRun) => !fitting.has(key);
    const gone = shown.running.filter((one) => !one.isOver && leaves(one)).length;
    const { added, moved, over } = shown;
    return { added, moved, gone: gone + over.filter(leaves).length };
  });

  return {
    get text() {
      return text;
    },
    set text(typed) {
      text = typed;
    },
    get found() {
      return found;
    },
    get shown() {
      return shown;
    },
    get late() {
      return late;
    },
    get waiting() {
      return waiting;
    },
    renew() {
      const fresh = found.find(({ key }) => !placed.has(key));
      arrangement = arrange(found);
      return fresh?.key ?? null;
    },
  };
}
