import { describe, expect, test } from 'vitest';
import type { AlertState, Snooze } from '../../../../lib/domain/alerts/alert';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { listedAlerts } from '../../../../lib/domain/alerts/listedAlerts';
import {
  snoozeChoices,
  snoozed,
  unsnoozed,
  type SnoozeChoice,
} from '../../../../lib/domain/alerts/snoozing';
import { after, calm, look, lookAt, onlyOne, openIn, tell, user, wordOf } from './alerts';
import {
  day,
  expiry,
  hour,
  likely,
  meter,
  monthFrom,
  noExpiry,
  noon,
  overdue,
  seats,
} from './attentions';

const week = 7 * day;

/** Snoozes all that is open. */
const snooze = (state: AlertState, choice: SnoozeChoice, now = noon, by = user): AlertState =>
  state.open.reduce((all, { attention }) => snoozed(all, attention, choice, { by, now }), state);

const silencedIn = (state: AlertState, now: number, by: number | null = user) =>
  listedAlerts(state, by, now).snoozed.map(({ alert }) => wordOf(alert.attention));

const over = after(calm, look([seats('limit')]));

describe('what can be chosen', () => {
  const choicesFor = (found: Attention) => snoozeChoices(onlyOne(after(calm, look([found]))));

  test('for a licence depends on how soon it expires', () => {
    expect(choicesFor(expiry('notice'))).toEqual(['day', 'week', 'level']);
    expect(choicesFor(noExpiry)).toEqual(['day', 'week', 'level']);
    expect(choicesFor(expiry('warn', { daysLeft: 8 }))).toEqual(['day', 'week', 'level']);
    expect(choicesFor(expiry('warn', { daysLeft: 7 }))).toEqual(['day']);
    expect(choicesFor(expiry('high', { daysLeft: 10 }))).toEqual(['day']);
    expect(choicesFor(expiry('grace'))).toEqual(['day']);
    expect(choicesFor(expiry('blocked'))).toEqual([]);
  });

  test('for meters is also their period, and some overage', () => {
    const all = ['day', 'week', 'level', 'period', 'accepted'];
    expect(snoozeChoices(onlyOne(after(calm, lookAt(meter(1_100)))))).toEqual(all);
    const forecast = lookAt(meter(100, { forecast: likely(0.9) }));
    expect(snoozeChoices(onlyOne(after(calm, forecast)))).toEqual(all);
    expect(choicesFor(seats('over'))).toEqual(['day', 'week', 'level']);
    expect(choicesFor(overdue())).toEqual(['day', 'week', 'level']);
  });

  test('and nothing else changes anything', () => {
    const blocked = after(calm, look([expiry('blocked')]));
    expect(snooze(blocked, { kind: 'day' })).toBe(blocked);
    expect(snooze(over, { kind: 'accepted', percent: 120 })).toBe(over);
    const used = after(calm, lookAt(meter(1_100)));
    for (const percent of [99, 100.5, NaN])
      expect(snooze(used, { kind: 'accepted', percent })).toBe(used);
    const name = { subject: 'seats:Nobody/x', kind: 'seats' } as const;
    expect(snoozed(over, name, { kind: 'day' }, { by: user, now: noon })).toBe(over);
  });
});

