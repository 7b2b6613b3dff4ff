import { rankOf, type AlertState } from '../domain/alerts/alert';
import { datesAhead } from '../domain/alerts/datesAhead';
import { digested, dueDigest } from '../domain/alerts/digest';
import { announced, dueAlerts, type Telling } from '../domain/alerts/dueAlerts';
import { companyOf } from '../domain/identity';
import type { Snapshot } from '../domain/snapshot';
import { digestText, notificationText, type NotificationText } from '../i18n/notification';
import { notificationId } from './notifications';

/** A notification, and what is to be remembered before it is shown. */
export type Notification = { id: string; text: NotificationText; state: AlertState };

/** For whom and when it is told, and what was. */
type Teller = Pick<Telling, 'settings' | 'by' | 'told' | 'digests'> & {
  at: { now: number; zone: string; today: string; culture: string };
};

/** The one notification that is to be shown now; null for none. What needs attention goes before a digest. */
export function telling(
  state: AlertState,
  snapshot: Snapshot,
  { at, ...teller }: Teller,
): Notification | null {
  const how = { ...teller, now: at.now, zone: at.zone };
  const { tenant, parts } = snapshot;
  const name = companyOf(snapshot) ?? '';
  const due = dueAlerts(state, how);
  const [worst] = due;
  if (worst) {
    const { subject, kind, period } = worst.attention;
    const rank = rankOf(worst.attention);
    const id = notificationId({ kind: 'alert', tenant, name: { subject, kind }, period, rank });
    return { id, text: notificationText(due, at, name), state: announced(state, due, id, how) };
  }
  const digest = dueDigest(state, datesAhead(parts.licences.value ?? [], at.today), how);
  if (!digest) return null;
  const id = notificationId({ kind: 'digest', tenant, monday: at.today });
  const showing = [...state.showing, { id, alerts: [] }];
  return {
    id,
    text: digestText(digest, at, name),
    state: { ...digested(state, how), showing },
  };
}
