import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noAlerts, type AlertState } from '../../../lib/domain/alerts/alert';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import {
  alertSettingsChangeSchema,
  alertSettingsSchema,
  alertStateSchema,
} from '../../../lib/store/alertSchemas';
import { begin, evaluate, happen } from '../domain/alerts/alertHistory';
import { alertStates } from './alertStates';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is remembered of alerts', () => {
  test('comes back from storage as it went in, whatever it is', () => {
    fc.assert(
      fc.property(alertStates, (state) => {
        expect(alertStateSchema.parse(throughJson(state))).toStrictEqual(throughJson(state));
      }),
      { numRuns: 200 },
    );
  });

  test('comes back from storage as the rules made it, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 40 }), (codes) => {
        const world = begin();
        for (const code of codes) {
          happen(world, code);
          evaluate(world);
          expect(alertStateSchema.parse(throughJson(world.state))).toEqual(world.state);
        }
      }),
      { numRuns: 50 },
    );
  });

  const stale = {
    kind: 'stale',
    subject: 'source:licences',
    source: 'sources',
    period: '1',
    level: 'notice',
    step: 0,
    part: 'licences',
    asOf: 1,
  } as const;
  const open = { attention: stale, since: 1, wasSo: false, belowSince: null, isStale: false };
  const named = { subject: 'meter:forms', kind: 'actual' } as const;
  const told = {
    ...named,
    period: '2026-11-01',
    rank: 1,
    at: 1,
    day: '2026-11-20',
    notification: 'a',
  };
  const snooze = { ...named, by: 1, at: 1, rank: 1, period: '', until: { kind: 'level' } } as const;
  const past = { attention: stale, since: 1, endedAt: 2, toldAt: null, end: 'gone' } as const;
  const state: AlertState = {
    watched: ['licences'],
    open: [open],
    told: [told],
    snoozes: [snooze],
    past: [past],
    showing: [{ id: 'a', alerts: [named] }],
    digestOf: '2026-11-16',
  };

  test.each([
    ['open', { ...open, attention: { ...stale, kind: 'weather' } }],
    ['open', { ...open, attention: { ...stale, level: 'severe' } }],
    ['open', { ...open, attention: { ...stale, part: 'x'.repeat(2_000) } }],
    ['open', { ...open, attention: { ...stale, kind: 'seats' } }],
    ['open', { ...open, since: 'yesterday' }],
    ['told', { ...told, day: '2026-13-01' }],
    ['told', null],
    ['snoozes', { ...snooze, until: { kind: 'accepted', percent: 0 } }],
    ['snoozes', { ...snooze, until: { kind: 'ever' } }],
    ['past', { ...past, end: 'forgotten' }],
    ['showing', { id: 'a', alerts: [{ subject: 'a' }] }],
    ['watched', 7],
  ] as const)('loses of %s only the entry %j', (list, broken) => {
    const stored = { ...state, [list]: [broken, ...state[list], broken] };
    expect(alertStateSchema.parse(throughJson(stored))).toEqual(state);
  });

  test('does not depend on which week the digest told of', () => {
    expect(alertStateSchema.parse({ ...state, digestOf: 'Monday' })).toEqual({
      ...state,
      digestOf: null,
    });
  });

  test.each([
    null,
    'alerts',
    [],
    {},
    { ...noAlerts, told: 'all' },
    { ...noAlerts, open: undefined },
  ])('cannot be used as %j', (broken) => {
    expect(alertStateSchema.safeParse(broken).success).toBe(false);
  });
});

describe('what was set for alerts', () => {
  test('comes back as it went in', () => {
    const settings = {
      ...defaultAlertSettings,
      channels: { ...defaultAlertSettings.channels, seats: 'off', event: 'notify' },
      notifyFrom: 'warn',
      lead: { notice: 365, warn: 2, high: 1, maintenance: 1 },
      quiet: null,
      perDay: 20,
      interval: 15,
      hasDigest: true,
    };
    expect(alertSettingsSchema.parse(throughJson(settings))).toEqual(settings);
  });

  test.each([
    { notifyFrom: 'ok' },
    { lead: { notice: 30, warn: 30, high: 7, maintenance: 60 } },
    { lead: { notice: 60, warn: 7, high: 30, maintenance: 60 } },
    { lead: { notice: 366, warn: 30, high: 7, maintenance: 60 } },
    { lead: { notice: 60, warn: 30, high: 0, maintenance: 60 } },
    { lead: { notice: 60, warn: 30.5, high: 7, maintenance: 60 } },
    { lead: { notice: 60, warn: 30, high: 7 } },
    { quiet: { from: '18:00', until: '18:00' } },
    { quiet: { from: '24:00', until: '08:00' } },
    { quiet: { from: '8:00', until: '18:00' } },
    { quiet: { from: '18:00' } },
    { quiet: undefined },
    { perDay: 0 },
    { perDay: 21 },
    { perDay: '3' },
    { interval: 14 },
    { interval: 721 },
    { interval: 30.5 },
    { hasDigest: 'yes' },
    { channels: 'all' },
  ])('is the usual where it is %j, and the rest is kept', (broken) => {
    const kept = { ...defaultAlertSettings, perDay: 5, interval: 90 };
    const usual = Object.fromEntries(
      Object.keys(broken).map((key) => [key, defaultAlertSettings[key as keyof typeof kept]]),
    );
    expect(alertSettingsSchema.parse({ ...kept, ...broken })).toEqual({ ...kept, ...usual });
  });

  test('has the usual channel of a kind that has none, or none that can be', () => {
    const channels = { seats: 'off', expiry: 'shout', weather: 'panel' };
    expect(alertSettingsSchema.parse({ channels }).channels).toEqual({
      ...defaultAlertSettings.channels,
      seats: 'off',
    });
  });

  test('can be changed in part, and in nothing that cannot be', () => {
    const changed = (change: unknown) => alertSettingsChangeSchema.safeParse(change).success;
    expect(changed({})).toBe(true);
    expect(changed({ perDay: 5, quiet: null })).toBe(true);
    expect(changed(defaultAlertSettings)).toBe(true);
    expect(changed({ perDay: 5, interval: 1 })).toBe(false);
    expect(changed({ lead: { notice: 10, warn: 20, high: 7, maintenance: 60 } })).toBe(false);
    expect(changed({ quiet: { from: '18:00', until: '18:00' } })).toBe(false);
    expect(changed({ channels: { seats: 'off' } })).toBe(false);
    expect(changed({ weather: 'fine' })).toBe(false);
  });
});
