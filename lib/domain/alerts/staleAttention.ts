import { sourcesOf } from './alertSources';
import type { AttentionAbout, WatchedTenant } from './watched';

/** Something of which nothing is known but what is old; its subject is "source:licences". */
export type StaleAttention = AttentionAbout & {
  kind: 'stale';
  /** The source; null for the tenant as a whole. */
  part: string | null;
  /** Epoch milliseconds of the latest good answer. */
  asOf: number;
};

/** So long nothing new is told of it, in milliseconds. */
const toldAfter = 48 * 60 * 60_000;

/**
 * What no good answer came of for two days. When that is everything, it is told once: nobody is signed in, probably. A part
 * that nobody asked for since is not told: it is asked with the next check.
 *
 * @param now epoch milliseconds
 * @see the alert rules: kind "stale"
 */
export function staleNeedingAttention(
  watched: Omit<WatchedTenant, 'plan'>,
  now: number,
): StaleAttention[] {
  const known = sourcesOf(watched, now).flatMap(({ name, asOf, isFailed, state }) =>
    asOf === null || state === 'unknown' ? [] : [{ part: name, asOf, isFailed }],
  );
  const old = known.filter(({ asOf }) => now - asOf >= toldAfter);
  if (old.length === 0) return [];
  const newest = Math.max(...known.map(({ asOf }) => asOf));
  if (old.length === known.length) return [stale(null, newest)];
  return old.flatMap(({ part, asOf, isFailed }) => (isFailed ? [stale(part, asOf)] : []));
}

function stale(part: string | null, asOf: number): StaleAttention {
  return {
    kind: 'stale',
    subject: `source:${part ?? 'tenant'}`,
    source: 'sources',
    period: String(asOf),
    level: 'notice',
    step: 0,
    part,
    asOf,
  };
}
