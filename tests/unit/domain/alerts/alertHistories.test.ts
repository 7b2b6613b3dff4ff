import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, rankOf, type Snooze } from '../../../../lib/domain/alerts/alert';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { weights } from '../../../../lib/domain/level';
import { nextAlerts } from '../../../../lib/domain/alerts/nextAlerts';
import {
  begin,
  evaluate,
  happen,
  isNight,
  keyOf,
  type Evaluated,
  type World,
} from './alertHistory';
import { user } from './alerts';
import { dayOf, hour } from './attentions';

/**
 * Histories of what happens to a tenant, its readers and this browser, with an evaluation after each: values, periods,
 * restarts, clock jumps, late readings, limit edits, snoozes, settings, kills; 101,000 in all.
 */
const history = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });

/** A slow machine needs some ten seconds for each, in milliseconds. */
const timeout = 120_000;

type Look = (evaluated: Evaluated, world: World, before: World) => void;

/** Lives through a history; what is looked at is one evaluation, with the world after and before it. */
function live(codes: readonly number[], lookAt: Look): World {
  const world = begin();
  for (const code of codes) {
    happen(world, code);
    const before = { ...world, shown: [...world.shown] };
    const evaluated = evaluate(world);
    lookAt(evaluated, world, before);
    if (evaluated.due.length > 0) world.kill = null;
  }
  return world;
}

const always = (numRuns: number, lookAt: Look) => {
  fc.assert(
    fc.property(history, (codes) => void live(codes, lookAt)),
    { numRuns },
  );
};

/** Cheaper than `expect`, which matters a million times. */
function must(isSo: boolean, what: string, about: unknown): void {
  if (!isSo) throw new Error(`${what}: ${JSON.stringify(about)}`);
}

const isDated = ({ kind }: Attention) => kind === 'expiry' || kind === 'maintenance';

const isEarly = ({ kind, period }: Attention, now: number) =>
  (kind === 'actual' || kind === 'forecast') && now < Date.parse(period) + 12 * hour;

/** Whether somebody silenced something as it is now, told without the rules. */
const isSilenced = (attention: Attention, snoozes: readonly Snooze[], now: number) =>
  snoozes.some(
    ({ by, subject, kind, period, rank, until, at }) =>
      by === user &&
      subject === attention.subject &&
      period === attention.period &&
      (until.kind === 'accepted'
        ? 'meter' in attention &&
          attention.meter.used * 100 <= attention.meter.included * until.percent
        : kind === attention.kind &&
          rank >= rankOf(attention) &&
          attention.level !== 'blocked' &&
          (until.kind !== 'moment' || Math.abs(now - at) < until.at - at)),
  );

const isJudged = ({ seen }: Evaluated, attention: Attention) =>
  isDated(attention) ||
  seen.sources.every(({ name, state }) => name !== attention.source || state === 'judged');

const shownOn = (today: string, { shown }: World) => shown.filter(({ at }) => dayOf(at) === today);

const isPastBudget = (today: string, world: World, { shown }: World) => {
  const others = world.others.filter((one) => one.day === today).length;
  return shownOn(today, { ...world, shown }).length + others >= world.settings.perDay;
};

test(
  'what notifications tell is true, new and wanted, within quiet hours and budgets',
  () => {
    always(50_000, (evaluated, world, before) => {
      const { due, seen } = evaluated;
      if (due.length === 0) return;
      const { now, settings } = world;
      const today = dayOf(now);
      must(!isPastBudget(today, world, before), 'past the budget of a day', before.shown);
      const told = new Map<string, number>();
      for (const one of before.shown.flatMap(({ alerts }) => alerts))
        told.set(keyOf(one), Math.max(told.get(keyOf(one)) ?? 0, rankOf(one)));
      const subjects = shownOn(today, before).flatMap(({ alerts }) => alerts);

      for (const { attention } of due) {
        const { subject, level, kind } = attention;
        must((told.get(keyOf(attention)) ?? 0) < rankOf(attention), 'told before', attention);
        told.set(keyOf(attention), rankOf(attention));
        must(!subjects.some((one) => one.subject === subject), 'again in a day', attention);
        must(level === 'blocked' || !isNight(world), 'at night', attention);
        must(settings.channels[kind] === 'notify', 'turned off', attention);
        const found = seen.found.find((one) => isSame(one, attention));
        // A forecast goes on while it is likelier than not.
        const isHeld = kind === 'forecast' && (seen.meters[0]?.forecast?.chanceOver ?? 0) > 0.5;
        must(isHeld || (!!found && rankOf(found) === rankOf(attention)), 'not so', attention);
        must(isJudged(evaluated, attention), 'of an old source', attention);
        must(!isSilenced(attention, before.state.snoozes, now), 'snoozed', attention);
        must(!isEarly(attention, now), 'too early in its month', attention);
      }
    });
  },
  timeout,
);

