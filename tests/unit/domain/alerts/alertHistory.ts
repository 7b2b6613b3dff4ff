import type { Alert, AlertState, Told } from '../../../../lib/domain/alerts/alert';
import { notifiedLevels, type AlertSettings } from '../../../../lib/domain/alerts/alertSettings';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { announced, dueAlerts, type Telling } from '../../../../lib/domain/alerts/dueAlerts';
import { nextAlerts } from '../../../../lib/domain/alerts/nextAlerts';
import type { Observed } from '../../../../lib/domain/alerts/observed';
import { withoutLost, withShown } from '../../../../lib/domain/alerts/showing';
import { snoozed, unsnoozed, type SnoozeChoice } from '../../../../lib/domain/alerts/snoozing';
import { calm, look, tellAll, user } from './alerts';
import {
  attentionOf,
  day,
  dayOf,
  event,
  expiry,
  hour,
  likely,
  meter,
  monthFrom,
  noon,
  overdue,
  plan,
  seats,
  stale,
} from './attentions';

/** A notification as somebody saw it. */
type Shown = { at: number; alerts: Attention[] };

/** All that is so at one time, and all that happened before. */
export type World = {
  now: number;
  used: number;
  included: number;
  chance: number | null;
  expires: number;
  seats: 'ok' | 'warn' | 'limit' | 'over';
  isPlanReached: boolean;
  run: 'none' | 'runs' | 'late';
  isSilent: boolean;
  states: Record<string, 'judged' | 'stale' | 'unknown'>;
  settings: AlertSettings;
  state: AlertState;
  shown: Shown[];
  others: Told[];
  /** When the worker is killed at the next notification: before it is shown, or just after. */
  kill: 'before' | 'after' | null;
};

export const begin = (): World => ({
  now: noon,
  used: 500,
  included: 1_000,
  chance: null,
  expires: noon + 40 * day,
  seats: 'ok',
  isPlanReached: false,
  run: 'none',
  isSilent: false,
  states: {},
  settings: { ...tellAll, notifyFrom: 'high' },
  state: calm,
  shown: [],
  others: [],
  kill: null,
});

/** One of several, by any whole number. */
const pick = <T>(from: readonly [T, ...T[]], index: number): T =>
  from[index % from.length] ?? from[0];

const choices: [SnoozeChoice, ...SnoozeChoice[]] = [
  { kind: 'day' },
  { kind: 'week' },
  { kind: 'level' },
  { kind: 'period' },
  { kind: 'accepted', percent: 120 },
];

/** What can happen; each takes a whole number that says how. */
const happenings: ((world: World, how: number) => void)[] = [
  (world, how) => (world.now += (1 + (how % 30)) * hour),
  (world, how) => (world.now += (1 + (how % 30)) * hour),
  (world, how) => (world.now += ((how % 81) - 40) * day),
  (world, how) => (world.used = (how % 45) * 50),
  (world, how) => (world.used = 900 + (how % 25) * 10),
  (world, how) => (world.included = pick([1_000, 900, 1_100, 2_000, 0], how)),
  (world, how) => (world.chance = pick([null, 0.3, 0.5, 0.6, 0.8, 0.95], how)),
  (world, how) => (world.seats = pick(['ok', 'warn', 'limit', 'over'], how)),
  (world, how) => (world.expires = world.now + ((how % 80) - 20) * day),
  (world, how) => (world.isPlanReached = how % 2 === 0),
  (world, how) => (world.run = pick(['none', 'runs', 'late'], how)),
  (world, how) => (world.isSilent = how % 2 === 0),
  (world, how) => {
    const source = pick(['licences', 'meter:mailings', 'runs:events', 'projectLimit'], how);
    world.states[source] = pick(['judged', 'stale', 'unknown'], how >> 2);
  },
  (world, how) => {
    const { open } = world.state;
    const alert = open[how % Math.max(1, open.length)];
    if (!alert) return;
    const by = how % 7 === 6 ? user + 1 : user;
    const choosing = { by, now: world.now };
    world.state = snoozed(world.state, alert.attention, pick(choices, how >> 2), choosing);
  },
  (world, how) => {
    const snooze = world.state.snoozes[how % Math.max(1, world.state.snoozes.length)];
    if (snooze) world.state = unsnoozed(world.state, snooze, user);
  },
  (world, how) => {
    const kind = pick(['expiry', 'seats', 'plan', 'actual', 'forecast', 'overdue'], how);
    const channels = {
      ...world.settings.channels,
      [kind]: pick(['notify', 'panel', 'off'], how >> 3),
    };
    world.settings = { ...world.settings, channels };
  },
  (world, how) => {
    const quiet = pick([{ from: '18:00', until: '08:00' }, null], how);
    const perDay = 1 + (how % 3);
    const notifyFrom = pick(notifiedLevels, how >> 2);
    world.settings = { ...world.settings, quiet, perDay, notifyFrom };
  },
  (world) => (world.state = JSON.parse(JSON.stringify(world.state)) as AlertState),
  (world) => {
    const [at, on] = [world.now, dayOf(world.now)];
    const notification = `other ${String(world.others.length)}`;
    const about = { subject: 'seats:Adwiza/x', kind: 'seats', period: '2026-11', rank: 1 } as const;
    world.others.push({ ...about, at, day: on, notification });
  },
  (world, how) => (world.kill = pick(['before', 'after'], how)),
];

