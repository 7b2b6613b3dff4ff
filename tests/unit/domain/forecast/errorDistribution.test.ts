import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorDistribution } from '../../../../lib/domain/forecast/errorDistribution';

const errors = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
  minLength: 6,
  maxLength: 24,
});
const chance = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe('errorDistribution', () => {
  test('a quantile is exceeded with the chance that is left', () => {
    fc.assert(
      fc.property(errors, chance, (made, chance) => {
        const { quantile, chanceAbove } = errorDistribution(made);
        expect(chanceAbove(quantile(chance))).toBeCloseTo(1 - chance, 5);
      }),
      { seed: 5 },
    );
  });

  test('fewer errors of the same kind leave a wider range', () => {
    const six = [-0.3, -0.2, -0.1, 0.1, 0.2, 0.3];
    const widthOf = (made: number[]) => {
      const { quantile } = errorDistribution(made);
      return quantile(0.9) - quantile(0.1);
    };
    expect(widthOf(six)).toBeGreaterThan(widthOf([...six, ...six, ...six, ...six]));
    expect(widthOf(six)).toBeGreaterThan(0.6);
  });

  test('one wild error does not make the others less certain', () => {
    const calm = [-0.05, -0.03, -0.01, 0.01, 0.03, 0.05];
    const { chanceAbove } = errorDistribution([...calm, 3]);
    // One in seven was far above; hardly anything lies between.
    expect(chanceAbove(0.5)).toBeCloseTo(1 / 7, 2);
    expect(chanceAbove(0.15)).toBeLessThan(1 / 7 + 0.03);
  });

  test('errors that were all the same leave a little open', () => {
    const { quantile } = errorDistribution(Array<number>(12).fill(0.2));
    expect(quantile(0.5)).toBeCloseTo(0.2, 6);
    expect(quantile(0.9) - quantile(0.1)).toBeGreaterThan(0.004);
    expect(quantile(0.9) - quantile(0.1)).toBeLessThan(0.015);
  });

  test('a chance is more than a count of errors', () => {
    const { chanceAbove } = errorDistribution([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(chanceAbove(0.05)).toBeGreaterThan(chanceAbove(0.06));
  });
});
