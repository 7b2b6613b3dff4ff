import type { Run, SeenRun } from '../../../../lib/domain/events/run';
import { listRuns, type ListedRun } from '../../../../lib/domain/events/runList';
import { now, runsOf, seenRun } from './runs';

/** The first of what is listed. */
export function first([one]: ListedRun[]): ListedRun {
  if (!one) throw new Error('nothing listed');
  return one;
}

/** A run that the tenant just answered with, as it is listed. */
export const listed = (run: Run) => first(listRuns(runsOf([run]), [], now));

/** A run that only this browser knows, as it is listed. */
export const past = (run: Run, seen: Partial<SeenRun> = {}) =>
  first(listRuns(runsOf([]), [seenRun({ run, ...seen })], now));
