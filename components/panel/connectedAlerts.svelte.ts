import { createQuery } from '@tanstack/svelte-query';
import { onMount } from 'svelte';
import {
  alertTroubleQuery,
  changeAlertSettings,
  followAlerts,
  snoozeAlert,
  tryNotification,
  unsnoozeAlert,
  type StoredAlerts,
} from '../../lib/queries/alerts';
import type { TenantDesk } from './tenantDesk';

/** The alerts of a tenant, as the desk tells them. */
type ConnectedAlerts = Pick<
  TenantDesk,
  | 'alerts'
  | 'alertSettings'
  | 'alertsPutAside'
  | 'alertTrouble'
  | 'changeAlertSettings'
  | 'snooze'
  | 'unsnooze'
  | 'tryNotification'
>;

/**
 * The alerts of a tenant, connected with storage and the background. To be made while a component is.
 *
 * @param first what was stored when the panel was opened
 */
export function connectedAlerts(tenant: string, first: StoredAlerts): ConnectedAlerts {
  const trouble = createQuery(() => alertTroubleQuery);
  let stored = $state.raw(first);
  onMount(() => followAlerts(tenant, (change) => (stored = { ...stored, ...change })));

  return {
    get alerts() {
      return stored.state;
    },
    get alertSettings() {
      return stored.settings;
    },
    get alertsPutAside() {
      return stored.putAside;
    },
    get alertTrouble() {
      return trouble.data;
    },
    changeAlertSettings(change) {
      stored = { ...stored, settings: { ...stored.settings, ...change } };
      changeAlertSettings(change);
    },
    snooze: (name, choice) => snoozeAlert(tenant, name, choice),
    unsnooze: (name) => unsnoozeAlert(tenant, name),
    async tryNotification() {
      const outcome = await tryNotification(tenant);
      // One that was shown may have ended it.
      void trouble.refetch();
      return outcome;
    },
  };
}
