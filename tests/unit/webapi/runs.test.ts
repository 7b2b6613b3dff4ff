import { describe, expect, test } from 'vitest';
import type { StatedMoment } from '../../../lib/domain/moment';
import { getBatchTasks, getJobDetails } from '../../../lib/webapi/batchTasks';
import { createTenantClient } from '../../../lib/webapi/client';
import { getFreeTextIndex } from '../../../lib/webapi/freeText';
import { getCounters } from '../../../lib/webapi/saint';
import { getSystemEvents } from '../../../lib/webapi/systemEvents';
import { noMoment, theSystem, unknownMoment } from '../domain/runs';
import { failed } from './failed';
import { say, startTenant } from './tenantServer';

const zone = 'Europe/Amsterdam';
const at = (iso: string, zoned = true): StatedMoment => ({
  kind: 'at',
  at: Date.parse(iso),
  zoned,
});

/** A client of a tenant that answers everything so. */
async function clientOf(answer: unknown, status = 200) {
  const tenant = await startTenant(say(answer, status));
  return { client: createTenantClient(tenant.session, { random: () => -0.5 }), seen: tenant.seen };
}

const paramsOf = (line: string | undefined) =>
  Object.fromEntries(new URL(line?.split(' ')[1] ?? '', 'http://tenant').searchParams);

describe('system events', () => {
  const rebuild = {
    PrimaryKey: 12,
    EntityName: 'systemevent',
    SystemEvent_id: 12,
    eventname: 'Rebuild of user-defined fields',
    eventkey: 'UDefRebuild',
    eventmess: 'Area 3',
    type: 'System',
    status: 'Active',
    scope: 3,
    owner: 7,
    extrainfo: 3,
    eta: '2026-11-20T10:00:00Z',
    registered: '2026-11-20T09:14:00+01:00',
    updatedCount: 2,
    'registered_associate_id/associateDbId': 5,
    'registered_associate_id/assocName': 'ANN',
    'registered_associate_id/fullName': 'Ann Admin',
    'registered_associate_id/personId': 9,
    'registered_associate_id/usergroup': 'Administration',
    'registered_associate_id/assocType': 'InternalAssociate',
  };
  const eventsOf = async (...rows: object[]) => {
    const { client } = await clientOf({ value: rows });
    return (await getSystemEvents(client, zone)).runs;
  };

  test('come with all that is known of them, the newest first', async () => {
    const { client, seen } = await clientOf({ value: [rebuild] });
    expect(await getSystemEvents(client, zone)).toEqual({
      complete: true,
      runs: [
        {
          id: 'event:12',
          source: 'event',
          key: 'UDefRebuild',
          title: 'Rebuild of user-defined fields',
          message: 'Area 3',
          status: 'Active',
          type: 'System',
          scope: 'group',
          owner: 7,
          extraInfo: 3,
          updates: 2,
          fileName: '',
          state: 'running',
          since: at('2026-11-20T08:14:00Z'),
          expected: at('2026-11-20T10:00:00Z'),
          finished: noMoment,
          progress: null,
          cancellation: null,
          actor: {
            associateId: 5,
            login: 'ANN',
            fullName: 'Ann Admin',
            personId: 9,
            group: 'Administration',
            isSystem: false,
          },
        },
      ],
    });
    expect(paramsOf(seen[0]?.line)).toMatchObject({
      $filter: 'getAllRows eq true',
      $orderBy: 'SystemEvent_id desc',
      $select: Object.keys(rebuild).slice(2).join(','),
    });
    expect(seen[0]?.headers['so-timezone']).toBe('UTC, includeTZOffset');
  });

  test('are read no further than two pages', async () => {
    const tenant = await startTenant((response, request, nth) =>
      say({
        value: [{ ...rebuild, PrimaryKey: nth, SystemEvent_id: nth }],
        'odata.nextLink': `${tenant.session.apiRoot}v1/Archive/next`,
      })(response, request, nth),
    );
    const { runs, complete } = await getSystemEvents(createTenantClient(tenant.session), zone);
    expect(runs.map(({ id }) => id)).toEqual(['event:1', 'event:2']);
    expect(complete).toBe(false);
  });

  test('say little where the tenant does', async () => {
    const [event] = await eventsOf({ PrimaryKey: '3', SystemEvent_id: '3' });
    expect(event).toMatchObject({
      id: 'event:3',
      key: '',
      title: '',
      scope: 'unknown',
      owner: null,
      extraInfo: null,
      updates: null,
      since: unknownMoment,
      expected: unknownMoment,
      actor: { associateId: null, login: '', personId: null, isSystem: false },
    });
  });

  test('without an owner, extra information, a person or an end say so by 0 and the year 1', async () => {
    const [event] = await eventsOf({
      ...rebuild,
      owner: 0,
      extrainfo: 0,
      'registered_associate_id/personId': 0,
      eta: '0001-01-01T00:00:00',
    });
    expect(event).toMatchObject({ owner: null, extraInfo: null, expected: noMoment });
    expect(event?.actor.personId).toBeNull();
  });

  test.each([
    [0, 'unknown'],
    [1, 'system'],
    ['SystemWide', 'system'],
    [2, 'database'],
    ['Database', 'database'],
    ['3', 'group'],
    ['User', 'user'],
    [99, 'unknown'],
    ['constructor', 'unknown'],
  ])('of the scope %j concern %s', async (scope, expected) => {
    expect(await eventsOf({ ...rebuild, scope })).toMatchObject([{ scope: expected }]);
  });

  test.each([
    [{ associateDbId: 0 }, true],
    [{ associateDbId: 3, assocType: 'SystemAssociate' }, true],
    [{ associateDbId: 3, assocType: 5 }, true],
    [{ associateDbId: 3, assocType: 'ExternalAssociate' }, false],
    [{ associateDbId: null, assocType: '' }, false],
  ])('activated by %j are the system’s own: %s', async (actor, isSystem) => {
    const columns = Object.fromEntries(
      Object.entries(actor).map(([name, value]) => [`registered_associate_id/${name}`, value]),
    );
    expect(await eventsOf({ ...rebuild, ...columns })).toMatchObject([{ actor: { isSystem } }]);
  });

  test('have texts of bounded length', async () => {
    const long = 'x'.repeat(10_000);
    const [event] = await eventsOf({ ...rebuild, eventname: long, eventmess: long });
    expect([event?.title.length, event?.message.length]).toEqual([200, 2_000]);
  });
});

