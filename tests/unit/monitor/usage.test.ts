import { beforeEach, describe, expect, test } from 'vitest';
import { noUsage } from '../../../lib/domain/usage/usage';
import { forgetUsage } from '../../../lib/monitor/usage';
import { sessions, usageOf } from '../../../lib/store/items';
import { ledgerOf, ledgersOf } from '../../../lib/store/ledger';
import { licence, module } from '../domain/licences/licences';
import {
  begun,
  busyTenant,
  countAll,
  counting,
  countedIds,
  countedTenant,
  countOf,
  day,
  differences,
  hour,
  noon,
  signIn,
  subscribedToSuite,
  tenant,
  told,
} from '../metering/counted';
import { json } from './fakeTenant';

const forced = { tenant, force: true };

beforeEach(() => begun());

describe('counting', () => {
  test('brings each day of 14 months, and how many users there were', async () => {
    const made = busyTenant();
    await countAll(made);
    for (const id of countedIds) {
      const count = await countOf(id);
      expect(differences(count, made.archiveOf(id))).toEqual([]);
      expect(count).toMatchObject({
        days: { from: '2025-10-01' },
        asOf: noon,
        triedAt: noon,
        failure: null,
        filled: { done: 14, of: 14, month: null },
        knownSince: null,
      });
    }
    const { seats, zone, meters } = await usageOf(tenant).load();
    expect(seats).toEqual({ from: '2026-11-21', amounts: [10], rows: [null] });
    expect(zone).toBe('Europe/Amsterdam');
    expect(Object.keys(meters)).not.toContain('storage');
  });

  test('answers before the past is counted, newest month first', async () => {
    const made = busyTenant();
    const counter = made.worker();
    const { usage, asked, failure } = await counter.count(counting);
    expect({ asked, failure }).toEqual({ asked: true, failure: null });
    expect(usage.meters.chats).toMatchObject({
      asOf: noon,
      days: { from: '' },
      filled: { done: 0, of: 14, month: '2026-11-01' },
    });
    const counted: (string | null)[] = [];
    const unfollow = usageOf(tenant).follow(({ meters }) =>
      counted.push(meters.chats?.filled.month ?? null),
    );
    await counter.fill(tenant);
    unfollow();
    expect(counted).toEqual(counted.toSorted((a, b) => ((a ?? '') < (b ?? '') ? 1 : -1)));
    expect(new Set(counted).size).toBe(15);
  });

  test('asks twice for a meter at most when nothing is new', async () => {
    const made = busyTenant();
    await countAll(made);
    for (const wait of [3 * hour, day]) {
      made.asked.length = 0;
      made.clock.now += wait;
      await made.worker().count(counting);
      for (const name of ['Mailings', 'ChatSession', 'FormSubmission', 'dynamic.login_customer']) {
        const { length } = made.asked.filter(({ archive }) => archive === name);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(2);
      }
    }
  });

  test('is due every three hours, when the clock was set back, and when it is forced', async () => {
    const made = busyTenant();
    await countAll(made);
    const askedAfter = async (wait: number, request = counting) => {
      made.asked.length = 0;
      made.clock.now += wait;
      return (await made.worker().count(request)).asked && made.asked.length > 0;
    };
    expect(await askedAfter(3 * hour - 1)).toBe(false);
    expect(await askedAfter(1)).toBe(true);
    expect(await askedAfter(1, forced)).toBe(true);
    expect(await askedAfter(-1)).toBe(true);
    expect(await askedAfter(1)).toBe(false);
  });

  test('brings what is new, what changed within three days, and what is still to come', async () => {
    const made = busyTenant();
    await countAll(made);
    const mailings = made.archiveOf('mailings');
    mailings.add({ key: 441, date: '2026-11-22', amount: 9_000 });
    mailings.add({ key: 442, date: '2026-11-28', amount: 50 });
    mailings.add({ key: 439, date: '2026-11-20', amount: 1 });
    mailings.rows.delete(438);
    made.clock.now += day;
    await made.worker().count(counting);
    const count = await countOf('mailings');
    expect(differences(count, mailings)).toEqual([]);
    expect(told(count, '2026-11-28')).toBe(50);
    expect(told(count, '2026-11-29')).toBeUndefined();
  });

  test('tells how many flows are active, day by day, and nothing of storage', async () => {
    await subscribedToSuite();
    const made = countedTenant();
    const flows = made.archiveOf('flows');
    for (let key = 1; key <= 5; key++) flows.add({ key, date: null, amount: 1 });
    await countAll(made);
    made.clock.now += 2 * day;
    flows.rows.delete(2);
    await countAll(made);
    const { days, filled } = await countOf('flows');
    expect(days).toEqual({
      from: '2026-11-21',
      amounts: [5, null, 4],
      rows: [null, null, null],
    });
    expect(filled).toEqual({ done: 0, of: 0, month: null });
  });

  test('tells no more of meters that do not apply any more', async () => {
    const made = busyTenant();
    await countAll(made);
    await subscribedToSuite();
    made.clock.now += 3 * hour;
    await countAll(made);
    expect(Object.keys((await usageOf(tenant).load()).meters).toSorted()).toEqual([
      'flows',
      'marketing',
      'requests',
    ]);
  });
});

