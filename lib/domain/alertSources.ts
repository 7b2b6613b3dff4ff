import { attentionParts, type WatchedTenant } from './watched';
import { staleAfter } from './freshness';
import { meterSubject } from './meterAttention';

/** What alerts are judged by, each by itself: a part of the snapshot, "runs:events", "meter:mailings". */
export type SourceStanding = {
  name: string;
  /** Epoch milliseconds of its latest good answer; null where there is none. */
  asOf: number | null;
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
    ...[...parts, ...running].map(({ name, value, asOf }) =>
      standing(name, value === null ? null : asOf, now),
    ),
    ...meters.map(({ meter, used, from, asOf }) => {
      const name = meterSubject(meter.id);
      if (used === null) return { name, asOf, state: 'unknown' as const };
      // What somebody entered tells its own day.
      return from === 'entered'
        ? { name, asOf, state: 'judged' as const }
        : standing(name, asOf, now);
    }),
  ];
}

function standing(name: string, asOf: number | null, now: number): SourceStanding {
  if (asOf === null) return { name, asOf, state: 'unknown' };
  return { name, asOf, state: now - asOf > staleAfter ? 'stale' : 'judged' };
}
