import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearHistory, seenSince } from '../../../lib/store/history';
import { healthy, json, running, type Answers } from './fakeTenant';
import { monitored, noon, tenant } from './monitored';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
const rest = ['GetSaintConfigurations', 'GetStatus'];
export const all = [...running, ...rest].toSorted();
export const iso = (at: number) => new Date(at).toISOString();

export const event = (id: number, change: object = {}) => ({
  PrimaryKey: id,
  SystemEvent_id: id,
  eventkey: 'UDefRebuild',
  registered: iso(noon - hour),
  'registered_associate_id/associateDbId': 5,
  ...change,
});
export const job = (id: number, change: object = {}) => ({
  PrimaryKey: id,
  DefinitionName: 'Import',
  State: 3,
  LastStarted: iso(noon - hour),
  registeredDate: iso(noon - hour),
  updatedDate: iso(noon),
  ProgressPercent: 10,
  registeredBy: 'MIA',
  ...change,
});
export const rows =
  (...value: object[]) =>
  () =>
    json({ value });

export const answers: Answers = {
  ...healthy,
  SystemEvents: rows(event(12)),
  BatchTasks: rows(job(43), job(42, { State: 4, registeredBy: '7' })),
  GetBatchTaskInfosByState: () =>
    json([{ Id: 43, AssociateId: 6, FileName: 'a.csv', CancellationBehaviour: 'CanCancel' }]),
  GetStatus: () => json({ FreeTextEnabled: true, LastGenerated: iso(noon - day) }),
  GetSaintConfigurations: () => json([]),
  GetAssociateList: () => json([{ AssociateId: 5, Name: 'ANN', FullName: 'Ann Admin' }]),
};

export const watching = { tenant, force: false, watched: true };
export const passing = { tenant, force: false, watched: false };

/** A browser that keeps nothing yet. */
export async function nothingKept(): Promise<void> {
  fakeBrowser.reset();
  await clearHistory();
}

/** A session whose runs were just read for somebody who looks. */
export async function watched(given: Answers = answers) {
  const made = monitored(given);
  await made.started();
  const outcome = await made.monitor.readRuns(watching);
  const first = [...made.asked];
  /** What is asked when it is read again so much later. */
  const later = async (age: number, request = watching) => {
    made.asked.length = 0;
    made.clock.now += age;
    await made.monitor.readRuns(request);
    return made.asked.toSorted();
  };
  return { ...made, ...outcome, first, later };
}

/** Of the tenant, in the order of its keys. */
export const history = async () =>
  (await seenSince(tenant, null)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
