import type { Alert, AlertState } from './alert';
import type { Telling } from './dueAlerts';
import { listed } from './listedAlerts';
import { snoozeOf } from './snoozing';
import { isTellable } from './tellable';

/** What a day would bring with some settings. */
export type AlertPreview = {
  /** Alerts that a notification would tell of, were none told yet today. */
  notified: number;
  /** Alerts that are only in the panel. */
  panelOnly: number;
  /** Alerts of kinds that are turned off are in neither. */
  off: number;
};

/**
 * What would be told today with these settings, as if nothing had been told in this period.
 *
 * @param state all that is open, kinds that are turned off included
 */
export function alertPreview(state: AlertState, telling: Telling): AlertPreview {
  const { channels } = telling.settings;
  const isOff = ({ attention }: Alert) => channels[attention.kind] === 'off';
  const on = listed(state.open.filter((alert) => !isOff(alert)));
  const notified = on.filter(
    (alert) => isTellable(alert, telling.settings) && snoozeOf(state, alert, telling) === null,
  ).length;
  const off = state.open.filter(isOff).length;
  return { notified, panelOnly: on.length - notified, off };
}
