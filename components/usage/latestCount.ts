import type { MeterUse } from '../../lib/domain/usage/meterUse';

/**
 * As of when everything that is counted is counted at least: the oldest of the latest good counts, since a sum says
 * no more than its oldest part. A meter whose count failed says by itself how old it is.
 *
 * @returns epoch milliseconds; null before anything is counted
 */
export function latestCount(uses: readonly MeterUse[]): number | null {
  const counted = uses.flatMap(({ asOf, failure }) => (asOf === null || failure ? [] : asOf));
  if (counted.length > 0) return Math.min(...counted);
  const failed = uses.flatMap(({ asOf }) => asOf ?? []);
  return failed.length > 0 ? Math.max(...failed) : null;
}
