import { createQuery, useQueryClient } from '@tanstack/svelte-query';
import { onMount } from 'svelte';
import type { TenantRuns } from '../../lib/domain/events/run';
import type { TenantSettings } from '../../lib/domain/tenantSettings';
import { directoryQuery, followDirectory, readDirectory } from '../../lib/queries/directory';
import {
  holdersOfLicence,
  licenceHistory,
  licencesOfUser,
  openShop,
  rawRecord,
} from '../../lib/queries/inquiries';
import { changeSettings, followSettings } from '../../lib/queries/settings';
import type { StoredAlerts } from '../../lib/queries/alerts';
import type { StoredUsage } from '../../lib/queries/usage';
import { connectedAlerts } from './connectedAlerts.svelte';
import { connectedRuns } from './connectedRuns.svelte';
import { connectedUsage } from './connectedUsage.svelte';
import { Portraits } from './portraits.svelte';
import type { TenantDesk } from './tenantDesk';

type ConnectedDesk = TenantDesk & {
  /** Reads anew what is being looked at. */
  refresh(): void;
};

/**
 * The desk of one tenant, connected with storage and the background. To be made while a component is.
 *
 * @param stored what was stored of the tenant when the panel was opened
 */
export function connectedDesk(
  tenant: string,
  stored: {
    settings: TenantSettings;
    runs: TenantRuns;
    usage: StoredUsage;
    alerts: StoredAlerts;
  },
): ConnectedDesk {
  const queries = useQueryClient();
  const runs = connectedRuns(tenant, stored.runs);
  const usage = connectedUsage(tenant, stored.usage);
  const alerts = connectedAlerts(tenant, stored.alerts);
  const portraits = new Portraits(tenant);
  let settings = $state.raw(stored.settings);
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
    lookAtDirectory() {
      onlookers += 1;
      void read(false);
      return () => {
        onlookers -= 1;
      };
    },
    readDirectory: () => void read(true),
    get runs() {
      return runs.latest;
    },
    get readingRuns() {
      return runs.isReading;
    },
    get runsRefreshed() {
      return runs.refreshed;
    },
    get runsFailure() {
      return runs.failure;
    },
    watchRuns: () => runs.watch(),
    readRuns: () => void runs.readNow(),
    get seen() {
      return runs.seen;
    },
    get portraits() {
      return portraits.known;
    },
    wantPortraits: (personIds) => portraits.want(personIds),
    rawRecordOf: (id) => rawRecord(tenant, id),
    get usage() {
      return usage.usage;
    },
    get usageSettings() {
      return usage.usageSettings;
    },
    usagePolicy: usage.usagePolicy,
    get countingMeters() {
      return usage.countingMeters;
    },
    get usageFailure() {
      return usage.usageFailure;
    },
    watchUsage: () => usage.watchUsage(),
    changeUsage: (change) => usage.changeUsage(change),
    contributorsOf: (meter, day) => usage.contributorsOf(meter, day),
    get alerts() {
      return alerts.alerts;
    },
    get alertSettings() {
      return alerts.alertSettings;
    },
    get alertsPutAside() {
      return alerts.alertsPutAside;
    },
    get alertTrouble() {
      return alerts.alertTrouble;
    },
    changeAlertSettings: (change) => alerts.changeAlertSettings(change),
    snooze: (name, choice) => alerts.snooze(name, choice),
    unsnooze: (name) => alerts.unsnooze(name),
    tryNotification: () => alerts.tryNotification(),
    licencesOf: (associateId) => licencesOfUser(tenant, associateId),
    holdersOf: (module) => holdersOfLicence(tenant, module),
    historyOf: (owner, module) => licenceHistory(tenant, owner, module),
    openShop: (owner) => openShop(tenant, owner),
    refresh() {
      if (onlookers > 0) void read(true);
      if (runs.isWatched) void runs.readNow();
      if (usage.isWatched) void usage.countNow();
    },
  };
}