describe('who may not', () => {
  test('is no administrator, asks nothing', async () => {
    const made = busyTenant();
    await signIn('token', { isAdministrator: false });
    const counter = made.worker();
    expect(await counter.count(counting)).toEqual({
      usage: noUsage,
      failure: { kind: 'forbidden' },
      asked: false,
    });
    await counter.fill(tenant);
    expect(await counter.nextFill(tenant)).toBeNull();
    expect(await counter.contributors({ tenant, meter: 'mailings', day: '2026-11-20' })).toEqual({
      value: null,
      failure: { kind: 'forbidden' },
    });
    expect(made.asked).toEqual([]);
  });

  test('is signed out, asks nothing', async () => {
    const made = busyTenant();
    await sessions.save({});
    expect(await made.worker().count(counting)).toMatchObject({
      failure: { kind: 'signed-out' },
      asked: false,
    });
  });

  test('does not know what the tenant subscribes to yet, asks nothing', async () => {
    await begun(null);
    const made = busyTenant();
    const counter = made.worker();
    expect(await counter.count(counting)).toMatchObject({ failure: null, asked: false });
    expect(await counter.nextFill(tenant)).toBeNull();
    expect(made.asked).toEqual([]);
  });

  test('has signed in meanwhile, gets nothing of what was asked for another', async () => {
    const made = busyTenant();
    made.faults['ChatSession'] = (answer) => {
      void signIn('other');
      return json(answer);
    };
    await made.worker().count(counting);
    expect(await ledgerOf(tenant, 'chats')).toBeNull();
    expect((await usageOf(tenant).load()).meters.chats).toBeUndefined();
  });
});

describe('what was counted', () => {
  test('can be forgotten, while it is counted too', async () => {
    const made = busyTenant();
    const counter = made.worker();
    await counter.count(counting);
    await sessions.save({});
    await forgetUsage(tenant);
    await counter.settled();
    expect(await usageOf(tenant).load()).toEqual(noUsage);
    expect(await ledgersOf(tenant)).toEqual([]);
  });

  test('on a day can be told by name, where it has one', async () => {
    const made = busyTenant();
    await countAll(made);
    const counter = made.worker();
    made.faults['Mailings'] = () =>
      json({
        value: [
          {
            PrimaryKey: 1,
            mailingEndDate: '2026-11-20',
            mailingSentCount: 9_800,
            mailingDescription: 'Autumn offer',
          },
        ],
      });
    const on = { tenant, day: '2026-11-20' };
    expect(await counter.contributors({ ...on, meter: 'mailings' })).toEqual({
      value: [{ name: 'Autumn offer', amount: 9_800 }],
      failure: null,
    });
    expect(await counter.contributors({ ...on, meter: 'chats' })).toEqual({
      value: [],
      failure: null,
    });
    made.faults['Mailings'] = () => json({}, 403);
    expect(await counter.contributors({ ...on, meter: 'mailings' })).toEqual({
      value: null,
      failure: { kind: 'forbidden' },
    });
  });
});

test('users are counted by the plans that can be seen, of the vendor alone', async () => {
  const plan = (inUse: number | null) => module({ inUse });
  await begun([
    licence({
      modules: [plan(10), plan(4), plan(null), module({ hidden: true }), module({ kind: 'user' })],
    }),
    licence({ owner: 'Other', modules: [plan(100)] }),
  ]);
  await countAll(countedTenant());
  expect((await usageOf(tenant).load()).seats.amounts).toEqual([14]);
});
