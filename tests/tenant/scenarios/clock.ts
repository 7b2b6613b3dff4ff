const dayLength = 86_400_000;

/** The scenario's moments. The stand-in's clock is UTC, whatever the machine's. */
export type Clock = {
  now: Date;
  /** Midnight so many days from today. */
  day(days: number): Date;
  /** So many hours from now, without milliseconds, as the wire has none. */
  hours(hours: number): Date;
};

export function clockAt(now: Date): Clock {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return {
    now,
    day: (days) => new Date(midnight + days * dayLength),
    hours: (hours) => new Date(Math.floor(now.getTime() / 1000 + hours * 3600) * 1000),
  };
}

/** The same day of the month before, or that month's last day. */
export function monthBefore(date: Date): Date {
  const before = new Date(date);
  before.setUTCMonth(date.getUTCMonth() - 1);
  if (before.getUTCDate() !== date.getUTCDate()) before.setUTCDate(0);
  return before;
}
