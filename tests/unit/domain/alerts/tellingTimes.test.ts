import { describe, expect, test } from 'vitest';
import type { Told } from '../../../../lib/domain/alerts/alert';
import { after, afterAll, calm, look, lookAt, tell, tellAll } from './alerts';
import { day, expiry, hour, likely, meter, monthFrom, noon, seats } from './attentions';

describe('budgets', () => {
  const others = (count: number, on = '2026-11-21'): Told[] =>
    Array.from({ length: count }, (_, index) => ({
      subject: 'meter:mailings',
      kind: 'actual',
      period: '2026-11-01',
      rank: 1,
      at: noon,
      day: on,
      notification: `other ${String(index >> 1)}`,
    }));

  test('three a day in all tenants, of which one may tell of several', () => {
    const state = after(calm, look([seats('over')]));
    expect(tell(state, { told: others(4) }).told).toEqual(['seats over']);
    expect(tell(state, { told: others(5) }).told).toEqual([]);
    expect(tell(state, { told: others(6, '2026-11-20') }).told).toEqual(['seats over']);
    const settings = { ...tellAll, perDay: 4 };
    expect(tell(state, { told: others(6), settings }).told).toEqual(['seats over']);
  });

  test('one a day about a subject; the next day it comes if it is still so', () => {
    const { state } = tell(after(calm, lookAt(meter(1_000))));
    const risen = after(state, lookAt(meter(1_100)), noon + hour);
    expect(tell(risen, { now: noon + hour }).told).toEqual([]);
    const tomorrow = { now: noon + day };
    expect(tell(after(risen, lookAt(meter(1_100)), tomorrow.now), tomorrow).told).toEqual([
      'actual over 110',
    ]);
    const better = after(risen, lookAt(meter(1_099)), tomorrow.now);
    expect(tell(better, tomorrow).told).toEqual([]);
  });

  test('another tenant’s subject of the same name is another', () => {
    const state = after(calm, lookAt(meter(1_100)));
    expect(tell(state, { told: others(1) }).told).toEqual(['actual over 110']);
  });

  test('a day is one of the reader’s zone', () => {
    const late = Date.parse('2026-11-21T23:30:00Z');
    const toldAnHourLater = (zone: string) => {
      const { state } = tell(after(calm, lookAt(meter(1_000)), late), { now: late, zone });
      const risen = after(state, lookAt(meter(1_100)), late + hour);
      return tell(risen, { now: late + hour, zone }).told;
    };
    expect(toldAnHourLater('UTC')).toEqual(['actual over 110']);
    expect(toldAnHourLater('America/New_York')).toEqual([]);
  });
});

describe('quiet hours', () => {
  const quiet = { settings: { ...tellAll, quiet: { from: '18:00', until: '08:00' } } };
  const at = (time: string) => ({ ...quiet, now: Date.parse(`2026-11-21T${time}:00Z`) });

  test.each([
    ['17:59', true],
    ['18:00', false],
    ['00:00', false],
    ['07:59', false],
    ['08:00', true],
  ])('at %s', (time, isTold) => {
    const state = after(calm, look([seats('over')]));
    expect(tell(state, at(time)).told).toEqual(isTold ? ['seats over'] : []);
  });

  test('what waited comes in the morning if it is still so', () => {
    const evening = tell(after(calm, look([seats('over')])), at('20:00'));
    expect(evening.told).toEqual([]);
    const morning = { ...quiet, now: noon + day };
    expect(tell(after(evening.state, look([seats('over')]), morning.now), morning).told).toEqual([
      'seats over',
    ]);
    expect(tell(after(evening.state, look([]), morning.now), morning).told).toEqual([]);
  });

  test('what is blocked is told all the same, and alone', () => {
    const state = after(calm, look([seats('over'), expiry('blocked')]));
    const { state: told, told: first } = tell(state, at('20:00'));
    expect(first).toEqual(['expiry blocked']);
    expect(tell(told, { ...quiet, now: noon + day }).told).toEqual(['seats over']);
  });

  test('go by the reader’s clock, summer time included', () => {
    const state = after(calm, look([seats('over')]));
    const zone = 'Europe/Amsterdam';
    const told = (now: string) => tell(state, { ...quiet, zone, now: Date.parse(now) }).told.length;
    expect(told('2026-11-21T06:59:00Z')).toBe(0);
    expect(told('2026-11-21T07:00:00Z')).toBe(1);
    expect(told('2026-07-21T05:59:00Z')).toBe(0);
    expect(told('2026-07-21T06:00:00Z')).toBe(1);
  });

  test('within a day, too', () => {
    const settings = { ...tellAll, quiet: { from: '12:00', until: '13:00' } };
    const state = after(calm, look([seats('over')]));
    expect(tell(state, { settings }).told).toEqual([]);
    expect(tell(state, { settings, now: noon + hour }).told).toEqual(['seats over']);
    expect(tell(state, { settings, now: noon - 1 }).told).toEqual(['seats over']);
  });
});

describe('a new period and late data', () => {
  const first = Date.parse('2026-12-01T00:00:00Z');
  const december = { period: monthFrom('2026-12-01') };

  test('tells nothing of a meter in the first 12 hours, then what is still so', () => {
    const over = after(calm, lookAt(meter(1_100, december)), first);
    expect(tell(over, { now: first + 12 * hour - 1 }).told).toEqual([]);
    expect(tell(over, { now: first + 12 * hour }).told).toEqual(['actual over 110']);
    const likelyOver = lookAt(meter(10, { ...december, forecast: likely(0.9) }));
    expect(tell(after(calm, likelyOver, first), { now: first + hour }).told).toEqual([]);
  });

  test('begins in the zone of billing', () => {
    const period = { ...december.period, zone: 'Europe/Amsterdam' };
    const over = after(calm, lookAt(meter(1_100, { period })), first);
    expect(tell(over, { now: first + 11 * hour - 1 }).told).toEqual([]);
    expect(tell(over, { now: first + 11 * hour }).told).toEqual(['actual over 110']);
  });

  test('does not keep a gauge, which goes on', () => {
    const flows = lookAt(meter(1_000, { ...december, id: 'flows' }));
    expect(tell(after(calm, flows, first), { now: first + hour }).told).toEqual(['actual limit']);
  });

  test('what is old is not told, and is when it is known again', () => {
    const state = after(calm, look([seats('over'), expiry('high')]));
    const states = { licences: 'stale' } as const;
    const old = after(state, look([seats('over'), expiry('high')], { states }), noon + day);
    const { state: told, told: dated } = tell(old, { now: noon + day });
    expect(dated).toEqual(['expiry high']);
    const known = after(told, look([seats('over'), expiry('high')]), noon + 2 * day);
    expect(tell(known, { now: noon + 2 * day }).told).toEqual(['seats over']);
  });

  test('what only keeps its level until that is settled is not told', () => {
    const night = { settings: { ...tellAll, quiet: { from: '18:00', until: '08:00' } } };
    const state = afterAll([noon + 8 * hour, lookAt(meter(951))], [noon + day, lookAt(meter(949))]);
    expect(tell(state, { ...night, now: noon + day }).told).toEqual([]);
    const back = after(state, lookAt(meter(950)), noon + 25 * hour);
    expect(tell(back, { ...night, now: noon + 25 * hour }).told).toEqual(['actual high 95']);
  });
});
