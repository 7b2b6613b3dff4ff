import { sumOf } from './dailyAmounts';
import { medianOf } from '../median';

/** Months that tell; older ones do not. */
const recentMonths = 12;

/** How far the days of a month may vary, as a share of their mean. */
const mostVariation = 2;

/** So much of a month within so many days is a burst. */
const burstShare = 0.5;
const burstDays = 3;

/**
 * Whether a meter comes in a few large amounts, as mailings do, so that no rate tells what is still to come: in the
 * middle one of the last 12 months the daily coefficient of variation is over 2, or 3 days make half of it. Months
 * of nothing do not tell.
 *
 * @param months the daily amounts of past months, oldest first
 * @see the alert rules: "Forecast within the month"
 */
export function isBursty(months: readonly (readonly number[])[]): boolean {
  const used = months.slice(-recentMonths).filter((amounts) => sumOf(amounts) > 0);
  return (
    medianOf(used.map(variationOf)) > mostVariation ||
    medianOf(used.map(largestShareOf)) >= burstShare
  );
}

function variationOf(amounts: readonly number[]): number {
  const mean = sumOf(amounts) / amounts.length;
  const variance = sumOf(amounts.map((amount) => (amount - mean) ** 2)) / amounts.length;
  return Math.sqrt(variance) / mean;
}

function largestShareOf(amounts: readonly number[]): number {
  const largest = amounts.toSorted((a, b) => b - a).slice(0, burstDays);
  return sumOf(largest) / sumOf(amounts);
}
