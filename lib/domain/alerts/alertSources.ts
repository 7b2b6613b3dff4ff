import { endsSession } from '../due';
import type { Failure } from '../failure';
import { staleAfter } from '../freshness';
import { meterSubject } from './meterAttention';
import { attentionParts, type WatchedTenant } from './watched';

/** What alerts are judged by, each by itself: a part of the snapshot, "runs:events", "meter:mailings". */
export type SourceStanding = {
  name: string;
  /** Epoch milliseconds of its latest good answer; null where there is none. */
  asOf: number | null;
  /** The latest attempt to have an answer failed, and not for want of a session. */
  isFailed: boolean;
  /**
   * - `judged`: what it does not tell is not so
   * - `stale`: what it told is too old for that
   * - `unknown`: it tells nothing
   */
  state: 'judged' | 'stale' | 'unknown';
};

/**
 * How far what alerts are judged by can be relied on.
 *
 * @param now epoch milliseconds
 * @see the alert rules: kind "stale"
 */
export function sourcesOf(
  { snapshot, runs, meters }: Omit<WatchedTenant, 'plan'>,
  now: number,
): SourceStanding[] {
  const parts = attentionParts.map((name) => ({ name, ...snapshot.parts[name] }));
  const running = (['events', 'jobs'] as const).map((name) => ({
    name: `runs:${name}`,
    ...runs[name],
  }));
  return [
    ...[...parts, ...running].map(({ name, value, asOf, failure }) =>
      standing({ name, asOf: value === null ? null : asOf, isFailed: isOwn(failure) }, now),
    ),
    ...meters.map(({ meter, used, from, asOf, failure }): SourceStanding => {
      const told = { name: meterSubject(meter.id), asOf, isFailed: isOwn(failure) };
      if (used === null) return { ...told, state: 'unknown' };
      // What somebody entered tells its own day.
      return from === 'entered' ? { ...told, state: 'judged' } : standing(told, now);
    }),
  ];
}

/** That nobody was signed in is no failure of what was asked. */
const isOwn = (failure: Failure | null): boolean => failure !== null && !endsSession(failure);

function standing(told: Omit<SourceStanding, 'state'>, now: number): SourceStanding {
  if (told.asOf === null) return { ...told, state: 'unknown' };
  return { ...told, state: now - told.asOf > staleAfter ? 'stale' : 'judged' };
}
