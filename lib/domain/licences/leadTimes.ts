/** So many days before it ends, an expiry is told of: at each of these levels, and the end of maintenance. */
export type LeadTimes = { notice: number; warn: number; high: number; maintenance: number };

/** @see the alert rules: "Levels" */
export const usualLeadTimes: LeadTimes = { notice: 60, warn: 30, high: 7, maintenance: 60 };

export const leadBounds = { fewest: 1, most: 365 };
