import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readArchive } from '../../../lib/webapi/archive';
import { createTenantClient } from '../../../lib/webapi/client';
import { getSatellites } from '../../../lib/webapi/satellites';
import { getHolders, getLastLogins, getUsers } from '../../../lib/webapi/users';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

const withoutWaiting = { random: () => -0.5 };

/** An archive of those pages, each of rows; the last one again and again when asked on. */
async function archiveOf(pages: object[][], { endless = false } = {}) {
  const tenant = await startTenant((response, request, nth) => {
    const more = nth < pages.length || endless;
    const answer = {
      'odata.metadata': 'x',
      'odata.nextLink': more ? `${tenant.session.apiRoot}v1/archive/next?$skip=${nth}` : null,
      value: pages[Math.min(nth, pages.length) - 1] ?? [],
    };
    return say(answer)(response, request, nth);
  });
  return { client: createTenantClient(tenant.session, withoutWaiting), seen: tenant.seen };
}

/** Path and parameters of what was asked for. */
function asked(line: string | undefined) {
  const url = new URL(line?.split(' ')[1] ?? '', 'http://tenant');
  return { path: url.pathname, ...Object.fromEntries(url.searchParams) };
}

describe('an archive', () => {
  const row = z.object({ n: z.number() });
  const query = { select: ['n', 'm'], filter: 'getAllRows eq true', orderBy: 'n' };

  test('is read with its columns, its condition and its order, a thousand rows at once', async () => {
    const { client, seen } = await archiveOf([[{ PrimaryKey: 1, EntityName: 'x', n: 1 }]]);
    expect(await readArchive(client, 'Things', query, row)).toEqual({
      rows: [{ n: 1 }],
      complete: true,
    });
    expect(asked(seen[0]?.line)).toEqual({
      path: '/Cust12345/api/v1/Archive/Things',
      $select: 'n,m',
      $filter: 'getAllRows eq true',
      $orderBy: 'n',
      $top: '1000',
    });
  });

  test('is read page by page, and a row that comes twice counts once', async () => {
    const { client, seen } = await archiveOf([
      [
        { PrimaryKey: '1', n: 1 },
        { PrimaryKey: '2', n: 2 },
      ],
      [
        { PrimaryKey: 2, n: 2 },
        { PrimaryKey: 3, n: 3 },
      ],
      [],
    ]);
    const { rows, complete } = await readArchive(client, 'Things', { select: ['n'] }, row);
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    expect(complete).toBe(true);
    expect(seen.map(({ line }) => line.split('?').at(-1))).toEqual([
      '%24select=n&%24top=1000',
      '$skip=1',
      '$skip=2',
    ]);
  });

  test('is read no further than fifty pages, and says so', async () => {
    const { client, seen } = await archiveOf([[{ PrimaryKey: 1, n: 1 }]], { endless: true });
    expect(await readArchive(client, 'Things', query, row)).toMatchObject({ complete: false });
    expect(seen).toHaveLength(50);
  });

  test('of exactly fifty pages is complete', async () => {
    const pages = Array.from({ length: 50 }, (_, n) => [{ PrimaryKey: n, n }]);
    const { client } = await archiveOf(pages);
    expect(await readArchive(client, 'Things', query, row)).toMatchObject({ complete: true });
  });

  test('whose row is not as its schema says is told with the place', async () => {
    const { client } = await archiveOf([[{ PrimaryKey: 1, n: 1 }, { PrimaryKey: 2 }]]);
    expect(await failed(readArchive(client, 'Things', query, row))).toEqual({
      kind: 'unexpected-answer',
      path: 'value[1].n',
      what: 'expected number',
    });
  });

  test('that goes on elsewhere is not followed', async () => {
    const { session, seen } = await startTenant(
      say({ 'odata.nextLink': 'https://evil.example/', value: [] }),
    );
    const reading = readArchive(createTenantClient(session), 'Things', query, row);
    expect(await failed(reading)).toMatchObject({ path: 'odata.nextLink' });
    expect(seen).toHaveLength(1);
  });
});

