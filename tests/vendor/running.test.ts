import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findArchive } from '../tenant/archive/archives';
import { each, rowsOf } from '../tenant/scenarios/rows';
import { type Court, openCourt } from './court';

type Page = { 'odata.nextLink': string | null; value: Record<string, unknown>[] };

let court: Court;
beforeAll(async () => {
  court = await openCourt();
});
afterAll(() => court.tenant.close());

async function keys({ visitor }: Court, path: string) {
  return ((await visitor.json(`/v1/${path}`)) as Page).value.map((row) => row['PrimaryKey']);
}

describe('jobs', () => {
  const asked = 'BatchTask?$select=State&$filter=';

  test.each<[string, number[]]>([
    ["updatedDate after '2026-11-20'", [42, 43, 44]],
    ["updatedDate after '2026-11-19'", [40, 42, 43, 44]],
    ["updatedDate afterTime '2026-11-21T13:55:00'", [43, 44]],
    ["updatedDate afterTime '2026-11-21T13:55:00Z'", [43, 44]],
    ["registeredDate after '2026-11-20'", [42, 43, 44]],
    ["registeredDate after '2026-11-18' and State = 4", [41, 40]],
  ])('are found by %s', async (filter, expected) => {
    expect(await keys(court, asked + filter)).toEqual(expected);
  });

  test('are found by their dates also where these are in no order', async () => {
    const other = await openCourt();
    other.tenant.change((data) => ({ ...data, jobs: rowsOf([...each(data.jobs)].toReversed()) }));
    expect(await keys(other, `${asked}updatedDate after '2026-11-20'`)).toEqual([44, 43, 42]);
    const inOrder = await keys(other, `${asked}getAllRows set&$orderBy=registeredDate`);
    expect(inOrder).toEqual([41, 40, 42, 43, 44]);
    await other.tenant.close();
  });

  test('name associates where the reference has columns of that type', async () => {
    expect(await court.visitor.json('/v1/archive/BatchTasks$metadata')).toMatchObject({
      registeredBy: { RestrictionType: 'associate' },
      updatedBy: { RestrictionType: 'associate' },
    });
  });
});

describe('ten thousand rows', () => {
  let large: Court;
  beforeAll(async () => {
    large = await openCourt('large');
  });
  afterAll(() => large.tenant.close());

  test.each([
    ['SystemEvents', 'SystemEvent_id desc', 'eventkey'],
    ['SystemEvents', 'registered desc', 'eventkey'],
    ['BatchTasks', 'registeredDate desc', 'State'],
    ['BatchTasks', 'updatedDate desc', 'State'],
  ])(
    'of %s come newest first, %s, page by page, without any being sorted',
    async (name, order, column) => {
      const path = `/v1/archive/${name}?$select=${column}&$filter=getAllRows set&$orderBy=${order}`;
      const first = (await large.visitor.json(path)) as Page;
      const link = first['odata.nextLink'] ?? '';
      const second = (await large.visitor.json(link.slice(link.indexOf('/v1/')))) as Page;
      const newest = [...first.value, ...second.value].map((row) => row['PrimaryKey']);
      expect(newest).toEqual(Array.from({ length: 2000 }, (_, index) => 10_000 - index));
      const { rising } = findArchive(large.data, name, []);
      expect(rising).toContain(order.split(' ')[0]);
    },
  );

  test('of jobs, only those that changed lately', async () => {
    const found = await keys(
      large,
      "BatchTask?$select=State&$filter=updatedDate after '2026-11-20'",
    );
    const expected = [...each(large.data.jobs)].filter(
      ({ updated }) => updated >= new Date('2026-11-21T00:00:00Z'),
    );
    expect(found).toEqual(expected.map(({ id }) => id));
  });
});
