import { actorOf, type Actor } from './actor';
import { knownEvent } from './eventCatalogue';
import { latenessOf, type Lateness } from './lateness';
import type { Level } from './level';
import type { Answered, Run, TenantRuns } from './run';
import type { Part } from './snapshot';

/** A run that an administrator should look at; its subject is the run's id, "event:12". */
export type RunAttention = { subject: string; level: Level; run: Run; actor: Actor } & (
  | { kind: 'overdue'; lateness: Lateness }
  /** It keeps users out as long as it runs. */
  | { kind: 'event' }
);

/**
 * The runs that need attention: what is late, and what keeps users out. What merely runs is no more than told.
 *
 * @param now epoch milliseconds
 * @see the alert rules: kinds "overdue" and "event"
 */
export function runsNeedingAttention(runs: TenantRuns, now: number): RunAttention[] {
  return [runs.events, runs.jobs].flatMap((part) => ofPart(part, runs, now));
}

function ofPart({ value, asOf }: Part<Answered>, runs: TenantRuns, now: number): RunAttention[] {
  if (value === null || asOf === null) return [];
  return value.runs.flatMap((run): RunAttention[] => {
    const about = { subject: run.id, level: 'warn', run } as const;
    const lateness = latenessOf(run, { now, asOf });
    const actor = () => actorOf(run.actor, runs.people.value);
    if (lateness) return [{ ...about, kind: 'overdue', lateness, actor: actor() }];
    const keepsOut = run.source === 'event' && knownEvent(run.key)?.keepsUsersOut === true;
    return keepsOut ? [{ ...about, kind: 'event', actor: actor() }] : [];
  });
}
