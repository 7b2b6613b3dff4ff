import * as z from 'zod/mini';
import { each } from '../scenarios/rows';
import type { Job, TenantData } from '../scenarios/tenantData';
import { noDate, UtcDate } from '../wire/dates';
import { fields } from './body';
import type { Agent } from './endpoint';

/** Agents/Batch. */
export const batch: Agent = {
  GetBatchTaskInfo: (call) => {
    const { Id } = fields(call, { Id: z.number() });
    const found = [...each(call.data.jobs)].find(({ id }) => id === Id);
    return found ? batchTaskInfo(call.data, found) : null;
  },

  GetBatchTaskInfosByState: (call) => {
    const { State } = fields(call, { State: z.string() });
    return [...each(call.data.jobs)]
      .filter(({ state }) => State === 'All' || state === State)
      .map((job) => batchTaskInfo(call.data, job));
  },
};

/** The vendor's carrier BatchTaskInfo. */
function batchTaskInfo(data: TenantData, job: Job) {
  return {
    Id: job.id,
    Name: job.name,
    AssociateId: job.actor,
    DetailsTable: 0,
    DetailsRecord: 0,
    IsSystemTask: job.actor === 0,
    IsInternalTask: false,
    ParameterObject: {},
    LastStarted: job.started ?? noDate,
    Created: new UtcDate(job.created),
    StartCount: job.startCount,
    DatabaseSerialNumber: data.serialNumber,
    Context: '',
    Result: '',
    State: job.state,
    Description: job.description,
    Response: '',
    Request: '',
    ProgressDescription: job.progress,
    // The carrier has no room for none.
    ProgressPercent: job.percent ?? 0,
    FileName: job.fileName,
    CancellationBehaviour: job.cancellation,
    TableRight: null,
    FieldProperties: {},
  };
}
