import type { SaidActor } from '../domain/events/run';
import type { ToldRun } from '../domain/events/runProgress';

/** Of whoever started a run, what no source tells by itself. */
export const untoldActor: SaidActor = {
  associateId: null,
  login: '',
  fullName: '',
  personId: null,
  group: '',
  isSystem: false,
};

/** The system itself, as one who starts runs. */
export const systemActor: SaidActor = { ...untoldActor, associateId: 0, isSystem: true };

/** A run of which nothing was told: each source tells some of it. */
export const untold: Omit<ToldRun, 'id' | 'source' | 'key' | 'state'> = {
  title: '',
  message: '',
  status: '',
  type: '',
  scope: 'unknown',
  owner: null,
  extraInfo: null,
  updates: null,
  fileName: '',
  since: { kind: 'unknown' },
  expected: { kind: 'none' },
  finished: { kind: 'none' },
  progress: null,
  actor: untoldActor,
  cancellation: null,
};

/** What a source told; where it is not complete, the oldest were cut off. */
export type ToldRuns = { runs: ToldRun[]; complete: boolean };
