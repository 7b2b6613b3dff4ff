import { folded } from './folded';
import type { Run } from './run';
import type { ListedRun } from './runList';

/** Folding is dear and a run does not change, so each is folded once, and only when somebody searches. */
const folds = new WeakMap<Run, string>();

/** All that free text finds of a run, folded. */
export function wordsOf({ run, actor }: Pick<ListedRun, 'run' | 'actor'>): string {
  const whom = actor.kind === 'person' ? [actor.fullName, actor.login, actor.group] : [actor.kind];
  return [ownWordsOf(run), folded(whom.join('\n'))].join('\n');
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
