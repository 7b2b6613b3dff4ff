import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModuleLicence } from '../../../../lib/domain/licences/licence';
import { oddCountsOf } from '../../../../lib/domain/licences/oddCounts';
import { module } from './licences';

const odd = (
  inUse: number | null,
  available: number | null,
  total: number | null,
  change: Partial<ModuleLicence> = {},
) => oddCountsOf(module({ inUse, available, total, ...change }));

describe('oddCountsOf', () => {
  test.each([
    ['as it should be', 10, 11, 21, []],
    ['all given out', 21, 0, 21, []],
    ['over, told as a negative number', 23, -2, 21, []],
    ['over, told as none left', 23, 0, 21, []],
    ['over, but some left', 7, 7, 0, ['sum']],
    ['not told', null, null, null, []],
    ['partly told', 10, null, 21, []],
    ['what is available does not follow', 10, 12, 21, ['sum']],
    ['negative in use', -3, 24, 21, ['negative']],
    ['negative total', 0, -5, -5, ['negative']],
    ['a fraction', 4.25, 5.25, 9.5, ['fraction']],
    ['absurd', 4, 1e21, 9, ['too-large', 'sum']],
    ['just countable', 0, 2_147_483_647, 2_147_483_647, []],
    ['just not countable', 0, 2_147_483_648, 2_147_483_648, ['too-large']],
  ] as const)('%s', (_, inUse, available, total, expected) => {
    expect(odd(inUse, available, total)).toEqual(expected);
  });

  test('without a limit only what is in use says anything', () => {
    expect(odd(40, -39, 1, { unrestricted: true })).toEqual([]);
    expect(odd(-1, 0, 1.5, { unrestricted: true })).toEqual(['negative']);
  });

  test('counts that add up are never odd', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (inUse, total) => {
        expect(odd(inUse, total - inUse, total)).toEqual([]);
      }),
    );
  });

  test('one that is off by anything always is', () => {
    const off = fc.integer({ min: -999, max: 999 }).filter((by) => by !== 0);
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), off, (left, inUse, by) => {
        expect(odd(inUse, left + by, left + inUse)).toContain('sum');
      }),
    );
  });
});
