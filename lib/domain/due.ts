import type { Failure, FailureKind } from './failure';
import { sharedFor } from './freshness';
import type { Part } from './snapshot';

/** An answer too, if not the one that was hoped for: asking again soon would bring the same. */
const answers: readonly FailureKind[] = ['not-supported', 'forbidden'];

/** Failures that the session ends with: the tenant has to be opened anew. */
const ends: readonly FailureKind[] = ['signed-out', 'wrong-subdomain'];

/**
 * Whether a part is to be asked for: at its own interval after the latest attempt, sooner when that failed,
 * and at once when the clock was set back, since nobody knows how old the answer is then.
 *
 * @param every interval in milliseconds
 * @param now epoch milliseconds
 */
export function isDue(part: Part<unknown>, every: number, now: number): boolean {
  if (part.triedAt === null) return true;
  const { failure } = part;
  const interval = failure && !answers.includes(failure.kind) ? Math.min(every, sharedFor) : every;
  const age = now - part.triedAt;
  return age < 0 || age >= interval;
}

/** Whether a failure means that there is no session any more. */
export function endsSession(failure: Failure | null): boolean {
  return failure !== null && ends.includes(failure.kind);
}

/**
 * A part as a later session finds it: that an earlier session ended, or that another user was not permitted,
 * is no failure now, and the part is to be asked for.
 *
 * @param sameUser whether the same user is signed in as when it was last asked for
 */
export function inLaterSession<T>(part: Part<T>, sameUser: boolean): Part<T> {
  const past = endsSession(part.failure) || (!sameUser && part.failure?.kind === 'forbidden');
  return past ? { ...part, failure: null, triedAt: null } : part;
}
