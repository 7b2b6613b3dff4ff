import type { Level } from './level';

/** From these percentages of what is included on; more than all of it is over. */
const warnPercent = 85;
const highPercent = 95;

/**
 * How serious it is that so much of an allowance is used. Where either is not known there is nothing to warn of, nor of
 * nothing used where nothing is included.
 *
 * @param used in the unit of the allowance
 * @see the alert rules: kind "actual"
 */
export function levelOfUse(
  used: number | null,
  allowance: number | null,
): Extract<Level, 'ok' | 'warn' | 'high' | 'limit' | 'over'> {
  if (used === null || allowance === null || used === 0) return 'ok';
  if (used >= allowance) return used > allowance ? 'over' : 'limit';
  // Multiplied rather than divided: of whole amounts not one falls to the wrong side.
  const reaches = (percent: number) => used * 100 >= allowance * percent;
  if (reaches(highPercent)) return 'high';
  return reaches(warnPercent) ? 'warn' : 'ok';
}

/** How much of what is included is used: 1 for all of it. null where either is not known, and of an allowance of 0. */
export function ratioOf(used: number | null, allowance: number | null): number | null {
  return used === null || allowance === null || allowance === 0 ? null : used / allowance;
}
