import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { each } from '../tenant/scenarios/rows';
import { type Court, now, openCourt } from './court';
import { vendor } from './vendorClient';

let court: Court;
beforeAll(async () => {
  court = await openCourt('odd-events');
});
afterAll(() => court.tenant.close());

type Row = Record<string, unknown>;

async function rowsOf(path: string): Promise<Row[]> {
  return ((await court.visitor.json(`/v1/archive/${path}`)) as { value: Row[] }).value;
}

const actor = (name: string) => `registered_associate_id/${name}`;
const columns = [
  'SystemEvent_id',
  'eventkey',
  'eventmess',
  'scope',
  'owner',
  'status',
  'type',
  'extrainfo',
  'registered',
  'eta',
  ...['associateDbId', 'assocName', 'fullName', 'personId', 'assocType'].map(actor),
];

async function event(id: number): Promise<Row[]> {
  return rowsOf(
    `SystemEvents?$select=${columns.join()}&$filter=SystemEvent_id = ${id}&$orderBy=SystemEvent_id`,
  );
}

describe('odd-events has an event', () => {
  const nameless = { [actor('assocName')]: '', [actor('fullName')]: '', [actor('personId')]: 0 };

  test('that nobody started, and one by somebody who is unknown', async () => {
    expect(await event(20)).toMatchObject([{ [actor('associateDbId')]: 0, ...nameless }]);
    expect(await event(21)).toMatchObject([{ [actor('associateDbId')]: 999, ...nameless }]);
    const associates = new vendor.AssociateAgent(court.options);
    expect(await associates.getAssociateListAsync([999])).toEqual([]);
  });

  test('by somebody who is deleted', async () => {
    const [row] = await event(22);
    const id = Number(row?.[actor('associateDbId')]);
    const associates = new vendor.AssociateAgent(court.options);
    expect(await associates.getAssociateAsync(id)).toMatchObject({ deleted: true });
  });

  test('by the system, which is no person', async () => {
    expect(await event(23)).toMatchObject([
      { [actor('assocType')]: 'SystemAssociate', [actor('personId')]: 0 },
    ]);
    const associates = new vendor.AssociateAgent(court.options);
    expect(await associates.getAssociateAsync(1)).toMatchObject({ type: 'SystemAssociate' });
  });

  test('expected before it began, not expected at all, stuck for days, announced for later', async () => {
    const times = async (id: number) => {
      const [row] = await event(id);
      return [row?.['registered'], row?.['eta']];
    };
    expect(await times(24)).toEqual(['2026-11-21T11:02:00', '2026-11-21T09:02:00']);
    expect(await times(25)).toEqual(['2026-11-21T12:02:00', '0001-01-01T00:00:00']);
    expect(await times(26)).toEqual(['2026-11-17T13:02:00', '2026-11-17T14:02:00']);
    expect(await times(36)).toEqual(['2026-11-21T16:02:00', '2026-11-21T17:02:00']);
  });

  test('that keeps users out, with status and type in words', async () => {
    expect(await event(27)).toMatchObject([
      {
        eventkey: 'No Login',
        status: 'Active',
        type: 'Whole system',
        [actor('fullName')]: 'Ann Admin',
      },
    ]);
  });

  test('of every scope, and of one that the vendor does not list', async () => {
    const of = async (id: number) => {
      const [row] = await event(id);
      return [row?.['scope'], row?.['owner'], row?.['extrainfo']];
    };
    expect(await of(27)).toEqual([1, 0, 0]);
    expect(await of(28)).toEqual([2, 0, 12]);
    expect(await of(29)).toEqual([3, 3, 0]);
    expect(await of(30)).toEqual([4, 6, 0]);
    expect(await of(32)).toEqual([0, 0, 0]);
    expect(await of(31)).toEqual([9, 4, 0]);
    const agent = new vendor.ConfigurationAgent(court.options);
    expect((await agent.getSystemEventEntityAsync(31)).scope).toBeUndefined();
    expect((await agent.getSystemEventEntityAsync(30)).scope).toBe('User');
  });

  test("with a partner's key, one with a very long message, and two with the same id", async () => {
    expect(await event(33)).toMatchObject([{ eventkey: 'XYZ_Custom_7' }]);
    expect(String((await event(34))[0]?.['eventmess']).length).toBeGreaterThan(5_000);
    const both = await event(35);
    expect(both.map((row) => row['PrimaryKey'])).toEqual([35, 35]);
    expect(new Set(both.map((row) => row['eventmess'])).size).toBe(2);
  });
});

describe('odd-events has a job', () => {
  const jobs = () =>
    rowsOf(
      'BatchTasks?$select=Description,State,LastStarted,ProgressPercent,registeredBy,updatedDate&$filter=getAllRows set',
    );

  test('of every state that the vendor lists', async () => {
    const agent = new vendor.BatchAgent(court.options);
    const all = await agent.getBatchTaskInfosByStateAsync(vendor.BatchTaskState.All);
    expect(new Set(all.map(({ state }) => state))).toEqual(
      new Set([
        'Unknown',
        'Started',
        'New',
        'Aquired',
        'Failed',
        'SucceededManualCleanup',
        'Succeeded',
      ]),
    );
    const taken = await agent.getBatchTaskInfosByStateAsync(vendor.BatchTaskState.Aquired);
    expect(taken.map(({ id }) => id)).toEqual([62]);
    expect(new Set((await jobs()).map((row) => row['State']))).toEqual(
      new Set([0, 1, 2, 3, 4, 5, 6]),
    );
  });

  test('that no longer moves, and some that never began', async () => {
    const [stalled, waiting] = await jobs();
    expect(stalled).toMatchObject({ ProgressPercent: 37, updatedDate: '2026-11-21T12:02:00' });
    expect(waiting).toMatchObject({ LastStarted: '0001-01-01T00:00:00' });
  });

  test('that nobody started, without a percentage, and with too much of it', async () => {
    const found = await jobs();
    const of = (id: number) => found.find((row) => row['PrimaryKey'] === id);
    expect(of(64)).toMatchObject({ registeredBy: '' });
    expect(of(65)).toMatchObject({ ProgressPercent: null });
    expect(of(66)).toMatchObject({ ProgressPercent: 140 });
    const agent = new vendor.BatchAgent(court.options);
    expect(await agent.getBatchTaskInfoAsync(64)).toMatchObject({ isSystemTask: true });
    expect(await agent.getBatchTaskInfoAsync(65)).toMatchObject({ progressPercent: 0 });
  });
});

test('odd-events has no date in the future but the one that is meant', () => {
  const registered = [...each(court.data.events)].map((each) => each.registered.getTime());
  expect(registered.filter((at) => at > now.getTime())).toHaveLength(1);
});
