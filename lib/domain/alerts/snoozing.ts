import { isSame, rankOf, type Alert, type AlertName, type AlertState, type Snooze } from './alert';
import { weights } from '../level';
import { newest } from './newest';

/** What somebody can choose to silence an alert with; `accepted` comes with a percentage. */
export type SnoozeChoice =
  { kind: 'day' | 'week' | 'level' | 'period' } | { kind: 'accepted'; percent: number };

/** Who chooses, and when. */
export type Choosing = { by: number; now: number };

/** In milliseconds. */
const day = 24 * 60 * 60_000;
const week = 7 * day;

/** A licence that expires within so many days can be silenced for a day only. */
const expiresSoon = 7;

/** So many are remembered, and those of whatever is open. */
const mostSnoozes = 200;

/**
 * What can be chosen for an alert, shortest first; nothing for what is blocked.
 *
 * @see the alert rules: "Snooze, acknowledge, accept"
 */
export function snoozeChoices({ attention }: Alert): SnoozeChoice['kind'][] {
  switch (attention.kind) {
    case 'expiry': {
      const { expiry, level } = attention;
      if (level === 'blocked') return [];
      const isSoon = expiry.state === 'dated' && expiry.daysLeft <= expiresSoon;
      return isSoon || weights[level] >= weights.high ? ['day'] : ['day', 'week', 'level'];
    }
    case 'actual':
    case 'forecast':
      return ['day', 'week', 'level', 'period', 'accepted'];
    default:
      // Nothing else begins anew, so that until its next period would be for good.
      return ['day', 'week', 'level'];
  }
}

/** The state with an alert snoozed; unchanged for an alert that is not open, and for what cannot be chosen for it. */
export function snoozed(
  state: AlertState,
  name: AlertName,
  choice: SnoozeChoice,
  { by, now }: Choosing,
): AlertState {
  const alert = state.open.find(({ attention }) => isSame(attention, name));
  if (!alert || !canChoose(alert, choice)) return state;
  const { subject, kind, period } = alert.attention;
  const snooze: Snooze = {
    subject,
    kind,
    by,
    at: now,
    rank: rankOf(alert.attention),
    period,
    until: untilOf(choice, now),
  };
  const others = state.snoozes.filter((one) => one.by !== by || !isSame(one, name));
  const isOpen = (one: Snooze) => state.open.some(({ attention }) => isSame(attention, one));
  return { ...state, snoozes: [...newest([...others, snooze], mostSnoozes, isOpen)] };
}

function canChoose(alert: Alert, choice: SnoozeChoice): boolean {
  if (!snoozeChoices(alert).includes(choice.kind)) return false;
  return choice.kind !== 'accepted' || (Number.isInteger(choice.percent) && choice.percent >= 100);
}

function untilOf(choice: SnoozeChoice, now: number): Snooze['until'] {
  if (choice.kind === 'day') return { kind: 'moment', at: now + day };
  if (choice.kind === 'week') return { kind: 'moment', at: now + week };
  return choice.kind === 'accepted' ? choice : { kind: choice.kind };
}

/** The state without what somebody snoozed. */
export function unsnoozed(state: AlertState, name: AlertName, by: number): AlertState {
  const isUndone = (snooze: Snooze) => snooze.by === by && isAbout(snooze, name);
  return { ...state, snoozes: state.snoozes.filter((snooze) => !isUndone(snooze)) };
}

/** What silences an alert for somebody now; null when nothing does, or when it broke. */
export function snoozeOf(
  state: Pick<AlertState, 'snoozes'>,
  alert: Alert,
  { by, now }: { by: number | null; now: number },
): Snooze | null {
  const silences = (snooze: Snooze) =>
    snooze.by === by &&
    isAbout(snooze, alert.attention) &&
    isNotOver(snooze, now) &&
    holds(snooze, alert);
  return state.snoozes.findLast(silences) ?? null;
}

/** What is accepted of a meter is accepted whether it is used or forecast. */
const isAbout = (snooze: Snooze, name: AlertName): boolean =>
  isSame(snooze, name) ||
  (snooze.until.kind === 'accepted' &&
    snooze.subject === name.subject &&
    (name.kind === 'actual' || name.kind === 'forecast'));

/** A clock that was set back prolongs nothing. */
const isNotOver = ({ at, until }: Snooze, now: number): boolean =>
  until.kind !== 'moment' || (now < until.at && now > 2 * at - until.at);

/**
 * Whether a snooze still holds for an alert, whatever the time: a new period, a higher rank and more use than was accepted
 * break it, and so does what can no longer be snoozed like that.
 *
 * @see the alert rules: "Snooze, acknowledge, accept"
 */
export function holds({ until, at, rank, period }: Snooze, alert: Alert): boolean {
  const { attention } = alert;
  if (period !== attention.period) return false;
  if (until.kind === 'accepted') {
    if (attention.kind !== 'actual' && attention.kind !== 'forecast') return false;
    const { used, included } = attention.meter;
    return used * 100 <= included * until.percent;
  }
  const isLong = until.kind !== 'moment' || until.at - at > day;
  const choices = snoozeChoices(alert);
  return rankOf(attention) <= rank && choices.includes(isLong ? 'week' : 'day');
}
