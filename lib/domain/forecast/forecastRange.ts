import { errorDistribution } from './errorDistribution';
import { logRatio, scaledBy } from './forecastErrors';

/** Where a total will lie. */
export type TotalRange = {
  /** With four chances in five it lies between these. */
  low: number;
  high: number;
  /** How likely it is to be more than an amount, from 0 to 1. */
  chanceOver: (amount: number) => number;
};

/** What lies outside of the range, on either side. */
const tail = 0.1;

/**
 * The range of a total that is expected, from the errors that its method made before. It holds that total also
 * where the method always erred to one side.
 *
 * @param total in the meter's unit, and `counted`: how much of it is counted
 * @param errors as `forecastErrors` tells them, at least one
 * @see the alert rules: "Forecast within the month"
 */
export function forecastRange(
  { total, counted }: { total: number; counted: number },
  errors: readonly number[],
): TotalRange {
  const { quantile, chanceAbove } = errorDistribution(errors);
  return {
    low: Math.min(total, Math.max(counted, scaledBy(quantile(tail), total))),
    high: Math.max(total, scaledBy(quantile(1 - tail), total)),
    // Units are whole: the first amount that is over lies a whole one above.
    chanceOver: (amount) => (counted > amount ? 1 : chanceAbove(logRatio(amount + 0.5, total))),
  };
}

/** The range of a total of which nothing is open any more. */
export function closedRange(total: number): TotalRange {
  return { low: total, high: total, chanceOver: (amount) => (total > amount ? 1 : 0) };
}
