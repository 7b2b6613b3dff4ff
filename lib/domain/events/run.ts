import { nothingYet, type Part } from '../snapshot';
import type { StatedMoment } from '../moment';

/**
 * Something that runs in the tenant or ran lately: a system event, a job (batch task), the generation of the
 * free-text index, or of the counters of a table (SAINT).
 */
export type RunSource = 'event' | 'job' | 'index' | 'counter';

/** SystemEventScope: whom it concerns. */
export type Scope = 'system' | 'database' | 'group' | 'user' | 'unknown';

/**
 * How it stands by the tenant's own word. An event runs as long as its row is there; only jobs and generations
 * say that they are over.
 */
export type RunState = 'waiting' | 'running' | 'succeeded' | 'failed' | 'off' | 'unknown';

/** Who activated it, as the source itself says it; "" and null where it does not. */
export type SaidActor = {
  /** 0 is the system itself. */
  associateId: number | null;
  /** User ID, "ANN". */
  login: string;
  fullName: string;
  personId: number | null;
  group: string;
  /** The tenant says that it is the system, not a person. */
  isSystem: boolean;
};

/** A job's own account of how far it is. */
export type Progress = {
  percent: number | null;
  text: string;
  /** Epoch milliseconds of the first answer in which it stood as it does. */
  movedAt: number;
};

export type Run = {
  /** As alerts name it: "event:12", "job:43", "index:freetext", "counter:5". */
  id: string;
  source: RunSource;
  /** What kind it is, in code: the event's key, the job's definition; never translated. */
  key: string;
  /** The tenant's name for it, in the user's language; "" where it has none. */
  title: string;
  message: string;
  /** The tenant's own words, whose values are not documented; "" for none. */
  status: string;
  type: string;
  scope: Scope;
  /** Group or associate id, by scope; null where it has none. */
  owner: number | null;
  /** Means different things for different kinds, "area id"; null for none. */
  extraInfo: number | null;
  /** How often the row was updated. */
  updates: number | null;
  fileName: string;
  state: RunState;
  /** Activated; of a job: last started, or made while it waits. */
  since: StatedMoment;
  /** Expected finish; only events have one. */
  expected: StatedMoment;
  /** When it was over by the tenant's word. */
  finished: StatedMoment;
  progress: Progress | null;
  actor: SaidActor;
  /** BatchTaskInfo.CancellationBehaviour; null where it is not told. */
  cancellation: 'can' | 'warning' | 'cannot' | null;
};

/** No more rows of a source are read at a time, newest first. */
export const mostRead = 2_000;

/** What a source answered. `complete` is false where a page limit cut off the oldest. */
export type Answered = { runs: Run[]; complete: boolean };

/** A person of the CRM, as Agents/Associate tells. */
export type Person = {
  associateId: number;
  login: string;
  fullName: string;
  personId: number | null;
  isDeleted: boolean;
  isSystem: boolean;
};

/**
 * What runs in a tenant now, each source by itself. Jobs that are over are only in the history.
 */
export type TenantRuns = {
  events: Part<Answered>;
  jobs: Part<Answered>;
  index: Part<Answered>;
  counters: Part<Answered>;
  /** Whoever the tenant was asked about; an id that it does not know is left out of `value.known`. */
  people: Part<{ asked: number[]; known: Person[] }>;
  /** Epoch milliseconds of the latest change of the history; null when nothing was kept yet. */
  historyAt: number | null;
  /** This browser could not keep the history at the latest attempt. */
  historyFailed: boolean;
};

export const runSources = ['events', 'jobs', 'index', 'counters'] as const;
export type RunPart = (typeof runSources)[number];

export const noRuns: TenantRuns = {
  events: nothingYet(),
  jobs: nothingYet(),
  index: nothingYet(),
  counters: nothingYet(),
  people: nothingYet(),
  historyAt: null,
  historyFailed: false,
};

/** A run as this browser saw it: the tenant deletes the rows of what is over, so it is kept here. */
export type SeenRun = {
  tenant: string;
  /** `id` and the moment since when it ran, so that an id that is used again is another run. */
  key: string;
  run: Run;
  /** Epoch milliseconds of the first answer that had it. */
  firstSeen: number;
  /** Epoch milliseconds of the latest answer known to have had it. */
  lastSeen: number;
  /** Epoch milliseconds of the first answer without it; null while it runs, or when the tenant said how it ended. */
  goneBy: number | null;
  /** 1 while it is not over, 0 afterwards: an index can hold no booleans. */
  open: 0 | 1;
  /** Epoch milliseconds of the latest change of this entry. */
  changedAt: number;
};

/** One value of the vendor's record behind a run, as it came. */
export type RawValue = { name: string; value: string };
