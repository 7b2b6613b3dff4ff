/** How many days a setting may be, both ends included. */
export type DayBounds = { fewest: number; most: number };

/** Reads the days that somebody typed; null for what is no whole number within the bounds. */
export function parseDayCount(typed: string, { fewest, most }: DayBounds): number | null {
  const days = /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN;
  return days >= fewest && days <= most ? days : null;
}
