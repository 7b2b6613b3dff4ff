import {
  noRuns,
  type Answered,
  type Run,
  type SaidActor,
  type SeenRun,
  type TenantRuns,
} from '../../../../lib/domain/events/run';
import type { Part } from '../../../../lib/domain/snapshot';
import type { StatedMoment } from '../../../../lib/domain/moment';

/** 21 November 2026, 14:02 in Amsterdam. */
export const now = Date.parse('2026-11-21T13:02:00Z');
export const minute = 60_000;
export const hour = 60 * minute;

export const noMoment: StatedMoment = { kind: 'none' };
export const unknownMoment: StatedMoment = { kind: 'unknown' };

/** @param hours from now, negative in the past */
export function moment(hours: number): StatedMoment {
  return { kind: 'at', at: now + hours * hour, zoned: true };
}

export const ann: SaidActor = {
  associateId: 5,
  login: 'ANN',
  fullName: 'Ann Admin',
  personId: 9,
  group: 'Administration',
  isSystem: false,
};
export const theSystem: SaidActor = {
  associateId: 0,
  login: '',
  fullName: '',
  personId: null,
  group: '',
  isSystem: true,
};

/** A rebuild that Ann started four hours ago, expected two hours from now. */
export function run(changes: Partial<Run> = {}): Run {
  return {
    id: 'event:12',
    source: 'event',
    key: 'UDefRebuild',
    title: 'UDefRebuild',
    message: '',
    status: '',
    type: '',
    scope: 'system',
    owner: null,
    extraInfo: null,
    updates: 0,
    fileName: '',
    state: 'running',
    since: moment(-4),
    expected: moment(2),
    finished: noMoment,
    progress: null,
    actor: ann,
    cancellation: null,
    ...changes,
  };
}

/** An import that Ann started a quarter of an hour ago. */
export function job(changes: Partial<Run> = {}): Run {
  return run({
    id: 'job:43',
    source: 'job',
    key: 'Import',
    title: 'Import: companies.xlsx',
    fileName: 'companies.xlsx',
    scope: 'unknown',
    since: moment(-0.25),
    expected: noMoment,
    progress: { percent: 64, text: '1,280 of 2,000', movedAt: now - minute },
    cancellation: 'warning',
    ...changes,
  });
}

/** A run that this browser saw from its beginning and that is over. */
export function seenRun(changes: Partial<SeenRun> = {}): SeenRun {
  const seen = changes.run ?? run();
  const at = seen.since.kind === 'at' ? seen.since.at : 0;
  return {
    tenant: 'production:cust12345',
    key: `${seen.id}@${at}`,
    run: seen,
    firstSeen: at,
    lastSeen: now - hour,
    goneBy: now - hour + minute,
    open: 0,
    changedAt: now - hour + minute,
    ...changes,
  };
}

function good<T>(value: T): Part<T> {
  return { value, asOf: now, failure: null, triedAt: now };
}

export const answered = (runs: Run[], complete = true): Part<Answered> => good({ runs, complete });

/** What runs in a tenant of which every source was asked just now. */
export function runsOf(events: Run[] = [run()], jobs: Run[] = []): TenantRuns {
  return {
    ...noRuns,
    events: answered(events),
    jobs: answered(jobs),
    index: answered([]),
    counters: answered([]),
    people: good({ asked: [], known: [] }),
    historyAt: now,
  };
}
