import { instantOf } from '../moment';
import type { Run } from './run';

/** What a run is kept under: its id, and since when it ran, as an id may be used again. */
export function seenKeyOf(run: Pick<Run, 'id' | 'since'>): string {
  return `${run.id}@${instantOf(run.since) ?? 0}`;
}
