import { describe, expect, test } from 'vitest';
import type { Told } from '../../../../lib/domain/alerts/alert';
import {
  defaultAlertSettings,
  type AlertSettings,
} from '../../../../lib/domain/alerts/alertSettings';
import type { Attention } from '../../../../lib/domain/alerts/attention';
import { announced, dueAlerts } from '../../../../lib/domain/alerts/dueAlerts';
import { after, calm, look, lookAt, tell, tellAll, telling, wordOf } from './alerts';
import {
  day,
  event,
  expiry,
  likely,
  maintenance,
  meter,
  monthFrom,
  noExpiry,
  noon,
  overdue,
  plan,
  seats,
  stale,
  vendor,
} from './attentions';

/** What of a look is told with some settings, at noon. */
const toldOf = (found: Attention[], settings: AlertSettings = tellAll) =>
  tell(after(calm, look(found)), { settings }).told;

const usual = { settings: defaultAlertSettings };

describe('from which level', () => {
  test.each<[Attention, boolean]>([
    [expiry('notice'), false],
    [expiry('warn'), false],
    [noExpiry, false],
    [expiry('high'), true],
    [expiry('grace'), true],
    [expiry('blocked'), true],
    [seats('warn'), false],
    [seats('limit'), true],
    [seats('over'), true],
    [plan('warn'), false],
    [plan('limit'), true],
    [vendor('notice'), false],
    [vendor('warn'), true],
    [overdue(), true],
    [event('warn'), false],
    [maintenance('warn'), false],
    [stale(), false],
  ])('with the usual settings %j', (found, isTold) => {
    expect(toldOf([found], defaultAlertSettings)).toEqual(isTold ? [wordOf(found)] : []);
  });

  test.each([
    [850, []],
    [950, ['actual high 95']],
    [1_000, ['actual limit']],
    [1_100, ['actual over 110']],
  ])('with the usual settings %i of 1,000 used', (used, told) => {
    expect(tell(after(calm, lookAt(meter(used))), usual).told).toEqual(told);
  });

  test('a kind that knows no level so high is told from its highest', () => {
    const settings: AlertSettings = { ...tellAll, notifyFrom: 'limit' };
    const low = [event('notice'), vendor('notice'), maintenance('notice')];
    for (const found of low) expect(toldOf([found], settings)).toEqual([]);
    const high = [event('warn'), vendor('warn'), maintenance('warn'), stale(), overdue()];
    for (const found of high) expect(toldOf([found], settings)).toEqual([wordOf(found)]);
    const forecast = lookAt(meter(500, { forecast: likely(0.9) }));
    expect(tell(after(calm, forecast), { settings }).told).toEqual(['forecast high']);
    expect(tell(after(calm, lookAt(meter(960))), { settings }).told).toEqual([]);
  });

  test('a kind that is only for the panel is not told', () => {
    const channels = { ...tellAll.channels, seats: 'panel' as const };
    expect(toldOf([seats('over')], { ...tellAll, channels })).toEqual([]);
  });
});

