import { medianOf } from '../median';
import { instantOf } from '../moment';
import type { Run, SeenRun } from './run';
import { endOf } from './runEnd';

/** How long runs of a kind usually take. */
export type UsualDuration = {
  /** Milliseconds. */
  median: number;
  /** Of how many runs. */
  runs: number;
};

/** Fewer say nothing of what is usual. */
const fewestRuns = 3;

/** A length counts when it is known to a quarter of itself, or to this many milliseconds. */
const knownToShare = 0.25;
const knownTo = 5 * 60_000;

/** What runs are compared by: "event:UDefRebuild". */
export function kindOf({ source, key }: Pick<Run, 'source' | 'key'>): string {
  return `${source}:${key}`;
}

/**
 * How long each kind of run usually takes, from those that this browser saw end. What failed does not count, as
 * it took no full time, nor do runs without a key, as they may be anything.
 */
export function usualDurations(seen: readonly SeenRun[]): Map<string, UsualDuration> {
  const lengths = new Map<string, number[]>();
  for (const entry of seen) {
    const length = lengthOf(entry);
    if (length === null || entry.run.key === '') continue;
    const kind = kindOf(entry.run);
    const known = lengths.get(kind);
    if (known) known.push(length);
    else lengths.set(kind, [length]);
  }
  return new Map(
    [...lengths]
      .filter(([, known]) => known.length >= fewestRuns)
      .map(([kind, known]) => [kind, { median: medianOf(known), runs: known.length }]),
  );
}

/** Milliseconds; null where it is not over, or not known well enough. */
function lengthOf(entry: SeenRun): number | null {
  const { run } = entry;
  const start = instantOf(run.since);
  if (entry.open === 1 || run.state === 'failed' || start === null) return null;
  const until = endOf(run, entry);
  if (until.kind === 'at') return until.at >= start ? until.at - start : null;
  if (until.kind !== 'between') return null;
  const gap = until.to - until.from;
  const length = (until.from + until.to) / 2 - start;
  return gap <= Math.max(knownTo, length * knownToShare) ? length : null;
}
