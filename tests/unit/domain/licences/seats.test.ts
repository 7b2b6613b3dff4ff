import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canFill, isOver, occupancyOf } from '../../../../lib/domain/licences/seats';
import { module } from './licences';

const level = (inUse: number | null, total: number | null, change = {}) => {
  const available = inUse === null || total === null ? null : total - inUse;
  const occupancy = occupancyOf(module({ inUse, total, available, ...change }));
  return occupancy.state === 'counted' ? occupancy.level : occupancy.state;
};

describe('occupancyOf', () => {
  test.each([
    [10, 21, 'ok'],
    [19, 21, 'ok'],
    [20, 21, 'warn'],
    [21, 21, 'limit'],
    [22, 21, 'over'],
    [189, 200, 'ok'],
    [190, 200, 'warn'],
    [1, 2, 'warn'],
    [0, 0, 'neutral'],
    [1, 0, 'over'],
    [null, 21, 'unknown'],
    [10, null, 'unknown'],
    [-3, 21, 'unknown'],
    [0, -5, 'unknown'],
  ] as const)('%s of %s in use is %s', (inUse, total, expected) => {
    expect(level(inUse, total)).toBe(expected);
  });

  test('what has no limit is never full', () => {
    expect(level(900, 1, { unrestricted: true })).toBe('neutral');
  });

  test('a site licence that is in use is as it should be', () => {
    expect(level(1, 1, { kind: 'site' })).toBe('ok');
    expect(level(2, 1, { kind: 'site' })).toBe('over');
  });

  test("the tenant's own number of available ones counts", () => {
    expect(level(10, 21, { available: 0 })).toBe('limit');
  });

  test('one more in use is never less serious', () => {
    const order = ['neutral', 'ok', 'warn', 'limit', 'over'];
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (inUse, total) => {
        const now = order.indexOf(level(inUse, total));
        expect(order.indexOf(level(inUse + 1, total))).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});

describe('canFill', () => {
  test.each([
    ['seats', {}, true],
    ['one user licence', { kind: 'user', inUse: 0, available: 1, total: 1 }, true],
    ['one site licence', { kind: 'site', inUse: 1, available: 0, total: 1 }, false],
    ['two satellites', { kind: 'satellite', inUse: 1, available: 1, total: 2 }, true],
    ['a site licence that is over', { kind: 'site', inUse: 2, available: -1, total: 1 }, true],
    ['no limit', { unrestricted: true }, false],
    ['not told', { total: null }, false],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(canFill(module(change))).toBe(expected);
  });
});

test('over is more in use than bought', () => {
  expect(isOver(module({ inUse: 21, available: 0 }))).toBe(false);
  expect(isOver(module({ inUse: 22, available: -1 }))).toBe(true);
  expect(isOver(module({ inUse: 22, unrestricted: true }))).toBe(false);
});
