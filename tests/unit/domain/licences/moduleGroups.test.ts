import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModuleLicence } from '../../../../lib/domain/licences/licence';
import { fullest, moduleGroups } from '../../../../lib/domain/licences/moduleGroups';
import { module } from './licences';

const names = (modules: readonly ModuleLicence[]) => modules.map(({ name }) => name);

const grouped = (modules: ModuleLicence[], vendors = true) =>
  moduleGroups(modules, vendors).map((group) => [group.id, names(group.modules)]);

describe('moduleGroups', () => {
  test('what is given to people first, hidden ones last, each in the order given', () => {
    expect(
      grouped([
        module({ name: 'other', kind: 'unknown' }),
        module({ name: 'satellite', kind: 'satellite' }),
        module({ name: 'site', kind: 'site' }),
        module({ name: 'user', kind: 'user' }),
        module({ name: 'first' }),
        module({ name: 'hidden', hidden: true }),
        module({ name: 'second' }),
        module({ name: 'hidden site', kind: 'site', hidden: true }),
      ]),
    ).toEqual([
      ['plan', ['first', 'second']],
      ['user', ['user']],
      ['system', ['site']],
      ['site', ['satellite']],
      ['other', ['other']],
      ['hidden', ['hidden', 'hidden site']],
    ]);
  });

  test('user licences of the Windows programs stand apart', () => {
    const travel = { name: 'a', description: 'Remote Travel' };
    expect(grouped([module({ ...travel, kind: 'user' })])).toEqual([['windows', ['a']]]);
    // People log in by their plan, whatever it is called; and a partner may use the same words.
    expect(grouped([module({ ...travel, kind: 'plan' })])).toEqual([['plan', ['a']]]);
    expect(grouped([module({ ...travel, kind: 'user' })], false)).toEqual([['user', ['a']]]);
    expect(grouped([module({ ...travel, kind: 'user', hidden: true })])).toEqual([
      ['hidden', ['a']],
    ]);
  });

  test('every licence is in one group', () => {
    const any = fc
      .record({
        kind: fc.constantFrom<ModuleLicence['kind']>(
          'plan',
          'user',
          'site',
          'satellite',
          'unknown',
        ),
        hidden: fc.boolean(),
        description: fc.constantFrom('Pocket CRM', 'Sales Premium', ''),
      })
      .map(module);
    fc.assert(
      fc.property(fc.array(any), fc.boolean(), (modules, vendors) => {
        const all = moduleGroups(modules, vendors).flatMap((group) => group.modules);
        expect(all).toHaveLength(modules.length);
        expect(new Set(all)).toEqual(new Set(modules));
      }),
    );
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
      module({ name: 'hidden', inUse: 30, hidden: true }),
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
