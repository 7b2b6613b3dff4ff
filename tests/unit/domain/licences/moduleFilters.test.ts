import { describe, expect, test } from 'vitest';
import {
  filtered,
  usefulFilters,
  type ModuleFilter,
} from '../../../../lib/domain/licences/moduleFilters';
import { module } from './licences';

const modules = [
  module({ name: 'fine' }),
  module({ name: 'over', inUse: 23, available: -2 }),
  module({ name: 'full', inUse: 21, available: 0 }),
  module({ name: 'unused', inUse: 0, available: 21 }),
  module({ name: 'unused site', kind: 'site', inUse: 0, available: 1, total: 1 }),
  module({ name: 'none bought', inUse: 0, available: 0, total: 0 }),
  module({ name: 'new', newTotal: 25 }),
  module({ name: 'odd', available: 3 }),
  module({ name: 'unlimited', unrestricted: true, inUse: 0 }),
  module({ name: 'untold', inUse: null, available: null, total: null }),
];
const names = (filter: ModuleFilter | null) => filtered(modules, filter).map(({ name }) => name);

describe('filtered', () => {
  test.each([
    ['over', ['over']],
    ['full', ['full']],
    ['unused', ['unused']],
    ['not-activated', ['new']],
    ['odd', ['odd']],
  ] as const)('%s', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  test('without a filter, all', () => {
    expect(filtered(modules, null)).toEqual(modules);
  });
});

describe('usefulFilters', () => {
  const few = modules.slice(0, 3);

  test('those that find something, with how many', () => {
    expect(usefulFilters(few, few, null)).toEqual([
      { filter: 'over', count: 1 },
      { filter: 'full', count: 1 },
    ]);
  });

  test('stay while what is looked at has none of it', () => {
    expect(usefulFilters(few, few.slice(0, 2), null)).toEqual([
      { filter: 'over', count: 1 },
      { filter: 'full', count: 0 },
    ]);
  });

  test('the chosen one stays although there is nothing of it any more', () => {
    expect(usefulFilters([], [], 'odd')).toEqual([{ filter: 'odd', count: 0 }]);
  });
});
