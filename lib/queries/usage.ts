import { queryOptions, type QueryClient } from '@tanstack/svelte-query';
import type { Answer } from '../domain/answer';
import type { MeterId } from '../domain/usage/meter';
import type { Contributor, TenantUsage } from '../domain/usage/usage';
import type { UsagePolicy, UsageSettings } from '../domain/usage/usageSettings';
import { sendMessage, type UsageOutcome } from '../messaging/protocol';
import { usageOf, usageSettingsOf } from '../store/items';
import { loadPolicy } from '../store/policy';

/** All that is stored of the metered services of a tenant, to be painted before anything is counted. */
export type StoredUsage = { counted: TenantUsage; settings: UsageSettings; policy: UsagePolicy };

export async function storedUsage(tenant: string): Promise<StoredUsage> {
  const [counted, settings, policy] = await Promise.all([
    usageOf(tenant).load(),
    usageSettingsOf(tenant).load(),
    loadPolicy(tenant),
  ]);
  return { counted, settings, policy };
}

const usageKey = (tenant: string) => [tenant, 'usage'] as const;

/**
 * What is counted of the metered services: what is stored and, while it is watched, what a count brings. What of
 * it is due then, the background knows.
 *
 * @param stored what was stored when the panel was opened
 */
export function usageQuery(tenant: string, stored: TenantUsage, watched: boolean) {
  return queryOptions({
    queryKey: usageKey(tenant),
    queryFn: () => sendMessage('countMeters', { tenant, force: false }),
    initialData: { usage: stored, failure: null },
    enabled: watched,
    staleTime: 0,
    refetchInterval: 15 * 60_000,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    refetchOnReconnect: false,
    notifyOnChangeProps: 'all', // views begin to ask for any of it at any time
    retry: false,
    networkMode: 'always',
  });
}

/** Has what is new counted, whatever the age of the latest count. Never rejects. */
export async function countNow(queries: QueryClient, tenant: string): Promise<void> {
  const outcome = await sendMessage('countMeters', { tenant, force: true }).catch(() => null);
  queries.setQueryData<UsageOutcome>(
    usageKey(tenant),
    (before) => outcome ?? (before && { ...before, failure: { kind: 'cancelled' } }),
  );
}

/** Shows whatever the background counts meanwhile, whoever asked for it; returns the way to stop. */
export function followUsage(queries: QueryClient, tenant: string): () => void {
  return usageOf(tenant).follow((usage) => {
    queries.setQueryData<UsageOutcome>(usageKey(tenant), (before) => ({
      usage,
      failure: before?.failure ?? null,
    }));
  });
}

/** Calls back when something is set, here or in another tab; returns the way to stop. */
export const followUsageSettings = (tenant: string, changed: (settings: UsageSettings) => void) =>
  usageSettingsOf(tenant).follow(changed);

export const changeUsage = (tenant: string, change: Partial<UsageSettings>) =>
  void sendMessage('changeUsage', { tenant, change });

/** What a day of a meter was made of. */
export const contributorsOf = (
  tenant: string,
  meter: MeterId,
  day: string,
): Promise<Answer<Contributor[]>> =>
  sendMessage('contributors', { tenant, meter, day }).catch(() => ({
    value: null,
    failure: { kind: 'cancelled' },
  }));
