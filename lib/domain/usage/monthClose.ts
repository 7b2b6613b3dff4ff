import { forecast } from '../forecast';
import type { MonthUse } from './monthUse';
import { dayAfter, type Period } from '../period';
import type { Reading } from '../reading';

/** What a month that is over came to, against what was forecast of it after its first ten days. */
export type MonthClose = {
  month: MonthUse;
  used: number;
  range: { low: number; high: number } | null;
};

/** The day of the month, from 0, at whose noon the forecast is taken. */
const forecastDay = 9;

/**
 * How the latest settled month ended.
 *
 * @param months oldest first
 * @param readings in any order
 * @returns null where it is not known what it came to; without a range where none could be forecast
 * @see the alert rules: "Periods and late data"
 */
export function closeOf(
  months: readonly MonthUse[],
  readings: readonly Reading[],
): MonthClose | null {
  const month = months.findLast(({ state }) => state === 'settled');
  if (!month || month.used === null) return null;
  return { month, used: month.used, range: rangeOf(month, readings) };
}

function rangeOf(
  { period, allowance }: MonthUse,
  readings: readonly Reading[],
): MonthClose['range'] {
  const day = dayAfter(period.start, forecastDay);
  const known = readings.filter((reading) => reading.day < day);
  const expected = forecast(known, period, allowance?.amount ?? null, noonOf(day, period));
  return expected.kind === 'range' ? { low: expected.low, high: expected.high } : null;
}

/** Epoch milliseconds. */
function noonOf(day: string, { zone }: Period): number {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  return noon.epochMilliseconds;
}
