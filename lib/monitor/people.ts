import { isDue } from '../domain/due';
import type { Person, Run, TenantRuns } from '../domain/events/run';
import type { Part } from '../domain/snapshot';
import type { TenantClient } from '../webapi/client';
import { getAssociates } from '../webapi/associates';
import { attempt } from './attempt';

type People = TenantRuns['people'];
type Known = NonNullable<People['value']>;

/** How often people are asked about anew, in milliseconds. */
const every = 24 * 60 * 60_000;
const mostAtOnce = 200;

/** Ids of the users who started runs, and of those whom runs concern; the system is none. */
export function peopleOf(runs: readonly Run[]): number[] {
  const ids = runs.flatMap(({ actor, scope, owner }) => [
    actor.associateId ?? 0,
    scope === 'user' ? (owner ?? 0) : 0,
  ]);
  return [...new Set(ids)].filter((id) => id > 0);
}

/**
 * Asks who people are: those who were not asked about yet, once a day all of them.
 *
 * @param before who was asked about earlier
 * @param ids of those who are to be known
 * @returns how the part changes; null when there is nothing to ask
 */
export async function askAbout(
  client: TenantClient,
  before: People,
  ids: readonly number[],
  now: () => number,
): Promise<((before: People) => People) | null> {
  const known: Known = before.value ?? { asked: [], known: [] };
  const isOld = isDue({ ...before, triedAt: before.asOf, failure: null }, every, now());
  if (before.failure && !isDue(before, every, now())) return null;
  const candidates = isOld ? [...new Set([...ids, ...known.asked])] : without(ids, known.asked);
  const asked = candidates.slice(0, mostAtOnce);
  if (asked.length === 0) return null;
  const change = await attempt<Known>(async () => {
    const people = await getAssociates(client, asked);
    return merged(known, asked, people);
  }, now);
  // All of them stay as old as the oldest, so that newcomers do not put off when they are asked about anew.
  return (part) => dated(change(part), isOld ? null : part.asOf);
}

function merged(before: Known, asked: readonly number[], people: readonly Person[]): Known {
  const others = before.known.filter(({ associateId }) => !asked.includes(associateId));
  return { asked: [...new Set([...before.asked, ...asked])], known: [...others, ...people] };
}

function dated(part: Part<Known>, asOf: number | null): Part<Known> {
  return part.failure || asOf === null ? part : { ...part, asOf };
}

function without(ids: readonly number[], others: readonly number[]): number[] {
  const left = new Set(others);
  return ids.filter((id) => !left.has(id));
}
