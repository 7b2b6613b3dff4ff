import { isSame, rankOf, type Alert, type AlertState, type Told } from './alert';
import type { AlertSettings } from './alertSettings';
import { isTellable } from './tellable';
import { listed } from './listedAlerts';
import { meterOf } from '../usage/meter';
import { newest } from './newest';
import { startOf } from '../period';
import { isQuiet, readerTime } from './quietHours';
import { snoozeOf } from './snoozing';
import { isTold, notificationsOn } from './toldMarks';

/** When and for whom notifications may be shown. */
export type Telling = {
  settings: AlertSettings;
  /** Id of the user who is, or was last, signed in; null where that is not known. */
  by: number | null;
  /** Epoch milliseconds. */
  now: number;
  /** IANA, of the reader: quiet hours and days are judged in it. */
  zone: string;
  /** What notifications told of in all tenants of this browser. */
  told: readonly Told[];
  /** The Mondays of the latest digests in all of them. */
  digests: readonly string[];
};

/** How long the figures of a new period are too few to tell of, in milliseconds. */
const periodBegins = 12 * 60 * 60_000;

/** So many are remembered as told, and those of whatever is open. */
const mostTold = 2_000;

/**
 * The alerts of which a notification may tell now, most serious first: one notification tells of all of them. None is returned
 * for what was told at that height in its period, is snoozed, stale, turned off, too low, in quiet hours, or past a budget.
 *
 * @see the alert rules: "One evaluation, at most one notification" and "Channels"
 */
export function dueAlerts(state: AlertState, telling: Telling): Alert[] {
  const { settings, now, zone } = telling;
  const untold = state.open.filter(
    (alert) =>
      isTellable(alert, settings) &&
      !isTold(state.told, alert.attention) &&
      !isEarly(alert, now) &&
      snoozeOf(state, alert, telling) === null,
  );
  if (untold.length === 0) return [];

  const { time, day } = readerTime(now, zone);
  if (isSpent(telling, day)) return [];
  const isNight = isQuiet(settings.quiet, time);
  const isToldToday = ({ attention: { subject } }: Alert) =>
    state.told.some((mark) => mark.subject === subject && mark.day === day);
  return listed(untold).filter(
    (alert) => !isToldToday(alert) && (!isNight || alert.attention.level === 'blocked'),
  );
}

/** Whether there were as many notifications on a calendar day as there may be, digests among them. */
export function isSpent({ settings, told, digests }: Telling, day: string): boolean {
  const shown = notificationsOn(told, day) + digests.filter((monday) => monday === day).length;
  return shown >= settings.perDay;
}

/** A month that has just begun tells nothing yet; what does not begin anew with it does. */
function isEarly({ attention }: Alert, now: number): boolean {
  if (attention.kind !== 'actual' && attention.kind !== 'forecast') return false;
  const { id, period } = attention.meter;
  return meterOf(id).tally !== 'gauge' && now < startOf(period) + periodBegins;
}

/**
 * The state once a notification of these is to be shown: they count as told, lower levels with them, and what a forecast
 * among them tells as well.
 *
 * @param id of the notification
 */
export function announced(
  state: AlertState,
  due: readonly Alert[],
  id: string,
  { now, zone }: Telling,
): AlertState {
  const { day } = readerTime(now, zone);
  const used = state.open.filter(({ attention }) => attention.kind === 'actual');
  const worthALine = listed([...due, ...used]);
  const covered = used.filter((alert) => !worthALine.includes(alert));
  const marks = [...due, ...covered].map(({ attention }) => {
    const { subject, kind, period } = attention;
    return { subject, kind, period, rank: rankOf(attention), at: now, day, notification: id };
  });
  const isOpen = (mark: Told) => state.open.some(({ attention }) => isSame(attention, mark));
  const alerts = due.map(({ attention: { subject, kind } }) => ({ subject, kind }));
  return {
    ...state,
    told: [...newest([...state.told, ...marks], mostTold, isOpen)],
    showing: [...state.showing, { id, alerts }],
  };
}
