import { queryOptions, type QueryClient } from '@tanstack/svelte-query';
import type { SeenRun, TenantRuns } from '../domain/events/run';
import { sendMessage, type RunsOutcome } from '../messaging/protocol';
import { runsOf } from '../store/items';

const runsKey = (tenant: string) => [tenant, 'runs'] as const;

/** What is stored of what runs in a tenant, to be painted before anything is asked. */
export const storedRuns = (tenant: string): Promise<TenantRuns> => runsOf(tenant).load();

/**
 * What runs in a tenant: what is stored and, while it is watched, what a reading brings: each minute, never
 * while the page is hidden, and when it is seen again. What of it is due then, the background knows.
 *
 * @param stored see `storedRuns`
 */
export function runsQuery(tenant: string, stored: TenantRuns, watched: boolean) {
  return queryOptions({
    queryKey: runsKey(tenant),
    queryFn: () => sendMessage('readRuns', { tenant, force: false, watched: true }),
    initialData: { runs: stored, failure: null },
    enabled: watched,
    staleTime: 0,
    refetchInterval: 60_000,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: false,
    notifyOnChangeProps: 'all', // views begin to ask for any of it at any time
    retry: false,
    networkMode: 'always',
  });
}

/** Has all of it read from the tenant, whatever its age. Never rejects. */
export async function readRunsNow(queries: QueryClient, tenant: string): Promise<void> {
  const request = { tenant, force: true, watched: true };
  const outcome = await sendMessage('readRuns', request).catch(() => null);
  queries.setQueryData<RunsOutcome>(
    runsKey(tenant),
    (before) => outcome ?? (before && { ...before, failure: { kind: 'cancelled' } }),
  );
}

/** Shows whatever the background stores meanwhile, whoever asked for it; returns the way to stop. */
export function followRuns(queries: QueryClient, tenant: string): () => void {
  return runsOf(tenant).follow((runs) => {
    queries.setQueryData<RunsOutcome>(runsKey(tenant), { runs, failure: null });
  });
}

/**
 * What this browser saw run since then, epoch milliseconds; all of it for null.
 *
 * @returns null when that cannot be read; never rejects
 */
export const seenSince = (tenant: string, since: number | null): Promise<SeenRun[] | null> =>
  sendMessage('seenSince', { tenant, since }).catch(() => null);

/** How many portraits are had in one message. */
export const mostPortraits = 100;

/**
 * Portraits by person id as data: addresses, null for whoever has none; without those that could not be had.
 *
 * @param personIds at most `mostPortraits`
 */
export const portraitsOf = (
  tenant: string,
  personIds: number[],
): Promise<Record<number, string | null>> =>
  sendMessage('portraits', { tenant, personIds }).catch(() => ({}));
