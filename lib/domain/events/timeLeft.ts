import { instantOf } from '../moment';
import type { Run } from './run';

/** Progress below this many percent says nothing of its pace. */
const leastPercent = 5;

/**
 * How long a job still takes if it goes on as it did, in milliseconds; null where its pace is not known, and
 * when it should be over already. An estimate, to be called one.
 *
 * @param now epoch milliseconds
 */
export function timeLeft({ state, since, progress }: Run, now: number): number | null {
  const start = instantOf(since);
  const percent = progress?.percent ?? null;
  if (state !== 'running' || start === null || !progress || percent === null) return null;
  const taken = progress.movedAt - start;
  if (taken <= 0 || percent < leastPercent || percent >= 100) return null;
  const left = start + (taken * 100) / percent - now;
  return left > 0 ? left : null;
}