/** Lets one thing happen that a whole number stands for. */
export function happen(world: World, code: number): void {
  happenings[code % happenings.length]?.(world, Math.floor(code / happenings.length));
}

const levelAt = (daysLeft: number) =>
  daysLeft <= -12
    ? 'blocked'
    : daysLeft <= 0
      ? 'grace'
      : daysLeft <= 7
        ? 'high'
        : daysLeft <= 30
          ? 'warn'
          : 'notice';

/** What is seen of a world. */
function seenIn(world: World): Observed {
  const month = dayOf(world.now).slice(0, 7);
  const forecast = world.chance === null ? null : likely(world.chance);
  const period = monthFrom(`${month}-01`);
  const standing = meter(world.used, { included: world.included, period, forecast });
  const isTold = (world.states['meter:mailings'] ?? 'judged') !== 'unknown';
  const found: Attention[] = isTold ? attentionOf(standing) : [];
  const [expires, now] = [dayOf(world.expires), dayOf(world.now)];
  const daysLeft = Math.round((Date.parse(expires) - Date.parse(now)) / day);
  if (daysLeft <= 60) found.push(expiry(levelAt(daysLeft), { expires, daysLeft }));
  if (world.seats !== 'ok') found.push(seats(world.seats, month));
  if (world.isPlanReached) found.push(plan('limit', month));
  if (world.run === 'runs') found.push(event('warn'));
  if (world.run === 'late') found.push(overdue());
  if (world.isSilent) found.push(stale());
  const { states } = world;
  const meters = isTold ? [standing] : [];
  return look(found, { meters, states, expires: { 'licence:SuperOffice': expires } });
}

/** What one evaluation had before it, and made of it. */
export type Evaluated = { seen: Observed; next: AlertState; due: Alert[]; telling: Telling };

/** One evaluation, as the background makes it: what is told is stored before it is shown. */
export function evaluate(world: World): Evaluated {
  const { now, settings } = world;
  const seen = seenIn(world);
  const visible = world.shown.map((_, index) => `n${String(index)}`);
  const current = withoutLost(world.state, visible);
  const next = nextAlerts(current, seen, settings, { now, today: dayOf(now) });
  const told = [...next.told, ...world.others];
  const telling: Telling = { settings, by: user, now, zone: 'UTC', told, digests: [] };
  const due = dueAlerts(next, telling);
  world.state = next;
  if (due.length === 0) return { seen, next, due, telling };

  const id = `n${String(world.shown.length)}`;
  world.state = announced(next, due, id, telling);
  if (world.kill !== 'before')
    world.shown.push({ at: now, alerts: due.map((one) => one.attention) });
  if (world.kill === null) world.state = withShown(world.state, id);
  return { seen, next, due, telling };
}

export const keyOf = ({ subject, kind, period }: Attention): string =>
  [subject, kind, period].join('|');

/** Whether the reader's clock shows a time without notifications, told without the rules. */
export function isNight({ now, settings }: Pick<World, 'now' | 'settings'>): boolean {
  const at = new Date(now).getUTCHours();
  return settings.quiet !== null && (at >= 18 || at < 8);
}
