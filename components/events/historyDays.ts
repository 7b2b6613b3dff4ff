/** The fewest and the most days for which what ran may be kept. */
export const fewestDays = 1;
export const mostDays = 730;

/** Reads the days that somebody typed; null for what is no whole number within the bounds. */
export function parseHistoryDays(typed: string): number | null {
  const days = /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN;
  return days >= fewestDays && days <= mostDays ? days : null;
}
