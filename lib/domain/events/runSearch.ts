import type { Actor } from './actor';
import { folded } from '../folded';
import type { Run } from './run';
import type { ListedRun } from './runList';
import type { QueryState, RunQuery } from './runQuery';
import { wordsOf } from './runWords';

type Test = (listed: ListedRun) => boolean;

export type SearchAbout = {
  /** Epoch milliseconds. */
  now: number;
  /** Associate id of whoever searches; null where it is not known. */
  me: number | null;
  /** What a run is called that the tenant has no name for. */
  nameOf: (run: Run) => string;
};

const isIn: Record<QueryState, Test> = {
  running: ({ isOver }) => !isOver,
  overdue: ({ lateness }) => lateness !== null,
  stalled: ({ standing }) => standing === 'stalled',
  waiting: ({ standing }) => standing === 'waiting',
  ended: ({ isOver }) => isOver,
  succeeded: ({ standing }) => standing === 'succeeded',
  failed: ({ standing }) => standing === 'failed',
};

/** Those that a query asks for, in the order in which they came. */
export function filterRuns(
  listed: readonly ListedRun[],
  query: RunQuery,
  about: SearchAbout,
): ListedRun[] {
  const { state, type, source, key, since, actor } = query;
  const words = query.words.map(folded);
  const tests: Test[] = [];
  if (state !== null) tests.push(isIn[state]);
  if (type !== null) tests.push(({ run }) => run.scope === type);
  if (source !== null) tests.push(({ run }) => run.source === source);
  if (key !== null) tests.push(({ run }) => folded(run.key).includes(folded(key)));
  if (since !== null) tests.push((one) => mayHaveRunAt(about.now - since, one));
  if (actor !== null) tests.push(actorTest(actor, listed, about.me));
  if (words.length > 0)
    tests.push((one) => {
      const said = wordsOf(one, about.nameOf);
      return words.every((word) => said.includes(word));
    });
  return listed.filter((one) => tests.every((fits) => fits(one)));
}

/** Whether it was still running then, or later, as far as its end is known. */
function mayHaveRunAt(moment: number, { isOver, from, until }: ListedRun): boolean {
  if (!isOver) return true;
  if (until.kind === 'at') return until.at >= moment;
  if (until.kind === 'between') return until.to >= moment;
  return from !== null && from >= moment;
}

/** Somebody's user ID means just them, so that "jan" is not "janet" too; anything else is looked for in names. */
function actorTest(value: string, listed: readonly ListedRun[], me: number | null): Test {
  const sought = folded(value);
  if (sought === 'me') return ({ actor }) => me !== null && idOf(actor) === me;
  if (sought === 'system') return ({ actor }) => actor.kind === 'system';
  const id = /^\d+$/.test(sought) ? Number(sought) : null;
  const hasLogin = ({ actor }: ListedRun) =>
    actor.kind === 'person' && folded(actor.login) === sought;
  if (listed.some(hasLogin)) return hasLogin;
  return ({ actor }) =>
    (id !== null && idOf(actor) === id) ||
    (actor.kind === 'person' && folded(`${actor.login}\n${actor.fullName}`).includes(sought));
}

function idOf(actor: Actor): number | null {
  return actor.kind === 'system' ? null : actor.associateId;
}
