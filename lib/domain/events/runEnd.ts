import { instantOf } from '../moment';
import type { Run, RunState, SeenRun } from './run';

/** Until when something ran, all in epoch milliseconds. */
export type Until =
  | { kind: 'running' }
  | { kind: 'at'; at: number }
  /** It was there at `from`, and no longer at `to`. */
  | { kind: 'between'; from: number; to: number }
  | { kind: 'unknown' };

/** When the end is known this closely, in milliseconds, it counts as known. */
const closeEnough = 2 * 60_000;

const over: readonly RunState[] = ['succeeded', 'failed', 'off'];

/** Whether it is over by the tenant's own word; an event never says so, its row is simply gone. */
export function isOver({ state }: Pick<Run, 'state'>): boolean {
  return over.includes(state);
}

/**
 * Until when a run went that is over: as the tenant says it, else as this browser saw it.
 *
 * @param seen what this browser saw of it; null for nothing
 */
export function endOf({ finished }: Run, seen: SeenRun | null): Until {
  const told = instantOf(finished);
  if (told !== null) return { kind: 'at', at: told };
  if (!seen || seen.goneBy === null) return { kind: 'unknown' };
  // A clock that was set back between two looks.
  const from = Math.min(seen.lastSeen, seen.goneBy);
  const to = Math.max(seen.lastSeen, seen.goneBy);
  return to - from <= closeEnough
    ? { kind: 'at', at: (from + to) / 2 }
    : { kind: 'between', from, to };
}
