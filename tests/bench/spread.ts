import { quantileOf } from './quantile';

/** What is told of many measurements: the middle one, and between which two the middle half lies. */
export type Spread = { median: number; lower: number; upper: number };

export function spreadOf(values: readonly number[]): Spread {
  const at = (share: number) => quantileOf(values, share);
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** "84.1 ms (80.0 to 90.2)" */
export function told({ median, lower, upper }: Spread, unit = ' ms', digits = 1): string {
  const fixed = (value: number) => value.toFixed(digits);
  return `${fixed(median)}${unit} (${fixed(lower)} to ${fixed(upper)})`;
}
