import { expect, test } from 'vitest';
import type { AlertSettings } from '../../../../lib/domain/alerts/alertSettings';
import { datesAhead, type DateAhead } from '../../../../lib/domain/alerts/datesAhead';
import { digested, dueDigest } from '../../../../lib/domain/alerts/digest';
import { dueAlerts } from '../../../../lib/domain/alerts/dueAlerts';
import { snoozed } from '../../../../lib/domain/alerts/snoozing';
import { after, calm, look, tellAll, telling, user } from './alerts';
import { expiry, overdue, seats } from './attentions';
import { dates, licence, none, on, unknown } from '../licences/licences';

const quiet = { from: '18:00', until: '08:00' };
const settings: AlertSettings = { ...tellAll, quiet, hasDigest: true };

/** A Monday. */
const monday = '2026-11-23';
const at = (time: string, day = monday) => Date.parse(`${day}T${time}:00Z`);

const open = after(calm, look([seats('over')]), at('07:00'));

const expiring = (day: string): DateAhead => ({
  kind: 'expiry',
  owner: { owner: 'SuperOffice', ownerDescription: 'SuperOffice' },
  day,
});

const digestAt = (now: number, change: Partial<AlertSettings> = {}, state = open) =>
  dueDigest(state, [expiring('2026-11-29'), expiring('2026-11-30')], {
    ...telling(state, { now }),
    settings: { ...settings, ...change },
  });

test.each([
  ['07:59', monday, false],
  ['08:00', monday, true],
  ['17:59', monday, true],
  ['18:00', monday, false],
  ['09:00', '2026-11-22', false],
  ['09:00', '2026-11-24', false],
])('at %s on %s', (time, day, isDue) => {
  expect(digestAt(at(time, day)) !== null).toBe(isDue);
});

test('without quiet hours it comes in the morning all the same', () => {
  expect(digestAt(at('05:59'), { quiet: null })).toBeNull();
  expect(digestAt(at('06:00'), { quiet: null })).not.toBeNull();
});

test('tells what is open and the days of this week', () => {
  expect(digestAt(at('09:00'))).toEqual({ alerts: open.open, dates: [expiring('2026-11-29')] });
});

test('tells a day once, by its alert where there is one', () => {
  const state = after(calm, look([expiry('high')]));
  const grace: DateAhead = { ...expiring('2026-11-27'), kind: 'grace' };
  const dates = [expiring('2026-11-24'), grace];
  const digest = dueDigest(state, dates, { ...telling(state, { now: at('09:00') }), settings });
  expect(digest).toEqual({ alerts: state.open, dates: [grace] });
});

test('is one of the notifications of a day, in all tenants', () => {
  const now = at('09:00');
  const dueWith = (digests: string[]) => {
    const how = { ...telling(open, { now }), settings: { ...settings, perDay: 2 }, digests };
    return [dueDigest(open, [], how) !== null, dueAlerts(open, how).length];
  };
  expect(dueWith([monday, '2026-11-16'])).toEqual([true, 1]);
  expect(dueWith([monday, monday])).toEqual([false, 0]);
});

test('leaves out what is snoozed and what is not known to be so any more', () => {
  const found = [seats('over'), overdue(), expiry('warn')];
  const state = after(calm, look(found));
  const now = at('09:00');
  const silent = snoozed(state, expiry('warn'), { kind: 'week' }, { by: user, now });
  const old = after(silent, look(found, { states: { 'runs:events': 'stale' } }), now);
  expect(digestAt(now, {}, old)?.alerts.map(({ attention }) => attention.kind)).toEqual(['seats']);
});

test('comes once a week, to whoever wants it, and only if there is something to tell', () => {
  const now = at('09:00');
  const told = digested(open, telling(open, { now }));
  expect(told.digestOf).toBe(monday);
  expect(digestAt(now, {}, told)).toBeNull();
  expect(digestAt(at('09:00', '2026-11-30'), {}, told)).not.toBeNull();
  expect(digestAt(now, { hasDigest: false })).toBeNull();
  expect(
    dueDigest(calm, [expiring('2026-11-30')], { ...telling(calm, { now }), settings }),
  ).toBeNull();
});

test('the days ahead are what licences state, today included, the soonest first', () => {
  const first = licence({
    dates: dates({ adminWarning: on('2026-11-20'), maintenance: on('2026-12-01') }),
  });
  const second = licence({
    owner: 'Adwiza',
    dates: dates({ adminWarning: none, expiry: on('2026-11-21'), grace: unknown }),
  });
  const ahead = datesAhead([first, second], '2026-11-21');
  expect(ahead.map(({ kind, owner, day }) => [kind, owner.owner, day])).toEqual([
    ['expiry', 'Adwiza', '2026-11-21'],
    ['maintenance', 'SuperOffice', '2026-12-01'],
    ['expiry', 'SuperOffice', '2027-03-27'],
    ['grace', 'SuperOffice', '2027-04-08'],
  ]);
  expect(datesAhead([], '2026-11-21')).toEqual([]);
});
