import { actorOf, type Actor } from './actor';
import { latenessOf, type Lateness } from './lateness';
import { instantOf } from '../moment';
import {
  runSources,
  type Run,
  type RunPart,
  type RunSource,
  type SeenRun,
  type TenantRuns,
} from './run';
import { endOf, isOver, type Until } from './runEnd';
import { seenKeyOf } from './seenKey';
import { kindOf, usualDurations, type UsualDuration } from './usualDuration';

/** How a run stands; `unknown`: nobody knows whether it still runs. */
export type Standing =
  | 'running'
  | 'overdue'
  | 'stalled'
  | 'waiting'
  | 'ended'
  | 'succeeded'
  | 'failed'
  | 'off'
  | 'unknown';

/** A run with all that a list of them shows, worked out once. Moments are epoch milliseconds. */
export type ListedRun = {
  /** Unique in the list, and the same as long as it is listed. */
  key: string;
  run: Run;
  standing: Standing;
  isOver: boolean;
  lateness: Lateness | null;
  actor: Actor;
  /** Since when it ran; null where that is not told. */
  from: number | null;
  until: Until;
  /** When this browser saw it first; null when that was not kept. */
  firstSeen: number | null;
  /** When this browser saw it last; null while it runs, and when that was not kept. */
  lastSeen: number | null;
  /** How long runs of its kind take; null while too few were seen. */
  usual: UsualDuration | null;
};

/** A run on its way into the list. */
type Found = Pick<ListedRun, 'run' | 'standing' | 'isOver' | 'lateness' | 'until'> & {
  seen: SeenRun | null;
};

const partOf: Record<RunSource, RunPart> = {
  event: 'events',
  job: 'jobs',
  index: 'index',
  counter: 'counters',
};

/**
 * Everything that runs or ran, once: what the tenant answered, and from the history what it no longer does.
 * What runs comes first, late runs before others and then the newest; what is over follows, latest end first.
 *
 * @param seen what this browser kept
 * @param now epoch milliseconds
 */
export function listRuns(runs: TenantRuns, seen: readonly SeenRun[], now: number): ListedRun[] {
  const kept = new Map(seen.map((entry) => [entry.key, entry]));
  const current = runSources.flatMap((name) => {
    const { value, asOf } = runs[name];
    return (value?.runs ?? []).map((run) =>
      answered(run, kept.get(seenKeyOf(run)) ?? null, { now, asOf: asOf ?? now }),
    );
  });
  const gone = onlySeen(seen, current, runs);
  const usual = usualDurations(seen);
  const uniqueKey = keys();
  return [...current, ...gone]
    .map((found): ListedRun => {
      const { run } = found;
      const actor = actorOf(run.actor, runs.people.value);
      return {
        key: uniqueKey(found),
        run,
        standing: found.standing,
        isOver: found.isOver,
        lateness: found.lateness,
        actor,
        from: instantOf(run.since),
        until: found.until,
        firstSeen: found.seen?.firstSeen ?? null,
        lastSeen: found.until.kind === 'running' ? null : (found.seen?.lastSeen ?? null),
        usual: usual.get(kindOf(run)) ?? null,
      };
    })
    .sort(inOrder);
}

function answered(run: Run, seen: SeenRun | null, at: { now: number; asOf: number }): Found {
  if (isOver(run)) return past(run, seen);
  const lateness = latenessOf(run, at);
  const said = run.state === 'waiting' || run.state === 'running' ? run.state : 'unknown';
  const standing = lateness?.kind ?? said;
  return { run, seen, standing, isOver: false, lateness, until: { kind: 'running' } };
}

function past(run: Run, seen: SeenRun | null): Found {
  const { state } = run;
  const standing = state === 'succeeded' || state === 'failed' || state === 'off' ? state : 'ended';
  return { run, seen, standing, isOver: true, lateness: null, until: endOf(run, seen) };
}

/**
 * What only the history has. An entry that is still open is about to be closed, and left out, unless nobody
 * knows: the tenant did not answer yet, or told only its newest.
 */
function onlySeen(seen: readonly SeenRun[], current: readonly Found[], runs: TenantRuns): Found[] {
  const listed = new Set(current.map(({ run }) => seenKeyOf(run)));
  return seen.flatMap((entry): Found[] => {
    const { run, key } = entry;
    if (listed.has(key)) return [];
    if (entry.open === 0) return [past(run, entry)];
    if (runs[partOf[run.source]].value?.complete) return [];
    const until = { kind: 'unknown' } as const;
    return [{ run, seen: entry, standing: 'unknown', isOver: false, lateness: null, until }];
  });
}

/** Gives each run a key of its own, as an answer may have the same one twice. */
function keys(): (found: Found) => string {
  const times = new Map<string, number>();
  return ({ run, seen }) => {
    const key = seen?.key ?? seenKeyOf(run);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  };
}

function inOrder(a: ListedRun, b: ListedRun): number {
  if (a.isOver !== b.isOver) return a.isOver ? 1 : -1;
  const late = Number(b.lateness !== null) - Number(a.lateness !== null);
  return late || latestOf(b) - latestOf(a) || (a.key < b.key ? -1 : 1);
}

/** What a list is ordered by: of what runs its start, of what is over its end; what is not known comes last. */
function latestOf({ isOver, from, until }: ListedRun): number {
  if (!isOver) return from ?? 0;
  if (until.kind === 'at') return until.at;
  return until.kind === 'between' ? until.to : 0;
}
