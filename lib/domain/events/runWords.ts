import { folded } from '../folded';
import type { Run } from './run';
import type { ListedRun } from './runList';

/** Folding is dear and a run does not change, so each is folded once, and only when somebody searches. */
const folds = new WeakMap<Run, string>();

/**
 * All that free text finds of a run, folded.
 *
 * @param nameOf what a run is called that the tenant has no name for
 */
export function wordsOf(
  { run, actor }: Pick<ListedRun, 'run' | 'actor'>,
  nameOf: (run: Run) => string,
): string {
  const whom = actor.kind === 'person' ? [actor.fullName, actor.login, actor.group] : [actor.kind];
  const name = run.title === '' ? nameOf(run) : '';
  return [ownWordsOf(run), folded([name, ...whom].join('\n'))].join('\n');
}

function ownWordsOf(run: Run): string {
  const known = folds.get(run);
  if (known !== undefined) return known;
  const { title, key, message, fileName, status, type, source, scope } = run;
  const where = scope === 'unknown' ? [] : [scope];
  const words = folded([title, key, message, fileName, status, type, source, ...where].join('\n'));
  folds.set(run, words);
  return words;
}
