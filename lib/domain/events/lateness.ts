import { instantOf } from '../moment';
import type { Run } from './run';
import { isOver } from './runEnd';

/**
 * How late a run is, in milliseconds: `by` past the expected finish, or `for` without progress. That it failed or
 * is finished is for the tenant alone to say.
 */
export type Lateness = { kind: 'overdue'; by: number } | { kind: 'stalled'; for: number };

const minute = 60_000;

/** An estimate may be off by this much, in milliseconds, or by a tenth of the planned length. */
const leastTolerance = 15 * minute;
const toleratedShare = 0.1;

/** A job whose progress did not move for this long, in milliseconds, is stalled. */
const stalledAfter = 20 * minute;

/**
 * When a run is expected to be finished, in epoch milliseconds; null without an estimate, and where the stated
 * one lies before the start.
 */
export function expectedFinish({
  expected,
  since,
}: Pick<Run, 'expected' | 'since'>): number | null {
  const finish = instantOf(expected);
  const start = instantOf(since);
  return finish !== null && start !== null && finish < start ? null : finish;
}

/**
 * Whether a run is late, and how much. A run that is over never is, and one that waits does not stall.
 *
 * @param at epoch milliseconds: `now`, and `asOf` of the answer that has the run. Progress is judged by the
 *   latter, as an old answer says nothing of the progress since.
 * @see the alert rules: kind "overdue"
 */
export function latenessOf(run: Run, at: { now: number; asOf: number }): Lateness | null {
  if (isOver(run)) return null;
  const finish = expectedFinish(run);
  if (finish !== null && at.now - finish > tolerance(run, finish))
    return { kind: 'overdue', by: at.now - finish };
  if (run.source !== 'job' || run.state !== 'running' || run.progress === null) return null;
  const still = at.asOf - run.progress.movedAt;
  return still >= stalledAfter ? { kind: 'stalled', for: still } : null;
}

function tolerance({ since }: Run, finish: number): number {
  const planned = finish - (instantOf(since) ?? finish);
  return Math.max(leastTolerance, planned * toleratedShare);
}
