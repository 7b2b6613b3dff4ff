import type { StatedDate } from '../statedDate';
import type { ListedUser } from './userList';

export const sortNames = ['name', 'plan', 'group', 'lastLogin'] as const;
export type SortName = (typeof sortNames)[number];
export type UserSort = { by: SortName; descending: boolean };

/**
 * Sorts users; those who are alike stay in the order of their names. By last login the longest ago comes
 * first, and never before that. Whatever is not known or empty comes last, in both directions.
 *
 * @param compare texts, in the reader's language
 */
export function sortUsers(
  users: readonly ListedUser[],
  { by, descending }: UserSort,
  compare: (a: string, b: string) => number,
): ListedUser[] {
  const direction = descending ? -1 : 1;
  const compareKeys = by === 'lastLogin' ? compareDays : compare;
  return users
    .map((listed) => ({ listed, key: keyOf(listed, by) }))
    .sort(
      (a, b) =>
        Number(a.key === null) - Number(b.key === null) ||
        direction * compareKeys(a.key ?? '', b.key ?? '') ||
        compare(a.listed.name, b.listed.name) ||
        a.listed.user.associateId - b.listed.user.associateId,
    )
    .map(({ listed }) => listed);
}

function keyOf(listed: ListedUser, by: SortName): string | null {
  if (by === 'lastLogin') return loginKey(listed.lastLogin);
  return (by === 'group' ? listed.user.group : listed[by]) || null;
}

/** Days are written so that they sort as texts; never is before all of them. */
function loginKey(lastLogin: StatedDate): string | null {
  if (lastLogin.kind === 'unknown') return null;
  return lastLogin.kind === 'none' ? '' : lastLogin.day;
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
