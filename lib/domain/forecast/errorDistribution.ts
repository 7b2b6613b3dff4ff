import { sumOf } from './dailyAmounts';
import { medianOf } from '../median';

/** How likely errors are, judged by those that were made. */
export type ErrorDistribution = {
  /** The error that is not exceeded with this chance, between 0 and 1. */
  quantile: (chance: number) => number;
  /** How likely it is that an error is larger, from 0 to 1. */
  chanceAbove: (error: number) => number;
};

/** The standard deviation of a logistic distribution of scale 1. */
const logisticDeviation = Math.PI / Math.sqrt(3);

/** No forecast is known to be better than a few thousandths. */
const leastBandwidth = 0.003;

/** Halvings of what is searched: enough for nine digits. */
const halvings = 40;

/**
 * Past errors as a distribution of the next one. A dozen errors know nothing of what lies between and beyond them,
 * so each is widened to a small logistic bell as wide as Silverman's rule says: the fewer they are and the further
 * apart, the wider the range and the less certain any chance. One wild month does not widen all the others.
 *
 * @param errors at least one
 * @see Silverman, Density estimation (1986), 3.31: bandwidth 0.9 A n^(-1/5), A the smaller of s and IQR / 1.34
 */
export function errorDistribution(errors: readonly number[]): ErrorDistribution {
  const bandwidth = Math.max(leastBandwidth, 0.9 * spreadOf(errors) * errors.length ** (-1 / 5));
  const scale = bandwidth / logisticDeviation;
  const chanceAbove = (error: number) =>
    sumOf(errors.map((made) => 1 / (1 + Math.exp((error - made) / scale)))) / errors.length;
  const quantile = (chance: number) => {
    // Beyond 20 scales a bell holds a billionth.
    let low = Math.min(...errors) - 20 * scale;
    let high = Math.max(...errors) + 20 * scale;
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (low + high) / 2;
      if (1 - chanceAbove(middle) < chance) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return { quantile, chanceAbove };
}

/** The standard deviation, or what the middle half of the errors says of it where that is less and not nothing. */
function spreadOf(errors: readonly number[]): number {
  const sorted = errors.toSorted((a, b) => a - b);
  const half = Math.ceil(sorted.length / 2);
  const middleHalf = medianOf(sorted.slice(-half)) - medianOf(sorted.slice(0, half));
  const deviation = deviationOf(errors);
  return middleHalf > 0 ? Math.min(deviation, middleHalf / 1.34) : deviation;
}

function deviationOf(values: readonly number[]): number {
  const mean = sumOf(values) / values.length;
  const squares = sumOf(values.map((value) => (value - mean) ** 2));
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}
