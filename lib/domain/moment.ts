/**
 * A moment as the tenant states it. `at` is epoch milliseconds; `zoned` tells whether the tenant named the
 * zone: where it did not, the moment was read in this browser's. `none` is its way to say that there is no
 * moment (year 1), `unknown` what was absent or cannot be read.
 */
export type StatedMoment =
  { kind: 'at'; at: number; zoned: boolean } | { kind: 'none' } | { kind: 'unknown' };

/** Epoch milliseconds of a moment; null where there is none. */
export function instantOf(moment: StatedMoment): number | null {
  return moment.kind === 'at' ? moment.at : null;
}
