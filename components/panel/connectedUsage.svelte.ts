import { createQuery, useQueryClient } from '@tanstack/svelte-query';
import { onMount } from 'svelte';
import {
  changeUsage,
  contributorsOf,
  countNow,
  followUsage,
  followUsageSettings,
  usageQuery,
  type StoredUsage,
} from '../../lib/queries/usage';
import type { TenantDesk } from './tenantDesk';

/** The metered services of a tenant, as the desk tells them. */
type ConnectedUsage = Pick<
  TenantDesk,
  | 'usage'
  | 'usageSettings'
  | 'usagePolicy'
  | 'countingMeters'
  | 'usageFailure'
  | 'watchUsage'
  | 'changeUsage'
  | 'contributorsOf'
> & {
  readonly isWatched: boolean;
  countNow(): Promise<void>;
};

/**
 * The metered services of a tenant, connected with storage and the background. To be made while a component is.
 *
 * @param stored what was stored when the panel was opened
 */
export function connectedUsage(tenant: string, stored: StoredUsage): ConnectedUsage {
  const queries = useQueryClient();
  let settings = $state.raw(stored.settings);
  let onlookers = $state(0);
  let counting = $state(0);
  const query = createQuery(() => usageQuery(tenant, stored.counted, onlookers > 0));

  onMount(() => {
    const unfollow = [
      followUsage(queries, tenant),
      followUsageSettings(tenant, (changed) => (settings = changed)),
    ];
    return () => unfollow.forEach((stop) => stop());
  });

  return {
    get usage() {
      return query.data.usage;
    },
    get usageSettings() {
      return settings;
    },
    usagePolicy: stored.policy,
    get countingMeters() {
      return query.isFetching || counting > 0;
    },
    get usageFailure() {
      return query.isError ? { kind: 'cancelled' as const } : query.data.failure;
    },
    get isWatched() {
      return onlookers > 0;
    },
    watchUsage() {
      onlookers += 1;
      return () => {
        onlookers -= 1;
      };
    },
    changeUsage(change) {
      settings = { ...settings, ...change };
      changeUsage(tenant, change);
    },
    contributorsOf: (meter, day) => contributorsOf(tenant, meter, day),
    async countNow() {
      counting += 1;
      await countNow(queries, tenant);
      counting -= 1;
    },
  };
}
