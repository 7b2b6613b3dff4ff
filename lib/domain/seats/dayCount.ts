/** How many days a setting may be, both ends included. */
export type DayBounds = { fewest: number; most: number };
