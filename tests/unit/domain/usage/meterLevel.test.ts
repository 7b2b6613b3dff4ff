import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratioOf, reachedBy } from '../../../../lib/domain/usage/meterLevel';

test.each([
  [0, 1000, 'ok'],
  [849, 1000, 'ok'],
  [850, 1000, 'warn'],
  [949, 1000, 'warn'],
  [950, 1000, 'high'],
  [999, 1000, 'high'],
  [1000, 1000, 'limit'],
  [1001, 1000, 'over'],
  [0, 0, 'ok'],
  [1, 0, 'over'],
  [1e12 - 1, 1e12, 'high'],
  [17, 20, 'warn'],
  [null, 1000, 'ok'],
  [5000, null, 'ok'],
] as const)('%s of %s is %s', (used, allowance, level) => {
  expect(reachedBy(used, allowance).level).toBe(level);
});

test('more use is never less serious, and only more than all of it is over', () => {
  const order = ['ok', 'warn', 'high', 'limit', 'over'];
  const amount = fc.nat(2_000_000);
  fc.assert(
    fc.property(amount, amount, amount, (a, b, allowance) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const weight = (used: number) => order.indexOf(reachedBy(used, allowance).level);
      expect(weight(less)).toBeLessThanOrEqual(weight(more));
      expect(reachedBy(more, allowance).level === 'over').toBe(more > allowance);
    }),
  );
});

test('a share of nothing, or of what is not known, is none', () => {
  expect(ratioOf(36_420, 50_000)).toBeCloseTo(0.7284);
  expect([ratioOf(5, 0), ratioOf(5, null), ratioOf(null, 5)]).toEqual([null, null, null]);
});
