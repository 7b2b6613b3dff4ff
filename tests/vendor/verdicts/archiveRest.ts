import { expect } from 'vitest';
import { wireDate } from '../../tenant/wire/dates';
import type { Verdicts } from '../court';
import type { Visitor } from '../visitor';

type Page = { 'odata.nextLink': string | null; value: Record<string, unknown>[] };

async function values(visitor: Visitor, path: string) {
  return ((await visitor.json(`/v1/${path}`)) as Page).value;
}

const events: Verdicts[string] = async ({ visitor, data }) => {
  const select = '$select=SystemEvent_id,eventname,registered,eta,registered_associate_id/fullName';
  const order = '$orderBy=registered desc';
  for (const where of ['archive/SystemEvents', 'Archive/systemevents', 'SystemEvent']) {
    const rows = await values(visitor, `${where}?${select}&$filter=getAllRows eq true&${order}`);
    const [free, udef, message] = [data.events.at(1), data.events.at(0), data.events.at(2)];
    expect(rows.map((row) => row['SystemEvent_id'])).toEqual([free.id, udef.id, message.id]);
    expect(rows[1]).toEqual({
      PrimaryKey: udef.id,
      EntityName: 'systemevent',
      SystemEvent_id: udef.id,
      eventname: 'UDefRebuild',
      registered: wireDate(udef.registered),
      eta: wireDate(udef.eta),
      'registered_associate_id/fullName': 'Ann Admin',
    });
    expect(rows[0]).toMatchObject({ eta: '0001-01-01T00:00:00' });
  }
};

/** Verdicts on the archives read by GET, by route. */
export const archiveRest: Verdicts = {
  '/v1/archive': async ({ visitor }) => {
    expect(await values(visitor, 'archive')).toContainEqual({ name: 'Dynamic', url: 'Dynamic' });
  },
  '/v1/Archive': async ({ visitor }) => {
    expect(await values(visitor, 'Archive')).toContainEqual({ name: 'Ticket', url: 'Ticket' });
  },

  '/v1/archive/:provider': events,
  '/v1/Archive/:provider': events,
  '/v1/SystemEvent': events,

  '/v1/BatchTask': async ({ visitor }) => {
    const columns = 'DefinitionName,State,ProgressPercent,registeredBy';
    expect(await values(visitor, `BatchTask?$select=${columns}&$filter=State = 3`)).toEqual([
      {
        PrimaryKey: 43,
        EntityName: 'batchtask',
        DefinitionName: 'Import',
        State: 3,
        ProgressPercent: 64,
        registeredBy: 'JB',
      },
    ]);
  },

  '/v1/ChatSession': async ({ visitor, data }) => {
    const filter = '$filter=whenStarted thisMonth&$top=1000';
    const found = await values(visitor, `ChatSession?$select=chatSessionId&${filter}`);
    let expected = 0;
    for (let index = 0; index < data.chats.length; index += 1) {
      if (wireDate(data.chats.at(index).started).startsWith('2026-11')) expected += 1;
    }
    expect(found).toHaveLength(expected);
  },

  '/v1/User': async ({ visitor, data }) => {
    const columns = 'associateDbId,fullName,userplan,canLogin,superoffice_ten-sales,usergroup';
    const filter = '$filter=canLogin = true&$orderBy=associateDbId';
    const found = await values(visitor, `User?$select=${columns}&${filter}`);
    expect(found).toHaveLength(52);
    expect(found[0]).toEqual({
      PrimaryKey: 5,
      EntityName: 'superoffice_ten-sales',
      associateDbId: 5,
      fullName: 'Ann Admin',
      userplan: 'Sales Premium',
      canLogin: true,
      'superoffice_ten-sales': true,
      usergroup: data.users.at(0).group,
    });
  },
};
