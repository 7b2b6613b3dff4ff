import type { Run, RunSource, SeenRun } from './run';
import { isOver } from './runEnd';
import { carriedOn } from './runProgress';
import { seenKeyOf } from './seenKey';

/** What one source answered; where it is not complete, the runs with the lowest numbers were cut off. */
export type SourceAnswer = { source: RunSource; runs: readonly Run[]; complete: boolean };

/** When it was answered, in epoch milliseconds. */
export type Answering = {
  tenant: string;
  asOf: number;
  /** The good answer of that source before; null when this is the first. */
  lastAsOf: number | null;
  /** The latest change of the history up to now: later changes are never dated before it. */
  historyAt: number | null;
};

/**
 * What an answer changes in the history: runs that are new, that changed, that the tenant says are over, and
 * those that it tells no more. Nothing when the history has the answer already.
 *
 * @param known of the history: what is open, and whatever it has of the runs in the answer
 * @returns the entries to be put
 */
export function changesOf(
  known: readonly SeenRun[],
  { source, runs, complete }: SourceAnswer,
  { tenant, asOf, lastAsOf, historyAt }: Answering,
): SeenRun[] {
  const changedAt = Math.max(asOf, historyAt ?? asOf);
  const knownByKey = new Map(known.map((entry) => [entry.key, entry]));
  const answered = new Map(runs.filter(isKept).map((run) => [seenKeyOf(run), run]));

  const told = Array.from(answered, ([key, run]): SeenRun | undefined => {
    const open = isOver(run) ? 0 : 1;
    const entry = knownByKey.get(key);
    if (!entry) {
      const seen = { firstSeen: asOf, lastSeen: asOf };
      return { tenant, key, run, ...seen, goneBy: null, open, changedAt };
    }
    const now = carriedOn(run, entry.run, asOf);
    if (entry.open === open && entry.goneBy === null && isSame(now, entry.run)) return undefined;
    const lastSeen = Math.max(asOf, entry.lastSeen);
    return { ...entry, run: now, lastSeen, goneBy: null, open, changedAt };
  });

  const oldest = complete ? -Infinity : Math.min(...runs.map(numberOf));
  const gone = known
    .filter((entry) => entry.open === 1 && entry.run.source === source)
    .filter((entry) => !answered.has(entry.key) && numberOf(entry.run) >= oldest)
    .map((entry): SeenRun => {
      const lastSeen = Math.max(entry.lastSeen, Math.min(lastAsOf ?? 0, asOf));
      return { ...entry, open: 0, lastSeen, goneBy: Math.max(asOf, lastSeen), changedAt };
    });

  return [...told.filter((entry) => entry !== undefined), ...gone];
}

/** When any of these changed last, in epoch milliseconds; null when there are none. */
export function lastChangeOf(entries: readonly SeenRun[]): number | null {
  const latest = entries.reduce((at, { changedAt }) => Math.max(at, changedAt), -Infinity);
  return entries.length > 0 ? latest : null;
}

/** The entries with those that changed since. */
export function withChanges(known: readonly SeenRun[], changed: readonly SeenRun[]): SeenRun[] {
  return [...new Map([...known, ...changed].map((entry) => [entry.key, entry])).values()];
}

/** What only waits or is switched off never ran; the index tells only when it was last done. */
function isKept({ source, state }: Run): boolean {
  return source !== 'index' && state !== 'waiting' && state !== 'off';
}

/** 12 of "event:12": the tenant numbers rows as they come. */
function numberOf({ id }: Run): number {
  return Number(id.slice(id.indexOf(':') + 1));
}

/** Whether two values of plain data are the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return Object.is(a, b);
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return ofA.size === ofB.size && [...ofA].every(([name, each]) => isSame(each, ofB.get(name)));
}
