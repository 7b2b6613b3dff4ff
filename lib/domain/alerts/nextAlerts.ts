import { isSame, keyOf, type Alert, type AlertState, type PastAlert } from './alert';
import { endAtOnce, endOf, isUntold } from './alertEnd';
import { alertKinds } from './alertKind';
import type { AlertSettings } from './alertSettings';
import type { Attention } from './attention';
import { goingOn, heldActual, heldForecast } from './holding';
import { weights } from '../level';
import type { Observed } from './observed';
import { holds } from './snoozing';
import { toldSince } from './toldMarks';

/** What tells how old the other sources are is always known. */
const staleSource = 'sources';

/** Of what is no more so many are remembered. */
const mostPast = 200;

/**
 * The alerts of a tenant after one more look at it: what is new is opened, what goes on keeps its time and period, what is
 * no more is closed with what ended it. Pure, and the same look twice changes nothing more.
 *
 * @param at `today` in the reader's zone
 * @see the alert rules: "Levels", "One evaluation, at most one notification", "Periods and late data"
 */
export function nextAlerts(
  state: AlertState,
  seen: Observed,
  { channels }: Pick<AlertSettings, 'channels'>,
  { now }: { now: number; today: string },
): AlertState {
  const isOn = ({ kind }: Attention) => channels[kind] !== 'off';
  const look = { seen, ...raised(seen, isOn), now };
  const before = state.open.filter(({ attention }) => isOn(attention));
  const outcomes = before.map((alert) => ({ alert, ...outcomeOf(alert, look) }));
  const goesOn = outcomes.flatMap(({ next }) => next ?? []);
  const known = new Set(goesOn.map(({ attention }) => keyOf(attention)));
  const opened = [...look.found.values()]
    .filter((one) => !known.has(keyOf(one)))
    .map((one) => newAlert(one, state, now));

  const open = withoutNeedless([...goesOn, ...opened]).sort(byUrgency);
  const kept = new Set(open);
  const ended = outcomes.flatMap(({ alert, next, end }) =>
    end !== null || (next && !kept.has(next))
      ? [pastAlert(alert, end ?? 'reached', state, now)]
      : [],
  );
  const off = alertKinds.filter((kind) => channels[kind] === 'off').map(offMark);
  return {
    ...state,
    watched: [...new Set([...state.watched.filter(isSource), ...look.judged, ...off])],
    open,
    snoozes: state.snoozes.filter((snooze) =>
      open.every((alert) => !isSame(snooze, alert.attention) || holds(snooze, alert)),
    ),
    past: [...ended, ...state.past].slice(0, mostPast),
  };
}

/** A look at a tenant, and what of it counts. */
type Look = {
  seen: Observed;
  /** By their names; see `keyOf`. */
  found: ReadonlyMap<string, Attention>;
  judged: ReadonlySet<string>;
  now: number;
};

/** What can be relied on, and what is found by it. Days come closer whether they were read lately or not. */
function raised(
  { found, sources }: Observed,
  isOn: (one: Attention) => boolean,
): Pick<Look, 'found' | 'judged'> {
  const names = sources.flatMap(({ name, state }) => (state === 'judged' ? [name] : []));
  const judged = new Set([...names, staleSource]);
  const isDated = ({ kind }: Attention) => kind === 'expiry' || kind === 'maintenance';
  const counting = found.filter((one) => isOn(one) && (judged.has(one.source) || isDated(one)));
  // Names of modules are not always unique: the most serious, which comes first, stands for the others.
  const byName = counting.toReversed().map((one) => [keyOf(one), one] as const);
  return { found: new Map(byName), judged };
}

/** How an alert goes on, or what ended it; neither where it is only told by another. */
function outcomeOf(alert: Alert, look: Look): { next: Alert | null; end: PastAlert['end'] | null } {
  const { attention } = alert;
  const { seen, judged, now } = look;
  const found = look.found.get(keyOf(attention)) ?? null;
  const end = endAtOnce(attention, found, seen, now);
  if (end !== null) return { next: null, end };
  if (!found && (!judged.has(attention.source) || isUntold(attention, seen)))
    return { next: { ...alert, isStale: true }, end: null };
  const next = heldBy(alert, found, look);
  return { next, end: next ? null : endOf(attention, seen) };
}

function heldBy(alert: Alert, found: Attention | null, { seen, now }: Look): Alert | null {
  const { attention } = alert;
  if (attention.kind === 'actual' || attention.kind === 'forecast') {
    const meter = seen.meters.find(({ id }) => id === attention.meter.id);
    if (!meter) return null;
    return attention.kind === 'actual'
      ? heldActual(alert, { attention, found, meter, now })
      : heldForecast(alert, { attention, found, meter, now });
  }
  if (!found) return null;
  // What has no period of its own is of the month in which it began.
  const goesOn = hasNoPeriod(found) && hasNoPeriod(attention);
  return goingOn(alert, goesOn ? { ...found, period: attention.period } : found);
}

/** Seats, limits and news have none, nor has an expiry on a day that nobody tells. */
function hasNoPeriod(attention: Attention): boolean {
  if (attention.kind === 'expiry') return attention.expiry.state === 'unknown';
  return ['seats', 'plan', 'vendor'].includes(attention.kind);
}

function newAlert(attention: Attention, { watched }: AlertState, now: number): Alert {
  const wasSo = !watched.includes(attention.source) || watched.includes(offMark(attention.kind));
  return { attention, since: now, wasSo, belowSince: null, isStale: false };
}

function pastAlert(
  { attention, since }: Alert,
  end: PastAlert['end'],
  { told }: AlertState,
  now: number,
): PastAlert {
  return { attention, since, endedAt: now, toldAt: toldSince(told, attention, since), end };
}

/** What has reached its allowance needs no forecast. */
function withoutNeedless(alerts: readonly Alert[]): Alert[] {
  const isFull = (subject: string) =>
    alerts.some(
      ({ attention: { subject: of, kind, level } }) =>
        of === subject && kind === 'actual' && weights[level] >= weights.limit,
    );
  return alerts.filter(
    ({ attention }) => attention.kind !== 'forecast' || !isFull(attention.subject),
  );
}

/** The most serious first, then in the order of the kinds. */
function byUrgency({ attention: a }: Alert, { attention: b }: Alert): number {
  return (
    weights[b.level] - weights[a.level] ||
    alertKinds.indexOf(a.kind) - alertKinds.indexOf(b.kind) ||
    b.step - a.step ||
    (a.subject < b.subject ? -1 : 1)
  );
}

const offMark = (kind: Attention['kind']): string => `off:${kind}`;
const isSource = (watched: string): boolean => !watched.startsWith('off:');
