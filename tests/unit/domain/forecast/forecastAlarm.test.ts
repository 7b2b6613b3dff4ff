import { describe, expect, test } from 'vitest';
import type { Forecast } from '../../../../lib/domain/forecast';
import { forecastAlarm } from '../../../../lib/domain/forecast/forecastAlarm';

const withChance = (chanceOver: number | null): Forecast => ({
  kind: 'range',
  total: 10,
  low: 5,
  high: 15,
  chanceOver,
  overOn: null,
  days: [],
});

describe('forecastAlarm', () => {
  test.each([
    [0.79, false, false],
    [0.8, false, true],
    [0.79, true, true],
    [0.51, true, true],
    [0.5, true, false],
    [0.51, false, false],
    [1, false, true],
    [null, true, false],
  ])('a chance of %s, armed before: %s, is worth an alert: %s', (chance, wasArmed, expected) => {
    expect(forecastAlarm(wasArmed, withChance(chance))).toBe(expected);
  });

  test.each<Forecast>([
    { kind: 'rough', total: 1e9 },
    { kind: 'none', why: 'bursty' },
    { kind: 'none', why: 'too-early' },
  ])('$kind never is', (forecast) => {
    expect(forecastAlarm(true, forecast)).toBe(false);
  });
});