describe('a snooze', () => {
  test.each<[SnoozeChoice, number]>([
    [{ kind: 'day' }, day],
    [{ kind: 'week' }, week],
  ])('for a %j ends by itself', (choice, length) => {
    const state = snooze(over, choice);
    expect(silencedIn(state, noon + length - 1)).toEqual(['seats limit']);
    expect(tell(state, { now: noon + length - 1 }).told).toEqual([]);
    expect(silencedIn(state, noon + length)).toEqual([]);
    expect(tell(state, { now: noon + length }).told).toEqual(['seats limit']);
  });

  test('is made no longer by a clock that is set back', () => {
    const state = snooze(over, { kind: 'day' });
    expect(silencedIn(state, noon - day + 1)).toEqual(['seats limit']);
    expect(silencedIn(state, noon - 30 * day)).toEqual([]);
  });

  test('until it rises breaks then, and stays broken', () => {
    const state = snooze(over, { kind: 'level' });
    const same = after(state, look([seats('limit')]), noon + 300 * day);
    expect(silencedIn(same, noon + 300 * day)).toEqual(['seats limit']);
    const lower = after(same, look([seats('warn')]), noon + 301 * day);
    expect(silencedIn(lower, noon + 301 * day)).toEqual(['seats warn']);
    const risen = after(lower, look([seats('over')]), noon + 302 * day);
    expect(risen.snoozes).toEqual([]);
    expect(tell(risen, { now: noon + 302 * day }).told).toEqual(['seats over']);
  });

  test.each<SnoozeChoice>([
    { kind: 'day' },
    { kind: 'week' },
    { kind: 'level' },
    { kind: 'period' },
  ])('for a %j breaks at the next threshold of a meter, not at the next per cent', (choice) => {
    const state = snooze(after(calm, lookAt(meter(1_100))), choice);
    expect(silencedIn(after(state, lookAt(meter(1_110)), noon + hour), noon + hour)).toEqual([
      'actual over 110',
    ]);
    const risen = after(state, lookAt(meter(1_250)), noon + hour);
    expect(tell(risen, { now: noon + hour }).told).toEqual(['actual over 125']);
  });

  test.each<SnoozeChoice>([
    { kind: 'level' },
    { kind: 'period' },
    { kind: 'accepted', percent: 150 },
  ])('by %j hides nothing of the next month', (choice) => {
    const state = snooze(after(calm, lookAt(meter(1_100))), choice);
    const december = { period: monthFrom('2026-12-01') };
    const now = noon + 12 * day;
    expect(tell(after(state, lookAt(meter(1_100, december)), now), { now }).told).toEqual([
      'actual over 110',
    ]);
  });

  test('of a licence breaks a week before it expires, and with a new day of expiry', () => {
    const state = snooze(after(calm, look([expiry('warn', { daysLeft: 8 })])), { kind: 'week' });
    const nearer = after(state, look([expiry('warn', { daysLeft: 7 })]), noon + day);
    expect(silencedIn(nearer, noon + day)).toEqual([]);
    const renewed = look([expiry('warn', { expires: '2027-12-10' })]);
    expect(silencedIn(after(state, renewed, noon + hour), noon + hour)).toEqual([]);
  });

  test('is nobody else’s', () => {
    const state = snooze(over, { kind: 'week' });
    expect(silencedIn(state, noon, user + 1)).toEqual([]);
    expect(silencedIn(state, noon, null)).toEqual([]);
    const both = snooze(state, { kind: 'day' }, noon, user + 1);
    expect(both.snoozes).toHaveLength(2);
    expect(unsnoozed(both, seats('limit'), user).snoozes).toMatchObject([{ by: user + 1 }]);
  });

  test('is replaced by the next choice, and undone', () => {
    const state = snooze(snooze(over, { kind: 'week' }), { kind: 'day' });
    expect(state.snoozes).toHaveLength(1);
    expect(silencedIn(state, noon + 2 * day)).toEqual([]);
    expect(unsnoozed(state, seats('limit'), user)).toEqual(over);
  });

  test('outlives what cleared in between', () => {
    const cleared = after(snooze(over, { kind: 'week' }), look([]), noon + day);
    const back = after(cleared, look([seats('limit')]), noon + 2 * day);
    expect(tell(back, { now: noon + 2 * day }).told).toEqual([]);
  });

  test('is one of 200 that are remembered, and those of whatever is open', () => {
    const mine = snooze(over, { kind: 'week' }).snoozes[0];
    const other: Snooze = { ...over, ...mine, subject: 'event:1' } as Snooze;
    const snoozes = [...(mine ? [mine] : []), ...Array.from({ length: 200 }, () => other)];
    const state = snooze({ ...over, snoozes }, { kind: 'day' }, noon, user + 1);
    expect(state.snoozes[0]).toEqual(mine);
    expect(state.snoozes).toHaveLength(201);
  });
});

describe('overage that is accepted', () => {
  const accept = (used: number, percent: number) =>
    snooze(after(calm, lookAt(meter(used))), { kind: 'accepted', percent });

  test('silences as many thresholds as lie within it, and is over with more', () => {
    const state = after(accept(1_100, 150), lookAt(meter(1_500)), noon + day);
    expect(silencedIn(state, noon + day)).toEqual(['actual over 150']);
    const more = after(state, lookAt(meter(1_501)), noon + 2 * day);
    expect(tell(more, { now: noon + 2 * day }).told).toEqual(['actual over 150']);
  });

  test('silences the forecast too, and either way round', () => {
    const both = lookAt(meter(960, { forecast: likely(0.9) }));
    const name = { subject: 'meter:mailings' };
    for (const kind of ['actual', 'forecast'] as const) {
      const choice = { kind: 'accepted', percent: 120 } as const;
      const state = snoozed(after(calm, both), { ...name, kind }, choice, { by: user, now: noon });
      expect(silencedIn(state, noon)).toEqual(['actual high 95', 'forecast high']);
      const other = kind === 'actual' ? 'forecast' : 'actual';
      expect(unsnoozed(state, { ...name, kind: other }, user).snoozes).toEqual([]);
    }
  });
});

describe('the lists', () => {
  test('leave out what a forecast tells as well', () => {
    const state = after(calm, lookAt(meter(960, { forecast: likely(0.9) })));
    expect(openIn(state)).toEqual(['actual high 95', 'forecast high']);
    const { open } = listedAlerts(state, user, noon);
    expect(open.map(({ attention }) => wordOf(attention))).toEqual(['forecast high']);
  });

  test('show what comes near when only its forecast is snoozed', () => {
    const state = after(calm, lookAt(meter(960, { forecast: likely(0.9) })));
    const name = { subject: 'meter:mailings', kind: 'forecast' } as const;
    const next = snoozed(state, name, { kind: 'day' }, { by: user, now: noon });
    const { open, snoozed: silent } = listedAlerts(next, user, noon);
    expect(open.map(({ attention }) => wordOf(attention))).toEqual(['actual high 95']);
    expect(silent).toMatchObject([{ alert: { attention: { kind: 'forecast' } }, snooze: name }]);
  });
});
