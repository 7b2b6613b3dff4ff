import { findUser } from '../../scenarios/lookUp';
import type { Job, SystemEvent, TenantData } from '../../scenarios/tenantData';
import { associateColumns } from '../associateColumns';
import { associate, date, datetime, int, type Provider, provider, text, utc } from '../provider';
import { rising } from '../rising';

const scopes = { Undefined: 0, SystemWide: 1, Database: 2, Group: 3, User: 4 } as const;
const states = {
  Unknown: 0,
  New: 1,
  Aquired: 2,
  Started: 3,
  Succeeded: 4,
  Failed: 5,
  SucceededManualCleanup: 6,
} as const;

/** System events. Open: the values of `type` and `status`; here they are what the scenario says. */
export function systemEvents(data: TenantData): Provider {
  return provider<SystemEvent>({
    name: 'SystemEvents',
    rows: data.events,
    primaryKey: ({ id }) => id,
    entities: ['systemevent'],
    rising: rising(data.events, {
      SystemEvent_id: ({ id }) => id,
      registered: ({ registered }) => registered,
    }),
    columns: {
      SystemEvent_id: int(({ id }) => id),
      scope: int(({ scope }) => (typeof scope === 'number' ? scope : scopes[scope])),
      type: text(({ type }) => type, '[SR_COL_TYPE]'),
      owner: int(({ owner }) => owner),
      eventkey: text(({ key }) => key),
      eventname: text(({ name }) => name, '[SR_COL_EVENT]'),
      status: text(({ status }) => status),
      eventmess: text(({ message }) => message, '[SR_COL_MESSAGE]'),
      extrainfo: int(({ extraInfo }) => extraInfo),
      eta: datetime(({ eta }) => eta, '[SR_COL_FINISHED]'),
      registered: date(({ registered }) => registered, '[SR_COL_ACTIVATED]'),
      updatedCount: int(() => 0),
      ...associateColumns<SystemEvent>(data, 'registered_associate_id/', ({ actor }) => actor),
    },
  });
}

/** Jobs, the vendor's batch tasks. Open: the text of who registered and who updated; here the user ID. */
export function batchTasks(data: TenantData): Provider {
  const actor = ({ actor: id }: Job) => findUser(data, id)?.name ?? '';
  return provider<Job>({
    name: 'BatchTasks',
    rows: data.jobs,
    primaryKey: ({ id }) => id,
    entities: ['batchtask'],
    rising: rising(data.jobs, {
      registeredDate: ({ created }) => created,
      updatedDate: ({ updated }) => updated,
    }),
    columns: {
      DefinitionId: int(({ name }) => name.length),
      DefinitionName: text(({ definition }) => definition),
      DefinitionDescription: text(({ definition }) => definition),
      Description: text(({ description }) => description),
      State: int(({ state }) => states[state]),
      StartCount: int(({ startCount }) => startCount),
      LastStarted: date(({ started }) => started),
      ProgressPercent: int(({ percent }) => percent),
      ProgressDescription: text(({ progress }) => progress),
      registeredBy: associate(actor),
      registeredDate: utc(date(({ created }) => created)),
      updatedBy: associate(actor),
      updatedDate: utc(date(({ updated }) => updated)),
    },
  });
}
