import { daysBetween } from './expiry';
import type { LicenceDates } from './licence';

/** A day that matters to a licence, and how far it is from the one before it. */
export type TimelinePoint = {
  kind: 'today' | 'warning' | 'expiry' | 'grace';
  day: string;
  daysBefore: number;
};

/**
 * The days from now to the end of a licence, in order. A warning that is past says nothing any more;
 * an expiry that is past stays, because grace is counted from it.
 *
 * @param today ISO calendar day in the reader's zone
 * @returns nothing without an expiry date, or when no day is left to look forward to
 */
export function timelineOf(dates: LicenceDates, today: string): TimelinePoint[] {
  if (dates.expiry.kind !== 'on') return [];
  const stated = [
    { kind: 'warning' as const, date: dates.adminWarning },
    { kind: 'expiry' as const, date: dates.expiry },
    { kind: 'grace' as const, date: dates.grace },
  ].flatMap(({ kind, date }) => (date.kind === 'on' ? [{ kind, day: date.day }] : []));
  const ahead = stated.filter(({ kind, day }) => day > today || kind === 'expiry');
  if (!ahead.some(({ day }) => day > today)) return [];

  return [{ kind: 'today' as const, day: today }, ...ahead]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((point, index, points) => ({
      ...point,
      daysBefore: daysBetween(points[index - 1]?.day ?? point.day, point.day),
    }));
}
