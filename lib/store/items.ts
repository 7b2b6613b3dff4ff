import { defaultDock, type DockState } from '../crm/dock';
import { noAlerts, type AlertState } from '../domain/alerts/alert';
import { defaultAlertSettings, type AlertSettings } from '../domain/alerts/alertSettings';
import type { AlertTrouble } from '../domain/alerts/alertTrouble';
import { defaultPreferences, type Preferences } from '../domain/preferences';
import { noRuns, type TenantRuns } from '../domain/events/run';
import { emptySnapshot, type Snapshot } from '../domain/snapshot';
import { defaultSettings, type TenantSettings } from '../domain/tenantSettings';
import { noUsage, type TenantUsage } from '../domain/usage/usage';
import { defaultUsageSettings, type UsageSettings } from '../domain/usage/usageSettings';
import { emptyDirectory, type Directory } from '../domain/seats/user';
import {
  alertSettingsSchema,
  alertStateSchema,
  alertTroubleSchema,
  isWholeState,
  wantedSchema,
  type Wanted,
} from './alertSchemas';
import { portraitsSchema, runsSchema } from './runSchemas';
import {
  callCountSchema,
  dockSchema,
  knownTenantsSchema,
  preferencesSchema,
  sessionsSchema,
  settingsSchema,
  type CallCount,
  type KnownTenant,
  type Session,
} from './schemas';
import { stored, type Stored } from './stored';
import { directorySchema, snapshotSchema } from './toldSchemas';
import { usageSchema, usageSettingsSchema } from './usageSchemas';

/**
 * Every thing that Sidelight stores, declared once. Only the background saves; pages load and follow.
 * Tokens live in "session:" alone, which is kept in memory and dies with the browser. In Firefox a docked page cannot read
 * that.
 */

/** Sessions by tenant. */
export const sessions: Stored<Record<string, Session>> = stored('session:sessions', {
  schema: sessionsSchema,
  fallback: {},
  version: 1,
});

/** Tenants that were ever opened in this browser, by tenant. */
export const knownTenants: Stored<Record<string, KnownTenant>> = stored('local:tenants', {
  schema: knownTenantsSchema,
  fallback: {},
  version: 1,
});

/** What somebody prefers in every tenant. */
export const preferences: Stored<Preferences> = stored('local:preferences', {
  schema: preferencesSchema,
  fallback: defaultPreferences,
  version: 1,
});

/** What was last known of a tenant. */
export function snapshotOf(tenant: string): Stored<Snapshot> {
  return stored(`local:snapshot:${tenant}`, {
    schema: snapshotSchema,
    fallback: emptySnapshot(tenant),
    version: 1,
  });
}

/** The users of a tenant: apart from the snapshot, because they are many and seldom looked at. */
export function directoryOf(tenant: string): Stored<Directory> {
  return stored(`local:directory:${tenant}`, {
    schema: directorySchema,
    fallback: emptyDirectory,
    version: 1,
  });
}

/** What runs in a tenant; what is over is in the history. */
export function runsOf(tenant: string): Stored<TenantRuns> {
  return stored(`local:runs:${tenant}`, { schema: runsSchema, fallback: noRuns, version: 1 });
}

/** Portraits of a tenant's people, by person id; people's pictures are not kept on disk. */
export function portraitsOf(tenant: string): Stored<Record<string, string | null>> {
  return stored(`session:portraits:${tenant}`, {
    schema: portraitsSchema,
    fallback: {},
    version: 1,
  });
}

/** What is counted of a tenant's metered services; how it was counted is in the ledger. */
export function usageOf(tenant: string): Stored<TenantUsage> {
  return stored(`local:usage:${tenant}`, { schema: usageSchema, fallback: noUsage, version: 1 });
}

/** What was set for the metered services of a tenant. */
export function usageSettingsOf(tenant: string): Stored<UsageSettings> {
  return stored(`local:usageSettings:${tenant}`, {
    schema: usageSettingsSchema,
    fallback: defaultUsageSettings,
    version: 1,
  });
}

/** What is remembered of a tenant's alerts. */
export function alertsOf(tenant: string): Stored<AlertState> {
  return stored(`local:alerts:${tenant}`, {
    schema: alertStateSchema,
    fallback: noAlerts,
    version: 1,
    isWhole: isWholeState,
  });
}

/** What was set for alerts, in every tenant. */
export const alertSettings: Stored<AlertSettings> = stored('local:alertSettings', {
  schema: alertSettingsSchema,
  fallback: defaultAlertSettings,
  version: 1,
});

/** The alert that somebody pressed a notification to see, until a panel shows it; null for all of them. */
export function wantedOf(tenant: string): Stored<Wanted | null> {
  return stored(`local:wanted:${tenant}`, { schema: wantedSchema, fallback: null, version: 1 });
}

/** What keeps alerts from reaching somebody; null for nothing. In memory, since that may be all there is. */
export const alertTrouble: Stored<AlertTrouble | null> = stored('session:alertTrouble', {
  schema: alertTroubleSchema,
  fallback: null,
  version: 1,
});

/** What was set for a tenant. */
export function settingsOf(tenant: string): Stored<TenantSettings> {
  return stored(`local:settings:${tenant}`, {
    schema: settingsSchema,
    fallback: defaultSettings,
    version: 1,
  });
}

/** How the user arranged the panel in a tenant's CRM pages. */
export function dockOf(tenant: string): Stored<DockState> {
  return stored(`local:dock:${tenant}`, { schema: dockSchema, fallback: defaultDock, version: 1 });
}

/** How many calls Sidelight made to a tenant. */
export function callCountOf(tenant: string): Stored<CallCount> {
  return stored(`local:calls:${tenant}`, {
    schema: callCountSchema,
    fallback: { day: '', today: 0, total: 0, bytes: 0, since: '' },
    version: 1,
  });
}
