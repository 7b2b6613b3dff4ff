import { dailyAmounts, dayNumber, isoDay, knownDays } from '../forecast/dailyAmounts';
import { medianOf } from '../median';
import type { Reading } from '../reading';

/**
 * Where a gauge is going.
 * - `none`: too few readings to tell
 * - `slope`: by how much a day, and the day on which the allowance is reached at that rate; null for never
 * within ten years, and without an allowance
 */
export type GaugeOutlook =
  { kind: 'none' } | { kind: 'slope'; perDay: number; fullOn: string | null };

/** Days whose readings tell the slope, today included. */
const slopeDays = 28;

/** Fewer readings, or such that lie closer together than this many days, tell none. */
const fewestReadings = 3;
const shortestSpan = 7;

/** Days that are looked ahead: ten years. */
const horizon = 3_652;

/**
 * Where a gauge is going: the Theil–Sen slope of the last 28 days, which is the median of the slopes between any two
 * readings, so that a day that stands out does not bend it, and the last value carried on by it.
 *
 * @param readings how much stood there at the end of a day, in the meter's unit; in any order, of two of a day the
 *   last holds. Negative ones, such that are no number, and days still to come are dropped.
 * @param allowance in the meter's unit; null for none
 * @param today ISO calendar day in the zone of the readings
 * @returns `perDay` in the meter's unit, less than 0 where it shrinks; `fullOn` is today where it is full already
 * @see the alert rules: "Periods and late data"
 */
export function gaugeOutlook(
  readings: readonly Reading[],
  allowance: number | null,
  today: string,
): GaugeOutlook {
  const tomorrow = dayNumber(today) + 1;
  const known = knownDays(
    dailyAmounts(readings, tomorrow - slopeDays, tomorrow),
    tomorrow - slopeDays,
    tomorrow,
  );
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < fewestReadings || last.day - first.day < shortestSpan)
    return { kind: 'none' };
  const perDay = medianOf(
    known.flatMap((later, index) =>
      known
        .slice(0, index)
        .map((earlier) => (later.amount - earlier.amount) / (later.day - earlier.day)),
    ),
  );
  return { kind: 'slope', perDay, fullOn: fullOn(last, perDay, allowance, dayNumber(today)) };
}

function fullOn(
  last: { day: number; amount: number },
  perDay: number,
  allowance: number | null,
  today: number,
): string | null {
  if (allowance === null) return null;
  if (last.amount >= allowance) return isoDay(today);
  const full = last.day + Math.ceil((allowance - last.amount) / perDay);
  return perDay > 0 && full - today <= horizon ? isoDay(Math.max(today, full)) : null;
}
