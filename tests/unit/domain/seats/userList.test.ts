import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from '../../../../lib/domain/folded';
import { planTitles } from '../../../../lib/domain/seats/userList';
import {
  countUsers,
  everybody,
  filterUsers,
  type Only,
  type UserFilter,
} from '../../../../lib/domain/seats/userSearch';
import { sortNames, sortUsers, type UserSort } from '../../../../lib/domain/seats/userSort';
import { textOrder } from '../../../../lib/i18n/order';
import { none, on, unknown } from '../licences/licences';
import { listed, plans } from './users';

const ids = (users: ReturnType<typeof listed>) => users.map(({ user }) => user.associateId);
const compare = textOrder('en-GB');

describe('folded', () => {
  test.each([
    ['Öster', 'oster'],
    ['Østerby', 'osterby'],
    ['GROẞ', 'gross'],
    ['Núñez', 'nunez'],
    ['Ǿ', 'o'],
  ])('%s is found as %s', (text, plain) => {
    expect(folded(text)).toBe(plain);
  });
});

describe('listUsers', () => {
  test('a user of whom no login was told is unknown, not new', () => {
    expect(listed({})[0]).toMatchObject({ lastLogin: unknown, use: 'unknown' });
  });

  test('a plan is called as the tenant calls it, else by its licence, else by its key', () => {
    const planOf = (plan: string, planDescription: string) =>
      listed({ user: { plan, planDescription } })[0]?.plan;
    expect(planOf('ten-sales', 'Verkoop')).toBe('Verkoop');
    expect(planOf('ten-sales', '')).toBe('Sales Premium');
    expect(planOf('other', '')).toBe('other');
    expect(planOf('', '')).toBe('');
  });

  test('titles of plans: all that are owned or held, owned ones first', () => {
    const users = listed({ user: { plan: 'other', planDescription: 'Other' } });
    expect([...planTitles(users, plans)]).toEqual([
      ['ten-sales', 'Sales Premium'],
      ['ten-service', 'Service Essentials'],
      ['other', 'Other'],
    ]);
  });
});

describe('filterUsers', () => {
  const users = listed(
    {
      user: { fullName: 'Ann Ødegård', name: 'ANN', group: 'Service' },
      lastLogin: on('2026-11-20'),
    },
    { user: { plan: 'ten-service', planDescription: 'Service Essentials' }, lastLogin: none },
    { user: { fullName: 'Mia', name: 'MV', role: 'Chef' }, lastLogin: on('2026-01-01') },
    { user: { canLogIn: false }, lastLogin: none },
    { user: { plan: '' } },
    { user: { plan: '', canLogIn: false } },
  );
  const found = (filter: Partial<UserFilter>) =>
    ids(filterUsers(users, { ...everybody, ...filter }));

  test.each<[string, number[]]>([
    ['', [1, 2, 3, 4, 5, 6]],
    ['odegard', [1]],
    ['  ANN  ', [1]],
    ['service', [1, 2]],
    ['service ann', [1]],
    ['chef mv', [3]],
    ['nobody', []],
    ['.*', []],
  ])('search “%s”', (search, expected) => {
    expect(found({ search })).toEqual(expected);
  });

  test.each<[Only, number[]]>([
    ['all', [1, 2, 3, 4, 5, 6]],
    ['unused', [2, 3]],
    ['incomplete', [4, 5]],
    ['cannot', [4, 5, 6]],
    ['no-right', [4, 6]],
    ['no-client', [5, 6]],
    ['no-plan', [5, 6]],
  ])('only %s, and as many counted', (only, expected) => {
    expect(found({ only })).toEqual(expected);
    expect(countUsers(users)[only]).toBe(expected.length);
  });

  test('by plan, by ids, and all filters together', () => {
    expect(found({ plan: 'ten-service' })).toEqual([2]);
    expect(found({ ids: [3, 1, 99] })).toEqual([1, 3]);
    expect(found({ ids: [] })).toEqual([]);
    expect(found({ ids: [2, 3], plan: 'ten-sales', only: 'unused', search: 'mia' })).toEqual([3]);
  });
});

describe('sortUsers', () => {
  const sorted = (given: Parameters<typeof listed>, sort: UserSort) =>
    ids(sortUsers(listed(...given), sort, compare));
  const both = (given: Parameters<typeof listed>, by: UserSort['by']) => [
    sorted(given, { by, descending: false }),
    sorted(given, { by, descending: true }),
  ];

  test('by name as the reader’s language has it, numbers by their value', () => {
    const named = ['User 17', 'eva', 'User 9', 'Élan'].map((fullName) => ({ user: { fullName } }));
    expect(both(named, 'name')).toEqual([
      [4, 2, 3, 1],
      [1, 3, 2, 4],
    ]);
  });

  test('by last login: never before the longest ago, unknown last in both directions', () => {
    const given = [unknown, on('2026-11-01'), none, on('2025-01-01')].map((lastLogin) => ({
      lastLogin,
    }));
    expect(both(given, 'lastLogin')).toEqual([
      [3, 4, 2, 1],
      [2, 4, 3, 1],
    ]);
  });

  test('by group and by plan: those without one last in both directions', () => {
    const groups = ['', 'Sales', 'Service'].map((group) => ({ user: { group } }));
    expect(both(groups, 'group')).toEqual([
      [2, 3, 1],
      [3, 2, 1],
    ]);
    const planned = ['', 'ten-service', 'ten-sales'].map((plan) => ({
      user: { plan, planDescription: '' },
    }));
    expect(both(planned, 'plan')).toEqual([
      [3, 2, 1],
      [2, 3, 1],
    ]);
  });

  test('those who are alike stand by name, then by id, in both directions', () => {
    const given = ['B', 'A', 'A'].map((fullName) => ({ user: { fullName } }));
    expect(both(given, 'group')).toEqual([
      [2, 3, 1],
      [2, 3, 1],
    ]);
  });

  test('nobody is lost, however it is sorted and whoever comes first', () => {
    const one = fc.record({
      user: fc.record({ fullName: fc.string(), group: fc.string(), plan: fc.string() }),
      lastLogin: fc.constantFrom(none, unknown, on('2026-01-01'), on('2026-02-01')),
    });
    const sort = fc.record({ by: fc.constantFrom(...sortNames), descending: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one), sort, (given, wanted) => {
        const users = listed(...given);
        const order = ids(sortUsers(users, wanted, compare));
        expect(order.toSorted((a, b) => a - b)).toEqual(ids(users));
        expect(ids(sortUsers(users.toReversed(), wanted, compare))).toEqual(order);
      }),
    );
  });
});
