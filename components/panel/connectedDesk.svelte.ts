import { createQuery, useQueryClient } from '@tanstack/svelte-query';
import { onMount } from 'svelte';
import type { TenantSettings } from '../../lib/domain/tenantSettings';
import { directoryQuery, followDirectory, readDirectory } from '../../lib/queries/directory';
import {
  holdersOfLicence,
  licenceHistory,
  licencesOfUser,
  openShop,
} from '../../lib/queries/inquiries';
import { changeSettings, followSettings } from '../../lib/queries/settings';
import type { TenantDesk } from './tenantDesk';

/** A desk, and whether somebody looks at the users. */
type ConnectedDesk = TenantDesk & { readonly lookedAt: boolean };

/**
 * The desk of one tenant, connected with storage and the background. To be made while a component is.
 *
 * @param stored what was set for the tenant when the panel was opened
 */
export function connectedDesk(tenant: string, stored: TenantSettings): ConnectedDesk {
  const queries = useQueryClient();
  let settings = $state.raw(stored);
  let onlookers = $state(0);
  let reading = $state(0);
  const users = createQuery(() => ({ ...directoryQuery(tenant), enabled: onlookers > 0 }));

  onMount(() => {
    const unfollow = [
      followSettings(tenant, (changed) => (settings = changed)),
      followDirectory(queries, tenant),
    ];
    return () => unfollow.forEach((stop) => stop());
  });

  async function read(force: boolean): Promise<void> {
    reading += 1;
    await readDirectory(queries, tenant, force);
    reading -= 1;
  }

  return {
    get settings() {
      return settings;
    },
    changeSettings(change) {
      settings = { ...settings, ...change };
      changeSettings(tenant, change);
    },
    get directory() {
      return users.data?.directory ?? null;
    },
    get readingDirectory() {
      return reading > 0;
    },
    get directoryFailure() {
      return users.data?.failure ?? null;
    },
    get lookedAt() {
      return onlookers > 0;
    },
    lookAtDirectory() {
      onlookers += 1;
      void read(false);
      return () => {
        onlookers -= 1;
      };
    },
    readDirectory: () => void read(true),
    licencesOf: (associateId) => licencesOfUser(tenant, associateId),
    holdersOf: (module) => holdersOfLicence(tenant, module),
    historyOf: (owner, module) => licenceHistory(tenant, owner, module),
    openShop: (owner) => openShop(tenant, owner),
  };
}
