import { folded } from '../folded';
import { loginState, needNames, type NeedName } from './login';
import type { ListedUser } from './userList';

/** Which users: all, those whose seat is not used, and those who lack something to log in. */
export type Only = 'all' | 'unused' | 'incomplete' | 'cannot' | `no-${NeedName}`;

export const onlyNames: readonly Only[] = [
  'all',
  'unused',
  'incomplete',
  'cannot',
  ...needNames.map((name) => `no-${name}` as const),
];

const fits: Record<Only, (listed: ListedUser) => boolean> = {
  all: () => true,
  unused: ({ use }) => use === 'unused' || use === 'never',
  incomplete: ({ needs }) => loginState(needs) === 'incomplete',
  cannot: ({ needs }) => ['incomplete', 'off'].includes(loginState(needs)),
  'no-right': ({ needs }) => needs.right === 'lacks',
  'no-client': ({ needs }) => needs.client === 'lacks',
  'no-plan': ({ needs }) => needs.plan === 'lacks',
};

export type UserFilter = {
  /** What somebody typed; every word of it must be found. */
  search: string;
  only: Only;
  /** Name of a user plan; null for all. */
  plan: string | null;
  /** Ids of just these; null for all. */
  ids: readonly number[] | null;
};

export const everybody: UserFilter = { search: '', only: 'all', plan: null, ids: null };

/** Those who fit, in the order in which they came. */
export function filterUsers(
  users: readonly ListedUser[],
  { search, only, plan, ids }: UserFilter,
): ListedUser[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const wanted = ids && new Set(ids);
  return users.filter(
    (listed) =>
      fits[only](listed) &&
      (plan === null || listed.user.plan === plan) &&
      (wanted === null || wanted.has(listed.user.associateId)) &&
      words.every((word) => listed.words.includes(word)),
  );
}

/** How many users there are of each kind. */
export function countUsers(users: readonly ListedUser[]): Record<Only, number> {
  const counts = onlyNames.map((only) => [only, users.filter(fits[only]).length] as const);
  return Object.fromEntries(counts) as Record<Only, number>;
}
