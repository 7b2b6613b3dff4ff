import type { Part } from './snapshot';

/**
 * What a part is worth to a reader now. Unknown is not zero, failed is not empty, stale is not fresh.
 * - `waiting`: never answered, nothing went wrong yet
 * - `fresh`: the latest answer, and recent
 * - `stale`: the latest answer, but old
 * - `outdated`: an older answer; the latest attempt failed
 * - `failed`: no answer at all, and the latest attempt failed
 */
export type Freshness = 'waiting' | 'fresh' | 'stale' | 'outdated' | 'failed';

/** How often a tenant with a session is asked, in milliseconds. */
export const checkInterval = 60 * 60_000;

/** An answer younger than this, in milliseconds, is shared rather than asked for again. */
export const sharedFor = 5 * 60_000;

/** An answer is stale after two normal intervals, but not before 26 hours: a night off is no fault. */
export const staleAfter = Math.max(2 * checkInterval, 26 * 60 * 60_000);

/**
 * @param part of a snapshot
 * @param now epoch milliseconds
 */
export function freshnessOf(
  part: Pick<Part<unknown>, 'value' | 'asOf' | 'failure'>,
  now: number,
): Freshness {
  if (part.value === null || part.asOf === null) return part.failure ? 'failed' : 'waiting';
  if (part.failure) return 'outdated';
  // A clock that was set back makes an answer look as if it came from the future: still the newest there is.
  return now - part.asOf > staleAfter ? 'stale' : 'fresh';
}