describe('jobs', () => {
  const importing = {
    PrimaryKey: 43,
    DefinitionName: 'Import',
    DefinitionDescription: 'Import of a file',
    Description: 'Import: companies.xlsx',
    State: 3,
    LastStarted: '2026-11-20T09:14:00Z',
    ProgressPercent: 64,
    ProgressDescription: '1,280 of 2,000',
    registeredBy: 'ANN',
    registeredDate: '2026-11-20T09:13:00Z',
    updatedDate: '2026-11-20T09:20:00Z',
  };
  const jobsOf = async (...rows: object[]) => {
    const { client } = await clientOf({ value: rows });
    return (await getBatchTasks(client, zone, '2026-11-18')).runs;
  };

  test('that are not over, or changed lately, come with how far they are', async () => {
    const { client, seen } = await clientOf({ value: [importing] });
    expect(await getBatchTasks(client, zone, '2026-11-18')).toMatchObject({
      complete: true,
      runs: [
        {
          id: 'job:43',
          source: 'job',
          key: 'Import',
          title: 'Import: companies.xlsx',
          state: 'running',
          scope: 'unknown',
          since: at('2026-11-20T09:14:00Z'),
          expected: noMoment,
          finished: noMoment,
          progress: { percent: 64, text: '1,280 of 2,000' },
          actor: { login: 'ANN', associateId: null },
          fileName: '',
          cancellation: null,
        },
      ],
    });
    expect(paramsOf(seen[0]?.line)).toMatchObject({
      $filter: "State lt 4 or updatedDate after '2026-11-18'",
      $orderBy: 'registeredDate desc',
      $select: Object.keys(importing).slice(1).join(','),
    });
  });

  test.each([
    [0, 'unknown'],
    [1, 'waiting'],
    [2, 'running'],
    [3, 'running'],
    [4, 'succeeded'],
    [5, 'failed'],
    [6, 'succeeded'],
    [7, 'unknown'],
    [null, 'unknown'],
  ])('in the state %j are %s', async (State, state) => {
    expect(await jobsOf({ ...importing, State })).toMatchObject([{ state }]);
  });

  test('that are over were so when they were changed last', async () => {
    expect(await jobsOf({ ...importing, State: 5 })).toMatchObject([
      { finished: at('2026-11-20T09:20:00Z') },
    ]);
  });

  test('that wait do so since they were made', async () => {
    const waiting = { ...importing, State: 1, LastStarted: '0001-01-01T00:00:00' };
    expect(await jobsOf(waiting)).toMatchObject([{ since: at('2026-11-20T09:13:00Z') }]);
  });

  test('were registered and changed in UTC, whatever this browser’s zone is', async () => {
    const unzoned = {
      ...importing,
      State: 4,
      LastStarted: null,
      registeredDate: '2026-11-20T09:13:00',
      updatedDate: '2026-11-20T09:20:00',
    };
    expect(await jobsOf(unzoned)).toMatchObject([
      { since: at('2026-11-20T09:13:00Z', false), finished: at('2026-11-20T09:20:00Z', false) },
    ]);
  });

  test.each([
    [64, '', { percent: 64, text: '' }],
    [0, '', { percent: 0, text: '' }],
    [null, 'copying', { percent: null, text: 'copying' }],
    [-3, '', null],
    [101, 'odd', { percent: null, text: 'odd' }],
    [null, '', null],
  ])('%j percent done and "%s" are as far as %j', async (percent, text, progress) => {
    const row = { ...importing, ProgressPercent: percent, ProgressDescription: text };
    expect(await jobsOf(row)).toMatchObject([{ progress }]);
  });

  test.each([
    ['ANN', { associateId: null, login: 'ANN', isSystem: false }],
    ['17', { associateId: 17, login: '', isSystem: false }],
    [0, { associateId: 0, login: '', isSystem: true }],
    ['', { associateId: null, login: '', isSystem: false }],
    ['99999999999', { associateId: null, login: '99999999999', isSystem: false }],
  ])('registered by %j are by %j', async (registeredBy, actor) => {
    expect(await jobsOf({ ...importing, registeredBy })).toMatchObject([{ actor }]);
  });

  test('without a description have that of their definition', async () => {
    expect(await jobsOf({ ...importing, Description: '' })).toMatchObject([
      { title: 'Import of a file' },
    ]);
  });

  test('that run are told more of by the agent', async () => {
    const { client, seen } = await clientOf([
      {
        Id: 43,
        AssociateId: 6,
        IsSystemTask: false,
        FileName: 'companies.xlsx',
        CancellationBehaviour: 'CancelWithWarning',
      },
      { Id: 44, AssociateId: 0, CancellationBehaviour: 'toString' },
    ]);
    expect(await getJobDetails(client)).toEqual([
      {
        id: 'job:43',
        associateId: 6,
        isSystem: false,
        fileName: 'companies.xlsx',
        cancellation: 'warning',
      },
      { id: 'job:44', associateId: 0, isSystem: true, fileName: '', cancellation: null },
    ]);
    expect(seen[0]).toMatchObject({
      line: 'POST /Cust12345/api/v1/Agents/Batch/GetBatchTaskInfosByState',
      body: '{"State":"Started"}',
    });
  });
});

