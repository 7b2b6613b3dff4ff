import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dailyAmounts, dayNumber } from '../../../../lib/domain/forecast/dailyAmounts';
import { dayAfter } from '../../../../lib/domain/period';
import { spikeOf } from '../../../../lib/domain/usage/spike';
import { today } from './usages';

/** The 12 weeks up to today, a Saturday, at 100 a day; with some days changed. */
function spike(changed: Record<string, number>, weeks = 13, months = [3_000, 3_100]) {
  const first = dayAfter(today, 1 - 7 * weeks);
  const readings = Array.from({ length: 7 * weeks }, (_, index) => {
    const day = dayAfter(first, index);
    return { day, amount: changed[day] ?? 100 };
  });
  return spikeOf(dailyAmounts(readings, dayNumber(first), dayNumber(today) + 1), months, today);
}

describe('spikeOf', () => {
  test('three times a usual day of that week, and no less', () => {
    expect(spike({ '2026-11-17': 300 })).toEqual({ day: '2026-11-17', amount: 300, times: 3 });
    expect(spike({ '2026-11-17': 299 })).toBeNull();
  });

  test('the latest of several, today included; not one of last week', () => {
    expect(spike({ '2026-11-16': 900, [today]: 400 })?.day).toBe(today);
    expect(spike({ '2026-11-14': 900 })).toBeNull();
    expect(spike({ '2026-11-15': 900 })?.day).toBe('2026-11-15');
  });

  test('what is less than a twentieth of a usual month is no news', () => {
    expect(spike({ '2026-11-17': 400 }, 13, [8_000])).not.toBeNull();
    expect(spike({ '2026-11-17': 399 }, 13, [8_000])).toBeNull();
    expect(spike({ '2026-11-17': 400 }, 13, [])).toBeNull();
  });

  test('one odd week before does not make another usual', () => {
    expect(spike({ '2026-11-10': 5_000, '2026-11-17': 300 })?.times).toBe(3);
  });

  test('with fewer than four such days before, nothing is usual', () => {
    expect(spike({ '2026-11-17': 900 }, 4)).toBeNull();
    expect(spike({ '2026-11-17': 900 }, 5)?.times).toBe(9);
  });

  test('where nothing is usual on that day, nothing is so many times it', () => {
    const tuesdays = Array.from({ length: 12 }, (_, week) =>
      dayAfter('2026-11-17', -7 * (week + 1)),
    );
    const quiet = Object.fromEntries(tuesdays.map((day) => [day, 0]));
    expect(spike({ ...quiet, '2026-11-17': 900 })).toBeNull();
  });

  test('it is told as it is', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (amount) => {
        const found = spike({ '2026-11-18': amount });
        expect(found).toEqual(
          amount >= 300 ? { day: '2026-11-18', amount, times: amount / 100 } : null,
        );
      }),
    );
  });
});
