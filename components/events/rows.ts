import type { Arrangement } from '../../lib/domain/events/arrangement';
import type { ListedRun } from '../../lib/domain/events/runList';

/** The keys of rows. */
export function keysOf(listed: readonly ListedRun[]): ReadonlySet<string> {
  return new Set(listed.map(({ key }) => key));
}

/** The keys of rows that have a place. */
export function placedKeys({ running, over }: Arrangement): ReadonlySet<string> {
  return new Set([...running, ...over]);
}

/** The keys of rows that were late when they got their places. */
export function lateKeys({ late }: Arrangement): ReadonlySet<string> {
  return new Set(late);
}

/**
 * Who started the first rows, by person id, each once.
 *
 * @param most how many at most
 */
export function firstPersons(rows: Iterable<ListedRun>, most: number): number[] {
  const ids = new Set<number>();
  for (const { actor } of rows) {
    if (ids.size >= most) break;
    if (actor.kind === 'person' && actor.personId !== null) ids.add(actor.personId);
  }
  return [...ids];
}
