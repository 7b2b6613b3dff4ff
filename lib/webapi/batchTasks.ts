import * as z from 'zod/mini';
import { instantOf } from '../domain/moment';
import { mostRead, type Run, type RunState, type SaidActor } from '../domain/events/run';
import { isOver } from '../domain/events/runEnd';
import type { ToldRun } from '../domain/events/runProgress';
import { readArchive } from './archive';
import type { TenantClient } from './client';
import { untold, untoldActor, type ToldRuns } from './untold';
import { count, flag, identifier, list, name, prose, statedMoment } from './wire';

/** BatchTaskState: a worker has acquired ("Aquired") a task before it starts it. */
const states = new Map<number | null, RunState>([
  [1, 'waiting'],
  [2, 'running'],
  [3, 'running'],
  [4, 'succeeded'],
  [5, 'failed'],
  [6, 'succeeded'],
]);

/** All below are not over. */
const firstStateThatIsOver = 4;

const columns = (zone: string) => ({
  DefinitionName: name,
  DefinitionDescription: name,
  Description: name,
  State: count,
  LastStarted: statedMoment(zone),
  ProgressPercent: count,
  ProgressDescription: prose,
  registeredBy: name,
  registeredDate: statedMoment('UTC'),
  updatedDate: statedMoment('UTC'),
});

const task = (zone: string) =>
  z.pipe(
    z.object({ PrimaryKey: identifier, ...columns(zone) }),
    z.transform((row): ToldRun => {
      const state = states.get(row.State) ?? 'unknown';
      return {
        ...untold,
        id: `job:${row.PrimaryKey}`,
        source: 'job',
        key: row.DefinitionName,
        title: row.Description || row.DefinitionDescription,
        state,
        since: instantOf(row.LastStarted) === null ? row.registeredDate : row.LastStarted,
        finished: isOver({ state }) ? row.updatedDate : untold.finished,
        progress: progressOf(row.ProgressPercent, row.ProgressDescription),
        actor: actorOf(row.registeredBy),
      };
    }),
  );

function progressOf(percent: number | null, text: string): ToldRun['progress'] {
  const told = percent !== null && percent >= 0 && percent <= 100 ? percent : null;
  return told === null && text === '' ? null : { percent: told, text };
}

/** How the archive writes a user is not documented: what is no number is taken for the user ID. */
function actorOf(registeredBy: string): SaidActor {
  const id = /^\d{1,9}$/.test(registeredBy) ? Number(registeredBy) : null;
  if (id === null) return { ...untoldActor, login: registeredBy };
  return { ...untoldActor, associateId: id, isSystem: id === 0 };
}

/**
 * Asks for the jobs that are not over, and for those that changed lately.
 *
 * @param zone IANA, for moments that come without one
 * @param changedAfter ISO calendar day in UTC; what changed on that day itself is left out
 * @returns the newest 2,000
 * @throws WebApiError
 * @see SuperOffice docs, api/archive-providers/reference/batchtasks.md; api/search/odata/date.md
 */
export async function getBatchTasks(
  client: TenantClient,
  zone: string,
  changedAfter: string,
  signal?: AbortSignal,
): Promise<ToldRuns> {
  const query = {
    select: Object.keys(columns(zone)),
    filter: `State lt ${firstStateThatIsOver} or updatedDate after '${changedAfter}'`,
    orderBy: 'registeredDate desc',
    zoned: true,
    mostRows: mostRead,
  };
  const { rows, complete } = await readArchive(client, 'BatchTasks', query, task(zone), signal);
  return { runs: rows, complete };
}

/** What the archive does not tell of a job. */
export type JobDetails = Pick<Run, 'id' | 'fileName' | 'cancellation'> &
  Pick<SaidActor, 'associateId' | 'isSystem'>;

const cancellations = new Map<string, Run['cancellation']>([
  ['CanCancel', 'can'],
  ['CancelWithWarning', 'warning'],
  ['CannotCancel', 'cannot'],
]);

const taskInfo = z.pipe(
  z.object({
    Id: identifier,
    AssociateId: count,
    IsSystemTask: flag,
    FileName: name,
    CancellationBehaviour: name,
  }),
  z.transform((wire): JobDetails => ({
    id: `job:${wire.Id}`,
    fileName: wire.FileName,
    cancellation: cancellations.get(wire.CancellationBehaviour) ?? null,
    associateId: wire.AssociateId,
    isSystem: wire.IsSystemTask === true || wire.AssociateId === 0,
  })),
);

/**
 * Asks more of the jobs that run.
 *
 * @throws WebApiError
 * @see `@superoffice/webapi`, BatchAgent.ts
 */
export function getJobDetails(client: TenantClient, signal?: AbortSignal): Promise<JobDetails[]> {
  const path = 'v1/Agents/Batch/GetBatchTaskInfosByState';
  return client.post(path, list(taskInfo), { body: { State: 'Started' }, signal });
}
