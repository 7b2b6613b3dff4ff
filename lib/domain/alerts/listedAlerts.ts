import type { Alert, AlertState, Snooze } from './alert';
import { withoutLesser } from './attention';
import { snoozeOf } from './snoozing';

/** The alerts as they are listed, each list most serious first. */
export type ListedAlerts = {
  open: Alert[];
  snoozed: { alert: Alert; snooze: Snooze }[];
};

/**
 * The open alerts of a tenant for somebody. What needs no line beside another (see `withoutLesser`) is left out.
 *
 * @param by id of the user; null where that is not known
 * @param now epoch milliseconds
 */
export function listedAlerts(state: AlertState, by: number | null, now: number): ListedAlerts {
  const all = state.open.map((alert) => ({ alert, snooze: snoozeOf(state, alert, { by, now }) }));
  const open = all.flatMap(({ alert, snooze }) => (snooze ? [] : [alert]));
  const snoozed = all.flatMap(({ alert, snooze }) => (snooze ? [{ alert, snooze }] : []));
  return { open: listed(open), snoozed };
}

/** Several alerts without what needs no line beside another of them. */
export function listed(alerts: readonly Alert[]): Alert[] {
  const kept = new Set(withoutLesser(alerts.map(({ attention }) => attention)));
  return alerts.filter(({ attention }) => kept.has(attention));
}
