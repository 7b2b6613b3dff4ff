import { actorOf, type Actor } from '../events/actor';
import type { AttentionAbout } from './watched';
import { knownEvent } from '../events/eventCatalogue';
import { checkInterval } from '../freshness';
import { expectedFinish, latenessOf, type Lateness } from '../events/lateness';
import type { Answered, Run, TenantRuns } from '../events/run';
import { isOver } from '../events/runEnd';
import type { Part } from '../snapshot';

/** A run that an administrator should look at; its subject is the run's id, "event:12". */
export type RunAttention = AttentionAbout & { run: NamedRun; actor: Actor } & (
    | { kind: 'overdue'; lateness: Lateness }
    /** It goes on, for everybody or for all of a database. */
    | { kind: 'event'; keepsUsersOut: boolean }
  );

/** What a run is called, and since when and until when it runs. */
export type NamedRun = Pick<Run, 'id' | 'source' | 'key' | 'title' | 'since' | 'expected'>;

/** An answer tells of what is late now for two of the usual intervals, in milliseconds. */
const recent = 2 * checkInterval;

/**
 * The runs that need attention: what is late, and what goes on for the whole system or a database.
 *
 * @param now epoch milliseconds
 * @see the alert rules: kinds "overdue" and "event"
 */
export function runsNeedingAttention(runs: TenantRuns, now: number): RunAttention[] {
  return (['events', 'jobs'] as const).flatMap((part) => ofPart(part, runs, now));
}

function ofPart(part: 'events' | 'jobs', runs: TenantRuns, now: number): RunAttention[] {
  const { value, asOf }: Part<Answered> = runs[part];
  if (value === null || asOf === null) return [];
  // It may have ended since: an older answer tells how it stood then.
  const judgedAt = now - asOf <= recent ? now : asOf;
  return value.runs.flatMap((run): RunAttention[] => {
    const about = {
      subject: run.id,
      source: `runs:${part}`,
      period: String(expectedFinish(run) ?? ''),
      step: 0,
      run: nameOf(run),
    };
    const actor = () => actorOf(run.actor, runs.people.value);
    const lateness = latenessOf(run, { now: judgedAt, asOf });
    if (lateness) return [{ ...about, kind: 'overdue', level: 'high', lateness, actor: actor() }];
    if (!concernsMany(run) || isOver(run)) return [];
    const keepsUsersOut = knownEvent(run.key)?.keepsUsersOut === true;
    const level = keepsUsersOut ? 'warn' : 'notice';
    return [{ ...about, kind: 'event', level, keepsUsersOut, actor: actor() }];
  });
}

/** A message of the day, which only says something, keeps nobody from anything. */
function concernsMany({ source, scope, key }: Run): boolean {
  if (source !== 'event' || knownEvent(key)?.id === 'message') return false;
  return scope === 'system' || scope === 'database' || knownEvent(key)?.keepsUsersOut === true;
}

const nameOf = ({ id, source, key, title, since, expected }: Run): NamedRun => ({
  id,
  source,
  key,
  title,
  since,
  expected,
});
