import type { Failure } from '../../lib/domain/failure';
import { runSources, type TenantRuns } from '../../lib/domain/events/run';

/**
 * What runs, with what stood in the way of reading any of it as what stands in the way of each source.
 *
 * @param standing null when nothing did
 */
export function failedAs(runs: TenantRuns, standing: Failure | null): TenantRuns {
  if (!standing) return runs;
  const parts = runSources.map((name) => [
    name,
    { ...runs[name], failure: runs[name].failure ?? standing },
  ]);
  return { ...runs, ...(Object.fromEntries(parts) as Partial<TenantRuns>) };
}

/** Epoch milliseconds of the latest answer of any source; null before the first. */
export function latestAnswer(runs: TenantRuns): number | null {
  const known = runSources.flatMap((name) => runs[name].asOf ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
