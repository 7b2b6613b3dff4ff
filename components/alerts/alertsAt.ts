import { alertKinds } from '../../lib/domain/alerts/alertKind';
import type { AlertState } from '../../lib/domain/alerts/alert';
import type { AlertSettings } from '../../lib/domain/alerts/alertSettings';
import { listedAlerts, type ListedAlerts } from '../../lib/domain/alerts/listedAlerts';
import { nextAlerts } from '../../lib/domain/alerts/nextAlerts';
import { observed } from '../../lib/domain/alerts/observed';
import type { Snapshot } from '../../lib/domain/snapshot';
import type { Reader } from '../../lib/i18n/reader';
import { metersAt } from '../panel/metersAt';
import type { TenantDesk } from '../panel/tenantDesk';

/** What a desk knows that alerts are judged by. */
type AlertDesk = Pick<
  TenantDesk,
  'alerts' | 'alertSettings' | 'runs' | 'usage' | 'usageSettings' | 'usagePolicy' | 'settings'
>;

type Listed = ListedAlerts & { state: AlertState };

let latest: { basis: readonly unknown[]; listed: Listed } | null = null;

/**
 * The alerts as they are now: what the background remembers, moved on by the same rules with what the panel sees. The same ones as
 * long as nothing else is known, whoever asks.
 */
export function alertsAt(desk: AlertDesk, snapshot: Snapshot, reader: Reader): Listed {
  const { alerts, alertSettings, runs } = desk;
  const meters = metersAt(desk, snapshot, reader);
  const { now, today } = reader;
  const basis = [alerts, alertSettings, runs, meters, snapshot, desk.settings.plan, now, today];
  if (latest?.basis.every((one, index) => one === basis[index])) return latest.listed;
  const state = movedOn(desk, snapshot, reader, alertSettings.channels);
  const listed = { ...listedAlerts(state, userOf(snapshot), now), state };
  latest = { basis, listed };
  return listed;
}

const everything = Object.fromEntries(
  alertKinds.map((kind) => [kind, 'panel']),
) as AlertSettings['channels'];

/** All that is open, kinds that are turned off included. */
export function allAlertsAt(desk: AlertDesk, snapshot: Snapshot, reader: Reader): AlertState {
  return movedOn(desk, snapshot, reader, everything);
}

/** Id of the user who is signed in; null where that is not known. */
export function userOf({ parts }: Snapshot): number | null {
  return parts.principal.value?.associateId ?? null;
}

function movedOn(
  desk: AlertDesk,
  snapshot: Snapshot,
  reader: Reader,
  channels: AlertSettings['channels'],
): AlertState {
  const { now, today } = reader;
  const meters = metersAt(desk, snapshot, reader);
  const watched = { snapshot, runs: desk.runs, meters, plan: desk.settings.plan };
  const seen = observed(watched, { now, today, lead: desk.alertSettings.lead });
  return nextAlerts(desk.alerts, seen, { channels }, { now, today });
}
