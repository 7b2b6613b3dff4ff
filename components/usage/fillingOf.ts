import type { MeterUse } from '../../lib/domain/usage/meterUse';

/** How far the first count of the past is, over all meters. */
export type TotalFilling = { done: number; of: number; month: string };

/**
 * The first count of the past as one: all its months, and the latest of those that are being counted.
 *
 * @returns null when nothing is left to count
 */
export function fillingOf(uses: readonly MeterUse[]): TotalFilling | null {
  const going = uses.flatMap(({ filling }) => filling ?? []);
  const month = going
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (month === undefined) return null;
  const sum = (which: 'done' | 'of') => going.reduce((total, each) => total + each[which], 0);
  return { done: sum('done'), of: sum('of'), month };
}
