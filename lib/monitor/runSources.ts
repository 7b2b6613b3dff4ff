import { sharedFor } from '../domain/freshness';
import type { Answered, RunPart, RunSource } from '../domain/events/run';
import type { ToldRun } from '../domain/events/runProgress';
import { seenKeyOf } from '../domain/events/seenKey';
import type { Part } from '../domain/snapshot';
import { getBatchTasks, getJobDetails, type JobDetails } from '../webapi/batchTasks';
import type { TenantClient } from '../webapi/client';
import { getFreeTextIndex } from '../webapi/freeText';
import { getCounters } from '../webapi/saint';
import { getSystemEvents } from '../webapi/systemEvents';
import type { ToldRuns } from '../webapi/untold';

/** What a question depends on. */
type About = {
  /** IANA, of this browser: for moments that come without a zone. */
  zone: string;
  /** What was answered before. */
  before: Part<Answered>;
  /** Days for which the history is kept. */
  historyDays: number;
  /** Epoch milliseconds. */
  now: number;
};

type Question = {
  source: RunSource;
  ask: (client: TenantClient, about: About) => Promise<ToldRuns>;
  /** How often while somebody looks, in milliseconds. */
  watchedEvery: number;
  /** How often otherwise; null for never. */
  every: number | null;
};

const minute = 60_000;
const day = 24 * 60 * minute;

/** Who looks has it read each minute: each time it is to be due. */
const eachMinute = 50_000;

/** The sources of runs, and how often each is asked: a new one is one more entry. */
export const runQuestions: Record<RunPart, Question> = {
  events: {
    source: 'event',
    ask: (client, { zone }) => getSystemEvents(client, zone),
    watchedEvery: eachMinute,
    every: sharedFor,
  },
  jobs: { source: 'job', ask: getJobs, watchedEvery: eachMinute, every: sharedFor },
  index: {
    source: 'index',
    ask: (client, { zone }) => getFreeTextIndex(client, zone),
    watchedEvery: 10 * minute,
    every: null,
  },
  counters: {
    source: 'counter',
    ask: (client, { zone }) => getCounters(client, zone),
    watchedEvery: 10 * minute,
    every: null,
  },
};

/** The jobs; of one that was not seen to run before, what only a closer question tells. */
async function getJobs(client: TenantClient, about: About): Promise<ToldRuns> {
  const { zone, before } = about;
  const told = await getBatchTasks(client, zone, changedAfter(about));
  const known = new Set(before.value?.runs.map(seenKeyOf));
  const isNew = (run: ToldRun) => run.state === 'running' && !known.has(seenKeyOf(run));
  if (!told.runs.some(isNew)) return told;
  const details = await getJobDetails(client).catch(() => []); // the list alone is worth having
  const byId = new Map(details.map((each) => [each.id, each]));
  return { ...told, runs: told.runs.map((run) => withDetails(run, byId.get(run.id))) };
}

function withDetails(run: ToldRun, details: JobDetails | undefined): ToldRun {
  if (!details) return run;
  const { fileName, cancellation, associateId, isSystem } = details;
  const actor =
    run.actor.associateId === null ? { ...run.actor, associateId, isSystem } : run.actor;
  return { ...run, fileName, cancellation, actor };
}

/**
 * The UTC day after which jobs must have changed to be told: as long ago as the history goes, then since two
 * days before the last answer, as it is not said in which zone the tenant counts days.
 */
function changedAfter({ before, historyDays, now }: About): string {
  const oldest = now - historyDays * day;
  const last = before.asOf === null ? oldest : Math.min(before.asOf, now) - 2 * day;
  return new Date(Math.max(oldest, last)).toISOString().slice(0, 10);
}
