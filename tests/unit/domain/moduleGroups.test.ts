import { describe, expect, test } from 'vitest';
import type { ModuleLicence } from '../../../lib/domain/licence';
import { fullest, moduleGroups } from '../../../lib/domain/moduleGroups';
import { module } from './licences';

const names = (modules: readonly ModuleLicence[]) => modules.map(({ name }) => name);

describe('moduleGroups', () => {
  test('by kind, each in the vendor’s order, without what is hidden or empty', () => {
    const groups = moduleGroups([
      module({ name: 'site', kind: 'site' }),
      module({ name: 'late', sortOrder: 9 }),
      module({ name: 'early', sortOrder: 1 }),
      module({ name: 'hidden', hidden: true }),
      module({ name: 'hidden user', kind: 'user', hidden: true }),
    ]);
    expect(groups.map(({ kind, modules }) => [kind, names(modules)])).toEqual([
      ['plan', ['early', 'late']],
      ['site', ['site']],
    ]);
  });
});

describe('fullest', () => {
  test('the most serious, then the fullest', () => {
    const modules = [
      module({ name: 'half' }),
      module({ name: 'most', inUse: 15, available: 6 }),
      module({ name: 'one of one', inUse: 1, available: 0, total: 1 }),
      module({ name: 'over', inUse: 22, available: -1 }),
      module({ name: 'unlimited', unrestricted: true }),
      module({ name: 'none bought', inUse: 0, available: 0, total: 0 }),
      module({ name: 'untold', total: null }),
    ];
    expect(names(fullest(modules, 9))).toEqual(['over', 'one of one', 'most', 'half', 'untold']);
    expect(names(fullest(modules, 2))).toEqual(['over', 'one of one']);
  });

  test('user licences where there are no plans', () => {
    const modules = [
      module({ name: 'user', kind: 'user' }),
      module({ name: 'site', kind: 'site' }),
    ];
    expect(names(fullest(modules, 4))).toEqual(['user']);
    expect(fullest([module({ kind: 'site' })], 4)).toEqual([]);
  });
});