/** Whether such an alert is to be told, by the settings alone. */
function isWanted({ kind, level }: Attention, { settings }: World): boolean {
  const isHighest = kind === 'forecast' || kind === 'overdue';
  const from = settings.notifyFrom === 'limit' && !isHighest ? weights.limit : weights.high;
  return settings.channels[kind] === 'notify' && weights[level] >= from;
}

test(
  'no rise to high or above is missed by day while there is budget left',
  () => {
    always(40_000, (evaluated, world, before) => {
      const { seen, next } = evaluated;
      const { now } = world;
      const today = dayOf(now);
      if (isNight(world) || isPastBudget(today, world, before) || world.kill === 'before') return;
      const subjects = shownOn(today, before).flatMap(({ alerts }) => alerts);
      const isFull = next.open.some(
        ({ attention: { kind, level } }) => kind === 'actual' && weights[level] >= weights.limit,
      );
      const rises = seen.found.filter(
        (found) =>
          isWanted(found, world) &&
          isJudged(evaluated, found) &&
          !isEarly(found, now) &&
          !subjects.some(({ subject }) => subject === found.subject) &&
          !(found.kind === 'forecast' && isFull),
      );
      for (const found of rises) {
        const open = next.open.find(({ attention }) => isSame(attention, found))?.attention;
        must(open !== undefined, 'not open', found);
        // What is held higher until that is settled was told then.
        if (!open || rankOf(open) > rankOf(found) || isSilenced(open, next.snoozes, now)) continue;
        const tells = (one: Attention) =>
          one.period === open.period &&
          ((isSame(one, open) && rankOf(one) >= rankOf(open)) ||
            // That it will go over says more than that it comes near.
            (open.kind === 'actual' && one.kind === 'forecast' && one.subject === open.subject));
        must(
          world.shown.some(({ alerts }) => alerts.some(tells)),
          'never told',
          open,
        );
      }
    });
  },
  timeout,
);

test(
  'a second window that looks at the same changes nothing and tells nothing more',
  () => {
    always(11_000, ({ seen, due, next }, world) => {
      const at = { now: world.now, today: dayOf(world.now) };
      const again = nextAlerts(next, seen, world.settings, at);
      must(JSON.stringify(again) === JSON.stringify(next), 'changed', [next, again]);
      const names = next.open.map(({ attention: { subject, kind } }) => `${subject}|${kind}`);
      must(new Set(names).size === names.length, 'two of a name', names);
      const levels = next.open.map(({ attention }) => -weights[attention.level]);
      must(String(levels) === String(levels.toSorted((a, b) => a - b)), 'out of order', levels);
      if (world.kill === 'before') return;
      const other = { ...world, shown: [...world.shown] };
      must(evaluate(other).due.length === 0, 'told by both', due);
    });
  },
  timeout,
);

test('the histories hold what they are to be judged by', () => {
  const happened = { shown: 0, several: 0, snoozes: 0, past: 0, held: 0, stale: 0, killed: 0 };
  const count = (codes: readonly number[]) => {
    const { shown, state } = live(codes, ({ due, next }, world) => {
      happened.several += Number(due.length > 1);
      happened.held += Number(next.open.some(({ belowSince }) => belowSince !== null));
      happened.stale += Number(next.open.some(({ isStale }) => isStale));
      happened.killed += Number(due.length > 0 && world.kill !== null);
    });
    happened.shown += shown.length;
    happened.snoozes += state.snoozes.length;
    happened.past += state.past.length;
  };
  fc.assert(fc.property(history, count), { numRuns: 2_000, seed: 6 });
  for (const [what, often] of Object.entries(happened))
    expect([what, often > 20]).toEqual([what, true]);
});
