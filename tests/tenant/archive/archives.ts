import type { TenantData } from '../scenarios/tenantData';
import { notFound, restError } from '../wire/errors';
import { archiveError } from './filter';
import type { Provider } from './provider';
import { chatSessions, emailFlows, formSubmissions, mailings, tickets } from './providers/metered';
import { allUsers, moduleLicences } from './providers/people';
import { batchTasks, systemEvents } from './providers/running';
import { tables } from './providers/tables';

const providers: Record<string, (data: TenantData) => Provider> = {
  SystemEvents: systemEvents,
  BatchTasks: batchTasks,
  Mailings: mailings,
  ChatSession: chatSessions,
  FormSubmission: formSubmissions,
  Ticket: tickets,
  EmailFlows: emailFlows,
  ModuleLicense: moduleLicences,
  AllUsers: allUsers,
};

/** The archives by name, as listed on the wire. */
export const archiveNames = [...Object.keys(providers), 'Dynamic'];

/** The archive of this name, in any casing. `columns` tell the Dynamic one its table. */
export function findArchive(data: TenantData, name: string, columns: string[]): Provider {
  const archive = name.toLowerCase() === 'dynamic' ? dynamic(data, columns) : named(data, name);
  const { baseZone, hasDaysOfMoments } = data.behaviour;
  return { ...archive, zone: baseZone, hasDaysOfMoments };
}

function named(data: TenantData, name: string): Provider {
  const wanted = name.toLowerCase();
  const found = Object.entries(providers).find(([each]) => each.toLowerCase() === wanted)?.[1];
  if (!found) throw notFound('Archive', name);
  refuse(data, wanted);
  return found(data);
}

/** Open: which rights an archive wants, and what it answers without them. */
function refuse({ behaviour }: TenantData, wanted: string): void {
  const refused = Object.entries(behaviour.refusedArchives);
  const status = refused.find(([name]) => name.toLowerCase() === wanted)?.[1];
  if (status) throw restError(status, 'SoSecurityException', `${wanted} is not yours to read.`);
}

function dynamic(data: TenantData, columns: string[]): Provider {
  const [table = ''] = columns[0]?.split('.') ?? [];
  const make = tables[table];
  if (!make || (table === 'metering_log' && !data.behaviour.meteringLog)) {
    throw archiveError(`Table ${table} is unknown to the Dynamic archive.`);
  }
  refuse(data, table);
  return make(data);
}
