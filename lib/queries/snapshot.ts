import { queryOptions, type QueryClient } from '@tanstack/svelte-query';
import { sharedFor } from '../domain/freshness';
import { sendMessage, type CheckOutcome } from '../messaging/protocol';
import { snapshotOf } from '../store/items';

const snapshotKey = (tenant: string) => [tenant, 'snapshot'] as const;

/** What is stored of a tenant, to be painted before anything is asked. */
export async function storedOutcome(tenant: string): Promise<CheckOutcome> {
  return { snapshot: await snapshotOf(tenant).load(), failure: null };
}

/**
 * The snapshot of a tenant: first what is stored, then what a check brings.
 *
 * @param stored see `storedOutcome`
 */
export function snapshotQuery(tenant: string, stored: CheckOutcome) {
  return queryOptions({
    queryKey: snapshotKey(tenant),
    queryFn: () => sendMessage('checkTenant', { tenant, force: false }),
    initialData: stored,
    // What of it is due for another question, the background knows part by part.
    staleTime: 0,
    // While somebody looks it is never older than that.
    refetchInterval: sharedFor,
    refetchIntervalInBackground: false,
    // The tenant is asked by the background, which retries by its own rules.
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    networkMode: 'always',
  });
}

/** Asks for a check whatever the age of what is known. */
export function checkNow(queries: QueryClient, tenant: string): Promise<CheckOutcome> {
  return queries.fetchQuery({
    queryKey: snapshotKey(tenant),
    queryFn: () => sendMessage('checkTenant', { tenant, force: true }),
    staleTime: 0,
    retry: false,
    networkMode: 'always',
  });
}

/** Shows whatever the background stores meanwhile, whoever asked for it; returns the way to stop. */
export function followSnapshot(queries: QueryClient, tenant: string): () => void {
  return snapshotOf(tenant).follow((snapshot) => {
    // That a check stored something is proof that it could be made, whatever stood in its way before.
    queries.setQueryData<CheckOutcome>(snapshotKey(tenant), { snapshot, failure: null });
  });
}
