/** How small and how large a number may be, both included. */
export type Bounds = { fewest: number; most: number };

/** Reads the number that somebody typed; null for what is no whole number within the bounds. */
export function wholeNumber(typed: string, { fewest, most }: Bounds): number | null {
  const number = /^\s*\d+\s*$/.test(typed) ? Number(typed) : NaN;
  return number >= fewest && number <= most ? number : null;
}
