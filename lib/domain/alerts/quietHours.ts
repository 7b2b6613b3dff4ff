import type { QuietHours } from './alertSettings';

/**
 * Whether it is a time of day in which there are no notifications. What ends before it begins goes on over midnight.
 *
 * @param time of the reader's clock, "18:00"
 * @see the alert rules: "Channels"
 */
export function isQuiet(quiet: QuietHours | null, time: string): boolean {
  if (quiet === null) return false;
  const { from, until } = quiet;
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

/** What the reader's clock and calendar say at a moment: "18:00" on "2026-11-21". */
export function readerTime(epochMilliseconds: number, zone: string): { time: string; day: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(zone);
  return {
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    day: local.toPlainDate().toString(),
  };
}
