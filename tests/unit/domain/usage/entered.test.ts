import { describe, expect, test } from 'vitest';
import { meterOf } from '../../../../lib/domain/usage/meter';
import { figureThatHolds, withFigure, withoutFigure } from '../../../../lib/domain/usage/entered';
import { november, today } from './usages';

const figure = (day: string, amount = 1) => ({ day, amount });
const figures = [figure('2026-10-12', 1), figure('2026-11-12', 2), figure('2026-11-22', 3)];

describe('figures that somebody entered', () => {
  test('there is one a day, and the oldest comes first', () => {
    expect(withFigure(figures, figure('2026-11-01', 9)).map(({ amount }) => amount)).toEqual([
      1, 9, 2, 3,
    ]);
    expect(withFigure(figures, figure('2026-11-12', 9)).map(({ amount }) => amount)).toEqual([
      1, 9, 3,
    ]);
  });

  test('one can be removed', () => {
    expect(withoutFigure(figures, '2026-11-12').map(({ amount }) => amount)).toEqual([1, 3]);
    expect(withoutFigure(figures, '2026-11-13')).toEqual(figures);
  });

  test('the latest holds that is not of a day to come', () => {
    expect(figureThatHolds(figures, meterOf('storage'), november, today)?.amount).toBe(2);
    expect(figureThatHolds(figures.toReversed(), meterOf('storage'), november, today)?.amount).toBe(
      2,
    );
    expect(figureThatHolds([], meterOf('storage'), november, today)).toBeNull();
  });

  test('last month’s says nothing of what begins anew with each', () => {
    const old = figures.slice(0, 1);
    expect(figureThatHolds(old, meterOf('storage'), november, today)?.amount).toBe(1);
    expect(figureThatHolds(old, meterOf('logins'), november, today)).toBeNull();
    expect(figureThatHolds(figures, meterOf('logins'), november, today)?.amount).toBe(2);
  });
});