describe('the free-text index', () => {
  const generated = { FreeTextEnabled: true, LastGenerated: '2026-11-20T02:00:00Z' };

  test.each([
    [generated, 'succeeded', at('2026-11-20T02:00:00Z')],
    [{ ...generated, FreeTextEnabled: false }, 'off', at('2026-11-20T02:00:00Z')],
    [{ ...generated, LastGenerated: '0001-01-01T00:00:00' }, 'unknown', noMoment],
    [{}, 'unknown', unknownMoment],
  ])('that says %j is %s', async (answer, state, finished) => {
    const { client, seen } = await clientOf(answer);
    expect(await getFreeTextIndex(client, zone)).toMatchObject({
      complete: true,
      runs: [
        {
          id: 'index:freetext',
          source: 'index',
          key: 'FreetextIndex',
          state,
          finished,
          actor: theSystem,
        },
      ],
    });
    expect(seen[0]?.headers['so-timezone']).toBe('UTC, includeTZOffset');
  });
});

describe('counters', () => {
  const table = {
    OwnerTable: 5,
    Enabled: true,
    GenerationStart: '2026-11-20T02:00:00Z',
    GenerationEnd: '2026-11-20T02:10:00Z',
  };
  const countersOf = async (change: object) => {
    const { client } = await clientOf([{ ...table, ...change }]);
    return (await getCounters(client, zone)).runs;
  };

  test('come a table each', async () => {
    expect(await countersOf({})).toMatchObject([
      {
        id: 'counter:5',
        source: 'counter',
        key: 'Saint:5',
        title: '',
        state: 'succeeded',
        since: at('2026-11-20T02:00:00Z'),
        finished: at('2026-11-20T02:10:00Z'),
        actor: theSystem,
      },
    ]);
  });

  test.each([
    [{ GenerationEnd: '2026-11-19T02:10:00Z' }, 'running'],
    [{ GenerationEnd: '0001-01-01T00:00:00' }, 'running'],
    [{ GenerationEnd: null }, 'unknown'],
    [{ GenerationStart: '0001-01-01T00:00:00' }, 'unknown'],
    [{ Enabled: false }, 'off'],
  ])('that say %j are %s', async (change, state) => {
    expect(await countersOf(change)).toMatchObject([{ state }]);
  });

  test('that run have not finished, whatever the time before', async () => {
    expect(await countersOf({ GenerationEnd: '2026-11-19T02:10:00Z' })).toMatchObject([
      { finished: noMoment },
    ]);
  });

  test('may not be offered', async () => {
    const { client } = await clientOf('', 400);
    expect(await failed(getCounters(client, zone))).toEqual({ kind: 'not-supported' });
  });
});