describe('the users', () => {
  const ann = {
    PrimaryKey: '5',
    EntityName: 'superoffice_ten-sales',
    associateDbId: 5,
    assocName: 'ANN',
    fullName: 'Ann Admin',
    usergroup: 'Sales',
    role: 'Administrator',
    userplan: 'Sales Premium',
    canLogin: true,
  };

  test('come with their plan, their rights and their names', async () => {
    const { client, seen } = await archiveOf([[ann]]);
    expect(await getUsers(client, { names: true })).toEqual([
      {
        associateId: 5,
        name: 'ANN',
        fullName: 'Ann Admin',
        group: 'Sales',
        role: 'Administrator',
        plan: 'ten-sales',
        planDescription: 'Sales Premium',
        canLogIn: true,
      },
    ]);
    expect(asked(seen[0]?.line)).toEqual({
      path: '/Cust12345/api/v1/Archive/AllUsers',
      $select: 'associateDbId,usergroup,role,userplan,canLogin,assocName,fullName',
      $filter: 'getAllRows eq true',
      $orderBy: 'associateDbId',
      $top: '1000',
    });
  });

  test('are not asked for names that may not be shown', async () => {
    const { client, seen } = await archiveOf([
      [{ PrimaryKey: '5', EntityName: 'all', associateDbId: 5 }],
    ]);
    expect(await getUsers(client, { names: false })).toMatchObject([
      { name: '', fullName: '', group: '', canLogIn: null },
    ]);
    expect(asked(seen[0]?.line)).toHaveProperty(
      '$select',
      'associateDbId,usergroup,role,userplan,canLogin',
    );
  });

  test.each(['all', 'expired', '', null, 'superoffice_', 'superoffice_superlicense-no-selection'])(
    'of the entity %j have no plan',
    async (EntityName) => {
      const { client } = await archiveOf([[{ ...ann, EntityName }]]);
      expect(await getUsers(client, { names: true })).toMatchObject([{ plan: '' }]);
    },
  );

  test('have names of bounded length', async () => {
    const { client } = await archiveOf([[{ ...ann, fullName: 'x'.repeat(10_000) }]]);
    const [user] = await getUsers(client, { names: true });
    expect(user?.fullName).toHaveLength(200);
  });

  test('are all of them or none', async () => {
    const { client } = await archiveOf([[ann]], { endless: true });
    expect(await failed(getUsers(client, { names: true }))).toEqual({
      kind: 'unexpected-answer',
      path: 'odata.nextLink',
      what: 'more than 50000 rows',
    });
  });

  test('last logged in on a day, never, or nobody knows', async () => {
    const logins = ['2026-11-20T09:14:00', '0001-01-01T00:00:00', null].map((lastlogin, n) => ({
      PrimaryKey: n,
      EntityName: 'associate',
      'associate.associate_id': n,
      'associate.lastlogin': lastlogin,
    }));
    const { client, seen } = await archiveOf([logins]);
    expect(await getLastLogins(client)).toEqual([
      { associateId: 0, lastLogin: { kind: 'on', day: '2026-11-20' } },
      { associateId: 1, lastLogin: { kind: 'none' } },
      { associateId: 2, lastLogin: { kind: 'unknown' } },
    ]);
    expect(asked(seen[0]?.line)).toEqual({
      path: '/Cust12345/api/v1/Archive/dynamic',
      $select: 'associate.associate_id,associate.lastlogin',
      $orderBy: 'associate.associate_id',
      $top: '1000',
    });
  });

  test('who hold a licence are found by its column', async () => {
    const { client, seen } = await archiveOf([
      [
        { PrimaryKey: 5, associateDbId: 5, 'superoffice_pocket-crm_cal': true },
        { PrimaryKey: 6, associateDbId: 6, 'superoffice_pocket-crm_cal': false },
        { PrimaryKey: 7, associateDbId: 7 },
        { PrimaryKey: 9, associateDbId: '9', 'superoffice_pocket-crm_cal': 'True' },
      ],
    ]);
    expect(await getHolders(client, 'pocket-crm_cal')).toEqual([5, 9]);
    expect(asked(seen[0]?.line)).toMatchObject({
      path: '/Cust12345/api/v1/Archive/AllUsers',
      $select: 'associateDbId,superoffice_pocket-crm_cal',
      $filter: 'getAllRows eq true',
    });
  });

  test.each([
    [400, { kind: 'not-supported' }],
    [403, { kind: 'forbidden' }],
    [409, { kind: 'server', status: 409 }],
  ])('who hold a licence are refused with %i', async (status, failure) => {
    const { session } = await startTenant(say('', status));
    expect(await failed(getHolders(createTenantClient(session), 'x'))).toEqual(failure);
  });

  test.each(['', "x eq true or getAllRows eq true or 'y'", '-x', 'a b', 'ü', 'x'.repeat(65)])(
    'are not asked who holds %j, which can be no column',
    async (module) => {
      const { client, seen } = await archiveOf([[]]);
      expect(await failed(getHolders(client, module))).toEqual({ kind: 'not-supported' });
      expect(seen).toEqual([]);
    },
  );
});

describe('satellites', () => {
  const bergen = { PrimaryKey: '1', EntityName: 'satellite', 'satellite.satellite_id': 1 };

  test('come with the name of their company', async () => {
    const { client, seen } = await archiveOf([
      [{ ...bergen, 'satellite.contact_id.name': 'Designteamet Bergen' }],
    ]);
    expect(await getSatellites(client)).toEqual([{ id: 1, name: 'Designteamet Bergen' }]);
    expect(asked(seen[0]?.line)).toEqual({
      path: '/Cust12345/api/v1/Archive/dynamic',
      $select: 'satellite.satellite_id,satellite.contact_id.name',
      $orderBy: 'satellite.satellite_id',
      $top: '1000',
    });
  });

  test.each([
    ['400', say('', 400)],
    ['a complaint', say({ Message: 'no such join' })],
  ])('are told without it where the tenant answers the join with %s', async (_, refusal) => {
    const { session } = await startTenant((response, request, nth) =>
      (request.url?.includes('contact_id') ? refusal : say({ value: [bergen] }))(
        response,
        request,
        nth,
      ),
    );
    const client = createTenantClient(session, withoutWaiting);
    expect(await getSatellites(client)).toEqual([{ id: 1, name: '' }]);
  });

  test('are not asked for again when they may not be asked for at all', async () => {
    const { session, seen } = await startTenant(say('', 403));
    expect(await failed(getSatellites(createTenantClient(session)))).toEqual({ kind: 'forbidden' });
    expect(seen).toHaveLength(1);
  });
});
