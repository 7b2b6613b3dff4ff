import { dayAfter } from './period';

/** How much of something was used on a day, or stood there at its end. */
export type Reading = {
  /** ISO calendar day in the zone of billing. */
  day: string;
  amount: number;
};

/** Readings of one day after another, as they are stored. */
export type DaySeries = {
  /** Day of the first; "" when there are none. */
  from: string;
  /** null where it is not known. */
  amounts: (number | null)[];
  /** How many rows each came from, of which the amount is known; as long as `amounts`. */
  rows: (number | null)[];
};

export const noDays: DaySeries = { from: '', amounts: [], rows: [] };

/** The readings that are known, oldest first. A day without one is not known: 0 is a reading too. */
export function readingsOf({ from, amounts }: DaySeries): Reading[] {
  return amounts.flatMap((amount, index) =>
    amount === null ? [] : [{ day: dayAfter(from, index), amount }],
  );
}
