import { inLaterSession } from '../domain/due';
import { noRuns, runSources, type Answered, type Run, type RunPart } from '../domain/events/run';
import { isOver } from '../domain/events/runEnd';
import { carriedOn } from '../domain/events/runProgress';
import { seenKeyOf } from '../domain/events/seenKey';
import { changesOf, type Answering, type SourceAnswer } from '../domain/events/seenRuns';
import type { RunsOutcome, RunsRequest } from '../messaging/protocol';
import { changeHistory, forgetHistory, purgeHistory } from '../store/history';
import { portraitsOf, runsOf, settingsOf } from '../store/items';
import type { ToldRuns } from '../webapi/untold';
import { attempt, wantedBy } from './attempt';
import type { Outside } from './clients';
import { inTurn } from './inTurn';
import { askAbout, peopleOf } from './people';
import { runQuestions } from './runSources';
import type { SignIn, SignIns } from './signIns';

const day = 24 * 60 * 60_000;

/**
 * Reads what runs in tenants, for administrators; each source fails by itself, and is stored as it arrives. The
 * history is written first: a worker that is killed in between reads the same again, and loses nothing.
 */
export function runsReader(outside: Outside, signIns: SignIns) {
  const turns = inTurn();

  /**
   * Reads what is due, or everything when forced; the index and the counters only for who looks.
   * Rejects only when storage fails.
   *
   * @returns also whether any source was asked
   */
  function read({
    tenant,
    force,
    watched,
  }: RunsRequest): Promise<RunsOutcome & { asked: boolean }> {
    const came = outside.now();
    const store = runsOf(tenant);
    return turns.run(tenant, async (waited) => {
      const { value: signIn, failure } = await signIns.administrator(tenant);
      const runs = await store.load();
      if (!signIn) return { runs, failure, asked: false };
      const wanted = wantedBy({ force }, waited ? came : null, outside.now());
      const names = runSources.filter((name) => {
        const { every, watchedEvery } = runQuestions[name];
        const interval = watched ? watchedEvery : every;
        return interval !== null && wanted(inLaterSession(runs[name], true), interval);
      });
      const answers = await Promise.all(names.map((name) => readPart(signIn, name)));
      await readPeople(signIn, answers.flat(), watched ? () => true : isNameless);
      if (names.length > 0) await purge(tenant);
      return { runs: await store.load(), failure: null, asked: names.length > 0 };
    });
  }

  /** Asks one source, and keeps what it answered; told are all runs of the answer, those that are over too. */
  async function readPart(signIn: SignIn, name: RunPart): Promise<Run[]> {
    const { tenant } = signIn;
    const store = runsOf(tenant);
    const [runs, { historyDays }] = await Promise.all([store.load(), settingsOf(tenant).load()]);
    const { source, ask } = runQuestions[name];
    const before = runs[name];
    const now = outside.now();
    const about = { zone: Temporal.Now.timeZoneId(), before, historyDays, now };
    const change = await attempt<Answered>(async () => {
      const told = await ask(signIns.clientFor(signIn), about);
      return answeredAt(outside.now(), told, before.value);
    }, outside.now);
    // What an administrator asked for is not for whoever has signed in meanwhile.
    if (!(await signIns.isCurrent(signIn))) return [];
    const { value, asOf, failure, triedAt } = change(before);
    if (failure || !value || asOf === null) {
      await store.update((all) => ({ ...all, [name]: { ...all[name], failure, triedAt } }));
      await signIns.noteFailure(signIn, failure);
      return [];
    }
    const answering = { tenant, asOf, lastAsOf: before.asOf, historyAt: runs.historyAt };
    const kept = await keep({ source, ...value }, answering);
    const open = { ...value, runs: value.runs.filter((run) => source !== 'job' || !isOver(run)) };
    await store.update((all) => ({
      ...all,
      [name]: { value: open, asOf, failure, triedAt },
      historyAt: Math.max(all.historyAt ?? 0, kept ?? 0) || null,
      historyFailed: kept === undefined,
    }));
    return value.runs;
  }

  /** Finds out who started those runs of which that is wanted, and whom they concern. */
  async function readPeople(
    signIn: SignIn,
    answered: readonly Run[],
    isWanted: (run: Run) => boolean,
  ): Promise<void> {
    const store = runsOf(signIn.tenant);
    const runs = await store.load();
    const all = [...answered, ...runSources.flatMap((name) => runs[name].value?.runs ?? [])];
    const ids = peopleOf(all.filter(isWanted));
    if (ids.length === 0) return;
    const client = signIns.clientFor(signIn);
    const change = await askAbout(client, runs.people, ids, outside.now);
    if (!change || !(await signIns.isCurrent(signIn))) return;
    const { people } = await store.update((now) => ({ ...now, people: change(now.people) }));
    await signIns.noteFailure(signIn, people.failure);
  }

  async function purge(tenant: string): Promise<void> {
    const { historyDays } = await settingsOf(tenant).load();
    await purgeHistory(tenant, outside.now() - historyDays * day).catch(unkept);
  }

  return { read, settled: turns.settled };
}

/** Something that runs, of which the source says by number only who started it: everybody wants to know a name. */
function isNameless(run: Run): boolean {
  return !isOver(run) && run.actor.fullName === '';
}

/** Forgets what ran in a tenant, and who started it. */
export async function forgetRuns(tenant: string): Promise<void> {
  await Promise.all([
    runsOf(tenant).save(noRuns),
    portraitsOf(tenant).save({}),
    forgetHistory(tenant).catch(unkept),
  ]);
}

function answeredAt(asOf: number, { runs, complete }: ToldRuns, before: Answered | null): Answered {
  const known = new Map(before?.runs.map((run) => [seenKeyOf(run), run]));
  return { runs: runs.map((run) => carriedOn(run, known.get(seenKeyOf(run)), asOf)), complete };
}

/** Keeps an answer; told is when the history changed last, undefined when it cannot be kept. */
function keep(answer: SourceAnswer, answering: Answering): Promise<number | null | undefined> {
  const keys = answer.runs.map(seenKeyOf);
  return changeHistory(answering.tenant, keys, (known) =>
    changesOf(known, answer, answering),
  ).catch(unkept);
}

/** Where the browser keeps no history, there is none to read, to purge or to forget. */
function unkept(): undefined {
  return undefined;
}
