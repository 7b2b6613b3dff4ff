import { isDue } from '../domain/due';
import type { Part } from '../domain/snapshot';
import type { CheckRequest } from '../messaging/protocol';
import { failureOf } from '../webapi/errors';

/**
 * Asks once for a part.
 *
 * @param now epoch milliseconds
 * @returns how the part changes: a new value, or the failure that stands beside the old one
 */
export async function attempt<T>(
  ask: () => Promise<T>,
  now: () => number,
): Promise<(before: Part<T>) => Part<T>> {
  try {
    const value = await ask();
    const at = now();
    return () => ({ value, asOf: at, failure: null, triedAt: at });
  } catch (error) {
    const failure = failureOf(error);
    const at = now();
    return (before) => ({ ...before, failure, triedAt: at });
  }
}

/**
 * What a request wants asked: what is due; when forced everything, but for what was tried while it waited.
 *
 * @param waitedSince epoch milliseconds when the request came; null when it did not have to wait
 * @param now epoch milliseconds
 */
export function wantedBy(
  { force }: Pick<CheckRequest, 'force'>,
  waitedSince: number | null,
  now: number,
): (part: Part<unknown>, every: number) => boolean {
  if (!force) return (part, every) => isDue(part, every, now);
  return ({ triedAt }) => waitedSince === null || triedAt === null || triedAt < waitedSince;
}