describe('once', () => {
  test('what was told is not told again, but when it rises', () => {
    const first = tell(after(calm, look([seats('warn')])));
    expect(tell(first.state, { now: noon + day }).told).toEqual([]);
    const risen = after(first.state, look([seats('over')]), noon + day);
    const second = tell(risen, { now: noon + day });
    expect(second.told).toEqual(['seats over']);
    const dipped = after(second.state, look([seats('warn')]), noon + 2 * day);
    expect(tell(dipped, { now: noon + 2 * day }).told).toEqual([]);
    const back = after(dipped, look([seats('over')]), noon + 3 * day);
    expect(tell(back, { now: noon + 3 * day }).told).toEqual([]);
  });

  test('what cleared and comes back within its period is not told again, in another it is', () => {
    const told = tell(after(calm, look([plan('limit')]))).state;
    const cleared = after(told, look([]), noon + day);
    const sameMonth = after(cleared, look([plan('limit')]), noon + 2 * day);
    expect(tell(sameMonth, { now: noon + 2 * day }).told).toEqual([]);
    const nextMonth = after(cleared, look([plan('limit', '2026-12')]), noon + 20 * day);
    expect(tell(nextMonth, { now: noon + 20 * day }).told).toEqual(['plan limit']);
  });

  test('a meter is told again at each of its thresholds', () => {
    const steps: [number, string[]][] = [
      [850, ['actual warn 85']],
      [999, ['actual high 95']],
      [1_000, ['actual limit']],
      [1_001, ['actual over']],
      [1_099, []],
      [1_100, ['actual over 110']],
      [1_250, ['actual over 125']],
      [1_500, ['actual over 150']],
      [2_000, ['actual over 200']],
      [3_000, []],
    ];
    let [state, now] = [calm, noon - 15 * day];
    for (const [used, expected] of steps) {
      now += day;
      const { state: next, told } = tell(after(state, lookAt(meter(used)), now), { now });
      expect([used, told]).toEqual([used, expected]);
      state = next;
    }
  });

  test('only the highest of what was reached at once is told, lower ones count as told', () => {
    const { state, told } = tell(after(calm, lookAt(meter(1_600))));
    expect(told).toEqual(['actual over 150']);
    const raised = after(state, lookAt(meter(1_600, { included: 1_400 })), noon + day);
    expect(tell(raised, { now: noon + day }).told).toEqual([]);
  });

  test('a new day of expiry is told anew', () => {
    const { state } = tell(after(calm, look([expiry('high')])));
    const later = look([expiry('high', { expires: '2027-12-10' })]);
    const at = { now: noon + 300 * day };
    expect(tell(after(state, later, at.now), at).told).toEqual(['expiry high']);
  });

  test('a clock that is set back a month and on again tells nothing twice', () => {
    const { state } = tell(after(calm, lookAt(meter(1_100))));
    const october = { period: monthFrom('2026-10-01') };
    const back = after(state, lookAt(meter(1_100, october)), noon - 30 * day);
    const second = tell(back, { now: noon - 30 * day });
    expect(second.told).toEqual(['actual over 110']);
    const on = after(second.state, lookAt(meter(1_100)), noon + day);
    expect(tell(on, { now: noon + day }).told).toEqual([]);
  });

  test('an allowance lowered under what is used is told at once, one raised is not', () => {
    const { state } = tell(after(calm, lookAt(meter(950))));
    const tomorrow = { now: noon + day };
    const lowered = after(state, lookAt(meter(950, { included: 900 })), tomorrow.now);
    expect(tell(lowered, tomorrow).told).toEqual(['actual over']);
    const raised = after(state, lookAt(meter(950, { included: 1_100 })), tomorrow.now);
    expect(tell(raised, tomorrow).told).toEqual([]);
  });

  test('2,000 are remembered as told, and those of whatever is open', () => {
    const state = after(calm, look([seats('over')]));
    const mark = (index: number): Told => ({
      subject: index === 0 ? 'seats:SuperOffice/ten-sales' : `event:${String(index)}`,
      kind: index === 0 ? 'seats' : 'event',
      period: '2026-11',
      rank: 1,
      at: noon,
      day: '2026-10-01',
      notification: String(index),
    });
    const told = Array.from({ length: 2_001 }, (_, index) => mark(index));
    const next = tell({ ...state, told }).state.told;
    expect(next).toHaveLength(2_001);
    expect(next[0]).toEqual(mark(0));
    expect(next[1]).toEqual(mark(2));
    expect(next.at(-1)).toMatchObject({ kind: 'seats', at: noon });
  });
});

describe('one notification', () => {
  test('tells of all that is due, the worst first', () => {
    const { state, told } = tell(after(calm, look([seats('over'), expiry('blocked'), overdue()])));
    expect(told).toEqual(['expiry blocked', 'seats over', 'overdue high']);
    expect(new Set(state.told.map(({ notification }) => notification)).size).toBe(1);
    expect(state.showing).toMatchObject([
      { alerts: [{ kind: 'expiry' }, { kind: 'seats' }, { kind: 'overdue' }] },
    ]);
  });

  test('tells that a meter will go over rather than that it comes near, and the same not later', () => {
    const seen = lookAt(meter(960, { forecast: likely(0.9) }));
    const { state, told } = tell(after(calm, seen));
    expect(told).toEqual(['forecast high']);
    expect(state.showing).toMatchObject([{ alerts: [{ kind: 'forecast' }] }]);
    const tomorrow = { now: noon + day };
    expect(tell(after(state, seen, tomorrow.now), tomorrow).told).toEqual([]);
  });

  test('that a meter comes near is told after a forecast was', () => {
    const { state } = tell(after(calm, lookAt(meter(500, { forecast: likely(0.9) }))));
    const near = after(state, lookAt(meter(960, { forecast: likely(0.9) })), noon + day);
    expect(tell(near, { now: noon + day }).told).toEqual(['actual high 95']);
  });

  test('nothing due leaves all as it was', () => {
    const state = after(calm, look([]));
    expect(dueAlerts(state, telling(state))).toEqual([]);
    expect(announced(state, [], 'n', telling(state))).toMatchObject({ told: [] });
  });
});
