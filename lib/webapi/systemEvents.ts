import * as z from 'zod/mini';
import { mostRead, type Scope } from '../domain/events/run';
import type { ToldRun } from '../domain/events/runProgress';
import { allRows, readArchive } from './archive';
import { isSystemUser } from './associates';
import type { TenantClient } from './client';
import { untold, type ToldRuns } from './untold';
import { count, identifier, name, prose, reference, statedMoment } from './wire';

/** SystemEventScope, as a number and as a word. */
const scopes = new Map<string, Scope>([
  ['1', 'system'],
  ['SystemWide', 'system'],
  ['2', 'database'],
  ['Database', 'database'],
  ['3', 'group'],
  ['Group', 'group'],
  ['4', 'user'],
  ['User', 'user'],
]);

const columns = (zone: string) => ({
  SystemEvent_id: identifier,
  eventname: name,
  eventkey: name,
  eventmess: prose,
  type: name,
  status: name,
  scope: name,
  owner: reference,
  extrainfo: reference,
  eta: statedMoment(zone),
  registered: statedMoment(zone),
  updatedCount: count,
  'registered_associate_id/associateDbId': count,
  'registered_associate_id/assocName': name,
  'registered_associate_id/fullName': name,
  'registered_associate_id/personId': reference,
  'registered_associate_id/usergroup': name,
  'registered_associate_id/assocType': name,
});

const event = (zone: string) =>
  z.pipe(
    z.object(columns(zone)),
    z.transform((row): ToldRun => ({
      ...untold,
      id: `event:${row.SystemEvent_id}`,
      source: 'event',
      key: row.eventkey,
      title: row.eventname,
      message: row.eventmess,
      status: row.status,
      type: row.type,
      scope: scopes.get(row.scope) ?? 'unknown',
      owner: row.owner,
      extraInfo: row.extrainfo,
      updates: row.updatedCount,
      state: 'running', // nothing else is told of an event: when it ends, its row is deleted
      since: row.registered,
      expected: row.eta,
      actor: {
        associateId: row['registered_associate_id/associateDbId'],
        login: row['registered_associate_id/assocName'],
        fullName: row['registered_associate_id/fullName'],
        personId: row['registered_associate_id/personId'],
        group: row['registered_associate_id/usergroup'],
        isSystem: isSystemUser(
          row['registered_associate_id/associateDbId'],
          row['registered_associate_id/assocType'],
        ),
      },
    })),
  );

/**
 * Asks for the system events that run: always for all of them, since nothing is left of one that has ended.
 *
 * @param zone IANA, for moments that come without one
 * @returns the newest 2,000
 * @throws WebApiError
 * @see SuperOffice docs, api/archive-providers/reference/systemevents.md; database/tables/systemevent.md
 */
export async function getSystemEvents(
  client: TenantClient,
  zone: string,
  signal?: AbortSignal,
): Promise<ToldRuns> {
  const query = {
    select: Object.keys(columns(zone)),
    filter: allRows,
    orderBy: 'SystemEvent_id desc',
    zoned: true,
    mostRows: mostRead,
  };
  const { rows, complete } = await readArchive(client, 'SystemEvents', query, event(zone), signal);
  return { runs: rows, complete };
}
