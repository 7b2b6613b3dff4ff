import type { Level } from '../level';

/** How far an allowance is used, as alerts tell it. */
export type Reached = {
  level: Extract<Level, 'ok' | 'warn' | 'high' | 'limit' | 'over'>;
  /** The highest threshold that is reached, in percent; 0 where none is, and at what is included exactly. */
  step: number;
};

/**
 * Percentages of what is included from which on it is told. All of it, and more, are told whatever the list says.
 *
 * @see the alert rules: kind "actual"
 */
export const defaultThresholds: readonly number[] = [85, 95, 110, 125, 150, 200];

/** From this percentage on what is not reached yet is as good as reached. */
const highFrom = 95;

const nothing: Reached = { level: 'ok', step: 0 };

/**
 * How serious it is that so much of an allowance is used. Where either is not known there is nothing to warn of, nor of
 * nothing used where nothing is included.
 *
 * @param used in the unit of the allowance
 * @param thresholds in percent, in any order
 * @see the alert rules: kind "actual"
 */
export function reachedBy(
  used: number | null,
  allowance: number | null,
  thresholds: readonly number[] = defaultThresholds,
): Reached {
  if (used === null || allowance === null || used === 0) return nothing;
  // Multiplied rather than divided: of whole amounts not one falls to the wrong side.
  const step = Math.max(0, ...thresholds.filter((percent) => used * 100 >= allowance * percent));
  if (used > allowance) return { level: 'over', step: step > 100 && allowance > 0 ? step : 0 };
  if (used === allowance) return { level: 'limit', step: 0 };
  return step === 0 ? nothing : { level: step < highFrom ? 'warn' : 'high', step };
}

/** How much of what is included is used: 1 for all of it. null where either is not known, and of an allowance of 0. */
export function ratioOf(used: number | null, allowance: number | null): number | null {
  return used === null || allowance === null || allowance === 0 ? null : used / allowance;
}
