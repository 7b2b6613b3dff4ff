import type { Alert, AlertState } from './alert';
import type { AlertKind } from './alertKind';
import type { DateAhead } from './datesAhead';
import { isSpent, type Telling } from './dueAlerts';
import { listedAlerts } from './listedAlerts';
import { dayAfter } from '../period';
import { isQuiet, readerTime } from './quietHours';

/** What needs attention this week. */
export type Digest = { alerts: Alert[]; dates: DateAhead[] };

/** Nobody's Monday begins before, whatever the quiet hours are. */
const morning = '06:00';

/**
 * The digest, when it is time for it: once a week, on Monday after quiet hours, or later that Monday when the browser is only
 * opened then. null when it is not, when nobody wants it, when the notifications of the day are spent, and when there is nothing
 * to tell.
 *
 * @param dates still to come
 */
export function dueDigest(
  state: AlertState,
  dates: readonly DateAhead[],
  telling: Telling,
): Digest | null {
  const { settings, by, now, zone } = telling;
  if (!settings.hasDigest) return null;
  const { time, day } = readerTime(now, zone);
  if (mondayOf(day) !== day || state.digestOf === day) return null;
  if (time < morning || isQuiet(settings.quiet, time) || isSpent(telling, day)) return null;

  const nextWeek = dayAfter(day, 7);
  const digest = {
    alerts: listedAlerts(state, by, now).open.filter(({ isStale }) => !isStale),
    dates: dates.filter((date) => date.day < nextWeek && !isAlert(date, state)),
  };
  return digest.alerts.length + digest.dates.length === 0 ? null : digest;
}

/** The kind of alert that tells of a day already; of the end of grace none does before it has come. */
const alertOf: Record<DateAhead['kind'], AlertKind | null> = {
  warning: 'expiry',
  expiry: 'expiry',
  grace: null,
  maintenance: 'maintenance',
};

/** Whether an open alert is about a day, snoozed or not: it need not be told beside it. */
const isAlert = ({ kind, owner: { owner } }: DateAhead, { open }: AlertState): boolean =>
  open.some(
    ({ attention }) => attention.kind === alertOf[kind] && attention.subject === `licence:${owner}`,
  );

/** The state once the digest of this week is to be shown. */
export function digested(
  state: AlertState,
  { now, zone }: Pick<Telling, 'now' | 'zone'>,
): AlertState {
  return { ...state, digestOf: mondayOf(readerTime(now, zone).day) };
}

const mondayOf = (day: string): string => dayAfter(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
