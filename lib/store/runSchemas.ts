import { z } from 'zod/mini';
import type { StatedMoment } from '../domain/moment';
import type {
  Answered,
  Person,
  Progress,
  Run,
  SaidActor,
  SeenRun,
  TenantRuns,
} from '../domain/events/run';
import { laterPart } from './toldSchemas';

/** What must be true of what was told of runs, to be used once it was stored; see toldSchemas.ts. */

const text = z.string();
const number = z.number();
const count = z.nullable(number);

export const statedMoment: z.ZodMiniType<StatedMoment> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at'), at: number, zoned: z.boolean() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unknown') }),
]);

const actor: z.ZodMiniType<SaidActor> = z.object({
  associateId: count,
  login: text,
  fullName: text,
  personId: count,
  group: text,
  isSystem: z.boolean(),
});

const progress: z.ZodMiniType<Progress> = z.object({ percent: count, text, movedAt: number });

const run: z.ZodMiniType<Run> = z.object({
  id: text,
  source: z.enum(['event', 'job', 'index', 'counter']),
  key: text,
  title: text,
  message: text,
  status: text,
  type: text,
  scope: z.enum(['system', 'database', 'group', 'user', 'unknown']),
  owner: count,
  extraInfo: count,
  updates: count,
  fileName: text,
  state: z.enum(['waiting', 'running', 'succeeded', 'failed', 'off', 'unknown']),
  since: statedMoment,
  expected: statedMoment,
  finished: statedMoment,
  progress: z.nullable(progress),
  actor,
  cancellation: z.nullable(z.enum(['can', 'warning', 'cannot'])),
});

const answered: z.ZodMiniType<Answered> = z.object({ runs: z.array(run), complete: z.boolean() });

const person: z.ZodMiniType<Person> = z.object({
  associateId: number,
  login: text,
  fullName: text,
  personId: count,
  isDeleted: z.boolean(),
  isSystem: z.boolean(),
});

export const runsSchema: z.ZodMiniType<TenantRuns> = z.object({
  events: laterPart(answered),
  jobs: laterPart(answered),
  index: laterPart(answered),
  counters: laterPart(answered),
  people: laterPart(z.object({ asked: z.array(number), known: z.array(person) })),
  historyAt: z._default(count, null),
  historyFailed: z._default(z.boolean(), false),
});

export const seenRunSchema: z.ZodMiniType<SeenRun> = z.object({
  tenant: text,
  key: text,
  run,
  firstSeen: number,
  lastSeen: number,
  goneBy: count,
  open: z.union([z.literal(0), z.literal(1)]),
  changedAt: number,
});

/** Portraits as data: addresses by person id; null where somebody has none. */
export const portraitsSchema = z.record(text, z.nullable(text));
