import { describe, expect, test } from 'vitest';
import { drawingOf } from '../../../components/usage/drawing';
import { flows, included, untold, use } from '../../unit/domain/usage/usages';

describe('a month', () => {
  const drawing = drawingOf(use());

  test('has all its days, and is added up as far as it is known', () => {
    expect(drawing.days).toHaveLength(30);
    expect(drawing.last).toBe(20);
    expect(drawing.used[20]).toBe(36_420);
    expect(drawing.used.slice(21)).toEqual(Array(9).fill(null));
    const known = drawing.used.slice(0, 21).map(Number);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
  });

  test('what is expected goes on from the last day that is known, within its range', () => {
    for (const line of ['low', 'mid', 'high'] as const) {
      expect(drawing[line][19]).toBeNull();
      expect(drawing[line][20]).toBe(36_420);
      expect(drawing[line][29]).toBeTypeOf('number');
    }
    for (const index of [21, 25, 29]) {
      expect(Number(drawing.low[index])).toBeLessThan(Number(drawing.mid[index]));
      expect(Number(drawing.mid[index])).toBeLessThan(Number(drawing.high[index]));
    }
  });

  test('the expected day is the one of the forecast', () => {
    expect(drawing.days[drawing.overOn ?? NaN]).toBe('2026-11-26');
  });

  test('everything is below the top', () => {
    const all = [...drawing.used, ...drawing.high, drawing.allowance].map(Number);
    expect(Math.max(...all)).toBeLessThan(drawing.top);
  });

  test('a day that nobody knows is a gap, not nothing', () => {
    const { days } = use();
    const gap = drawingOf(use({ days: days.filter((_, index) => index !== 10) }));
    expect(gap.used[10]).toBeNull();
    expect(gap.used[11]).toBe(
      days.slice(0, 12).reduce((sum, { amount }) => sum + amount, 0) - (days[10]?.amount ?? 0),
    );
  });

  test.each([
    ['no forecast', null],
    ['a rough one', { kind: 'rough' as const, total: 50_000 }],
    ['none to be had', { kind: 'none' as const, why: 'bursty' as const }],
  ])('with %s nothing is expected', (_, forecast) => {
    const { low, mid, high, overOn } = drawingOf(use({ forecast }));
    expect([...low, ...mid, ...high].every((amount) => amount === null)).toBe(true);
    expect(overOn).toBeNull();
  });

  test('an allowance far above all else is left out, so that the rest can be seen', () => {
    const far = drawingOf(use({ allowance: included(1e12) }));
    expect(far.allowance).toBeNull();
    expect(far.top).toBe(drawing.top);
  });

  test('nothing used and nothing included still has a scale', () => {
    const days = use().days.map(({ day }) => ({ day, amount: 0 }));
    const nothing = drawingOf(use({ days, allowance: included(0), forecast: null }));
    expect(nothing.top).toBeGreaterThan(0);
    expect(nothing.allowance).toBe(0);
  });
});

describe('a gauge', () => {
  test('stands where it stood, as far back as it is known', () => {
    const drawing = drawingOf(flows());
    expect(drawing.days).toHaveLength(8);
    expect(drawing.used).toEqual([7, null, null, null, null, null, null, 8]);
    expect(drawing.spansGaps).toBe(true);
  });

  test('that nobody ever read is nothing to draw', () => {
    expect(drawingOf(untold())).toMatchObject({ days: [], used: [], last: -1 });
  });
});
