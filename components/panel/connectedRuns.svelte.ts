import { createQuery, useQueryClient } from '@tanstack/svelte-query';
import { onMount } from 'svelte';
import type { Failure } from '../../lib/domain/failure';
import type { SeenRun, TenantRuns } from '../../lib/domain/events/run';
import { followRuns, readRunsNow, runsQuery } from '../../lib/queries/runs';
import { SeenRuns } from './seenRuns.svelte';

/** What runs in a tenant and what ran, as the desk tells it. */
type ConnectedRuns = {
  readonly latest: TenantRuns;
  readonly isReading: boolean;
  readonly refreshed: number;
  readonly failure: Failure | null;
  readonly seen: readonly SeenRun[] | null;
  readonly isWatched: boolean;
  watch(): () => void;
  readNow(): Promise<void>;
};

/**
 * What runs in a tenant, connected with storage and the background. To be made while a component is.
 *
 * @param stored what was stored when the panel was opened
 */
export function connectedRuns(tenant: string, stored: TenantRuns): ConnectedRuns {
  const queries = useQueryClient();
  const seen = new SeenRuns(tenant);
  let onlookers = $state(0);
  let reading = $state(0);
  let refreshed = $state(0);
  const query = createQuery(() => runsQuery(tenant, stored, onlookers > 0));
  const historyAt = $derived(query.data.runs.historyAt);

  onMount(() => followRuns(queries, tenant));

  $effect(() => {
    if (onlookers > 0) void seen.catchUp(historyAt);
  });

  return {
    get latest() {
      return query.data.runs;
    },
    get isReading() {
      return query.isFetching || reading > 0;
    },
    get refreshed() {
      return refreshed;
    },
    get failure(): Failure | null {
      return query.isError ? { kind: 'cancelled' } : query.data.failure;
    },
    get seen() {
      return seen.all;
    },
    get isWatched() {
      return onlookers > 0;
    },
    watch() {
      onlookers += 1;
      return () => {
        onlookers -= 1;
      };
    },
    async readNow() {
      reading += 1;
      await readRunsNow(queries, tenant);
      await seen.catchUp(historyAt);
      reading -= 1;
      refreshed += 1;
    },
  };
}
