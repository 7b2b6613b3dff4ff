import { queryOptions } from '@tanstack/svelte-query';
import type { AlertName, AlertState } from '../domain/alerts/alert';
import type { AlertSettings } from '../domain/alerts/alertSettings';
import { sharedFor } from '../domain/freshness';
import type { NotificationTrial } from '../domain/alerts/notificationTrial';
import type { SnoozeChoice } from '../domain/alerts/snoozing';
import { sendMessage } from '../messaging/protocol';
import type { Wanted } from '../store/alertSchemas';
import { alertSettings, alertsOf, wantedOf } from '../store/items';
import { asideOf } from '../store/stored';

/** All of what was remembered or some of it; `at` in epoch milliseconds. */
export type PutAside = { at: number; lost: 'all' | 'some' };

/** All that is stored of the alerts of a tenant. */
export type StoredAlerts = {
  state: AlertState;
  settings: AlertSettings;
  /** When what was remembered was put aside, or some of it, since it could not be read; null for never. */
  putAside: PutAside | null;
};

export async function storedAlerts(tenant: string): Promise<StoredAlerts> {
  const [state, settings, putAside] = await Promise.all([
    alertsOf(tenant).load(),
    alertSettings.load(),
    asideOf(`local:alerts:${tenant}`),
  ]);
  return { state, settings, putAside };
}

/** What keeps alerts from reaching somebody, as the background tells now and then. */
export const alertTroubleQuery = queryOptions({
  queryKey: ['alertTrouble'],
  queryFn: () => sendMessage('alertTrouble').catch(() => null),
  initialData: null,
  staleTime: 0,
  refetchInterval: sharedFor,
  retry: false,
  networkMode: 'always',
});

/** Calls back with whatever changes of what is stored, whoever changed it; returns the way to stop. */
export function followAlerts(
  tenant: string,
  changed: (change: Partial<StoredAlerts>) => void,
): () => void {
  const unfollow = [
    alertsOf(tenant).follow(async (state) =>
      changed({ state, putAside: await asideOf(`local:alerts:${tenant}`) }),
    ),
    alertSettings.follow((settings) => changed({ settings })),
  ];
  return () => unfollow.forEach((stop) => stop());
}

export const snoozeAlert = (tenant: string, name: AlertName, choice: SnoozeChoice) =>
  void sendMessage('snoozeAlert', { tenant, name, choice });

export const unsnoozeAlert = (tenant: string, name: AlertName) =>
  void sendMessage('unsnoozeAlert', { tenant, name });

export const changeAlertSettings = (change: Partial<AlertSettings>) =>
  void sendMessage('changeAlertSettings', change);

/** Shows a sample. Never rejects. */
export const tryNotification = (tenant: string): Promise<NotificationTrial> =>
  sendMessage('tryNotification', tenant).catch(() => 'failed');

/** A press on a notification is old news after so long, in milliseconds. */
const wantedFor = 60_000;

/** Calls back with the alert that somebody pressed a notification to see, now or just before; returns the way to stop. */
export function followWanted(tenant: string, wanted: (name: AlertName | null) => void): () => void {
  const tell = (value: Wanted | null) => {
    if (value && Math.abs(Date.now() - value.at) < wantedFor) wanted(value.name);
  };
  void wantedOf(tenant).load().then(tell);
  return wantedOf(tenant).follow(tell);
}
