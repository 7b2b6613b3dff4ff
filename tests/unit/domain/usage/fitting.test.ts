import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittingOf } from '../../../../lib/domain/usage/fitting';
import { dayAfter } from '../../../../lib/domain/period';
import { noDays, type DaySeries } from '../../../../lib/domain/reading';
import { november, today } from './usages';

const batches = (from: string, ...days: [amount: number, rows: number][]): DaySeries => ({
  from,
  amounts: days.map(([amount]) => amount),
  rows: days.map(([, rows]) => rows),
});

describe('fittingOf', () => {
  test('the usual size is that of the middle batch, not of the middle day', () => {
    const days = batches('2026-11-02', [9_000, 1], [4_000, 1], [6_000, 6]);
    expect(fittingOf(days, november, 3_500, today)).toEqual({ usual: 1_000, more: 3 });
  });

  test('batches of the last three months and this one count, none of nothing', () => {
    const old = batches('2026-07-31', [9_000, 1], [4_000, 1]);
    expect(fittingOf(old, november, 8_000, today)).toEqual({ usual: 4_000, more: 2 });
    const coming = batches(today, [4_000, 1], [9_000, 9]);
    expect(fittingOf(coming, november, 8_000, today)?.usual).toBe(4_000);
    const empty = batches('2026-11-02', [0, 5], [4_000, 1]);
    expect(fittingOf(empty, november, 8_000, today)?.usual).toBe(4_000);
  });

  test('where none is known nothing is usual', () => {
    expect(fittingOf(noDays, november, 8_000, today)).toBeNull();
    expect(fittingOf(batches('2026-11-02', [0, 0]), november, 8_000, today)).toBeNull();
  });

  test('nothing fits where nothing is left', () => {
    const days = batches('2026-11-02', [4_000, 1]);
    expect(fittingOf(days, november, -1, today)).toEqual({ usual: 4_000, more: 0 });
  });

  test('as many as are told fit, and one more does not', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), fc.nat(1e7), (days, left) => {
        const first = dayAfter(today, 1 - days.length);
        const found = fittingOf(batches(first, ...days), november, left, today);
        expect(found).not.toBeNull();
        if (!found) return;
        expect(found.more * found.usual).toBeLessThanOrEqual(left);
        expect((found.more + 1) * found.usual).toBeGreaterThan(left);
      }),
    );
  });
});
