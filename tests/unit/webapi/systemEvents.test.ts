import { describe, expect, test } from 'vitest';
import { createTenantClient } from '../../../lib/webapi/client';
import { getSystemEvents } from '../../../lib/webapi/systemEvents';
import { noMoment, unknownMoment } from '../domain/events/runs';
import { at, clientOf, paramsOf, zone } from './runClient';
import { say, startTenant } from './tenantServer';

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
    expect(tenant.seen.map(({ headers }) => headers['so-timezone'])).toEqual([
      'UTC, includeTZOffset',
      'UTC, includeTZOffset',
    ]);
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
