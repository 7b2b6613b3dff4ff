import { describe, expect, test } from 'vitest';
import { meters, type MeterId, type MeterSource } from '../../../lib/domain/usage/meter';
import { getContributors } from '../../../lib/webapi/contributors';
import { getEdgeRow, getMeteredPage } from '../../../lib/webapi/meteredRows';
import { failed } from './failed';
import { clientOf, paramsOf, zone } from './runClient';

function source(id: MeterId): MeterSource {
  return meters.find((meter) => meter.id === id)?.sources[0] as MeterSource;
}

const mailings = source('mailings');
const chats = source('chats');

const mailing = (change: object = {}) => ({
  PrimaryKey: '12',
  mailingId: 12,
  mailingEndDate: '2026-11-20T00:00:00',
  mailingSentCount: 4_100,
  ...change,
});
const chat = (whenStarted: unknown) => ({ chatSessionId: 7, whenStarted });

async function pageOf(of: MeterSource, ...value: object[]) {
  const { client } = await clientOf({ value });
  return (await getMeteredPage(client, of, { after: 0 }, zone)).rows;
}

describe('a page of what is metered', () => {
  test('is asked for by key and day, and for no more than it takes to count', async () => {
    const { client, seen } = await clientOf({ value: [mailing()] });
    const wanted = { after: 10, upTo: 20, from: '2026-11-01', before: '2026-12-01' };
    expect(await getMeteredPage(client, mailings, wanted, zone)).toEqual({
      rows: [{ key: 12, day: '2026-11-20', amount: 4_100 }],
      isLast: true,
    });
    expect(paramsOf(seen[0]?.line)).toEqual({
      $select: 'mailingId,mailingEndDate,mailingSentCount',
      $filter:
        'mailingId gt 10 and mailingId le 20' +
        " and mailingEndDate after '2026-10-31' and mailingEndDate before '2026-12-01'",
      $orderBy: 'mailingId',
      $top: '1000',
    });
    expect(seen[0]?.headers['so-timezone']).toBeUndefined();
  });

  test('of moments is asked for with their zone, and of a table with its condition', async () => {
    const { client, seen } = await clientOf({ value: [] });
    await getMeteredPage(client, source('logins'), { after: 10 }, zone);
    expect(paramsOf(seen[0]?.line)).toMatchObject({
      $select: 'login_customer.id,login_customer.created_at',
      $filter: 'login_customer.id gt 10 and login_customer.origin = 2',
    });
    expect(seen[0]?.headers['so-timezone']).toBe('UTC, includeTZOffset');
  });

  test('is not the last while the tenant tells of another, or when it is full', async () => {
    const next = await clientOf({ value: [mailing()], 'odata.nextLink': 'https://x/next' });
    const full = await clientOf({
      value: Array.from({ length: 1_000 }, (_, index) => mailing({ mailingId: index + 1 })),
    });
    for (const { client } of [next, full]) {
      expect(await getMeteredPage(client, mailings, { after: 0 }, zone)).toMatchObject({
        isLast: false,
      });
    }
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T23:59:59', '2026-11-20'],
    ['[D:11/20/2026]', '2026-11-20'],
    ['2199-01-01T00:00:00', '2199-01-01'],
    ['0001-01-01T00:00:00', null],
    ['2026-02-30', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('has %j for the day %j', async (mailingEndDate, day) => {
    expect(await pageOf(mailings, mailing({ mailingEndDate }))).toMatchObject([{ day }]);
  });

  test.each([
    ['2026-10-31T22:59:59Z', '2026-10-31'],
    ['2026-10-31T23:00:00Z', '2026-11-01'],
    ['2026-11-01T00:30:00+0200', '2026-10-31'],
    ['2026-10-25T00:30:00Z', '2026-10-25'], // the clocks go back
    ['2028-02-29T12:00:00Z', '2028-02-29'],
    ['2026-11-01T00:30:00', '2026-11-01'], // without a zone: in that of billing
    ['9999-12-31T23:30:00Z', null],
    ['0001-01-01T00:00:00', null],
  ])('has %j for a moment of the day %j', async (whenStarted, day) => {
    expect(await pageOf(chats, chat(whenStarted))).toEqual([{ key: 7, day, amount: 1 }]);
  });

  test.each([
    [0, 0],
    [12.4, 12],
    ['12', 12],
    [-3, null],
    [1e12, 1e12],
    [1e12 + 1, null],
    ['many', null],
    [null, null],
    [undefined, null],
  ])('has %j for the amount %j', async (mailingSentCount, amount) => {
    expect(await pageOf(mailings, mailing({ mailingSentCount }))).toMatchObject([{ amount }]);
  });

  test.each([[undefined], [null], [0], [-1], [1.5], [2 ** 60], ['twelve']])(
    'with %j for a key is not an answer: rows could be missed',
    async (mailingId) => {
      expect(await failed(pageOf(mailings, mailing({ mailingId })))).toMatchObject({
        kind: 'unexpected-answer',
        path: 'value[0].key',
      });
    },
  );
});

describe('the row with the', () => {
  test.each([
    ['first', 'chatSessionId'],
    ['last', 'chatSessionId desc'],
  ] as const)('%s key is asked for alone', async (edge, $orderBy) => {
    const { client, seen } = await clientOf({ value: [chat('2026-11-20T09:00:00Z')] });
    expect(await getEdgeRow(client, chats, edge, zone)).toMatchObject({
      key: 7,
      day: '2026-11-20',
    });
    expect(paramsOf(seen[0]?.line)).toMatchObject({ $orderBy, $top: '1' });
  });

  test('last key of none is nothing', async () => {
    const { client } = await clientOf({ value: [] });
    expect(await getEdgeRow(client, chats, 'last', zone)).toBeNull();
  });
});

describe('what made up a day', () => {
  const named = (mailingDescription: string, change: object = {}) =>
    mailing({ PrimaryKey: mailingDescription, mailingDescription, ...change });

  test('comes with its names, largest first, without other days and what used nothing', async () => {
    const { client, seen } = await clientOf({
      value: [
        named('Newsletter', { mailingSentCount: 400 }),
        named('Autumn offer'),
        named('Yesterday', { mailingEndDate: '2026-11-19T00:00:00' }),
        named('Nobody', { mailingSentCount: 0 }),
        named('Odd', { mailingSentCount: -5 }),
      ],
    });
    expect(await getContributors(client, mailings, '2026-11-20')).toEqual([
      { name: 'Autumn offer', amount: 4_100 },
      { name: 'Newsletter', amount: 400 },
    ]);
    expect(paramsOf(seen[0]?.line)).toMatchObject({
      $filter: "mailingEndDate after '2026-11-19' and mailingEndDate before '2026-11-21'",
    });
  });

  test('is cut at fifty, and its names at 200 characters', async () => {
    const value = Array.from({ length: 60 }, (_, index) => named(`${index} ${'x'.repeat(300)}`));
    const { client } = await clientOf({ value });
    const told = await getContributors(client, mailings, '2026-11-20');
    expect(told).toHaveLength(50);
    expect(told.every(({ name }) => name.length === 200)).toBe(true);
  });

  test('is not asked for where rows have no names', async () => {
    const { client, seen } = await clientOf({ value: [] });
    expect(await getContributors(client, chats, '2026-11-20')).toEqual([]);
    expect(seen).toEqual([]);
  });
});
