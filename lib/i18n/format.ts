import { spokenCulture } from './locale';

/** Making an Intl object costs far more than using it, so each is made once for a culture and zone. */
function cached<Format>(
  make: (culture: string, zone: string) => Format,
): (culture: string, zone?: string) => Format {
  const made = new Map<string, Format>();
  return (culture, zone = 'UTC') => {
    const key = `${culture} ${zone}`;
    const known = made.get(key);
    if (known) return known;
    const format = make(spokenCulture(culture), zone);
    made.set(key, format);
    return format;
  };
}

function dateFormat(options: Intl.DateTimeFormatOptions) {
  return cached((culture, timeZone) => new Intl.DateTimeFormat(culture, { ...options, timeZone }));
}

const dayFormat = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const shortDayFormat = dateFormat({ day: 'numeric', month: 'short' });
const timeFormat = dateFormat({ timeStyle: 'short' });
const momentFormat = dateFormat({
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const weekdayFormat = dateFormat({ weekday: 'short' });
const relativeFormat = cached(
  (culture) => new Intl.RelativeTimeFormat(culture, { numeric: 'auto' }),
);
/** More digits than a number has, so that none is rounded away. */
const countFormat = cached(
  (culture) => new Intl.NumberFormat(culture, { maximumSignificantDigits: 21 }),
);
const amountFormat = (unit: 'kilobyte' | 'megabyte') =>
  cached(
    (culture) =>
      new Intl.NumberFormat(culture, { style: 'unit', unit, maximumSignificantDigits: 3 }),
  );
const kilobytesFormat = amountFormat('kilobyte');
const megabytesFormat = amountFormat('megabyte');
const listFormat = cached((culture) => new Intl.ListFormat(culture, { type: 'conjunction' }));

/** A calendar day is the same everywhere, so it is formatted in UTC. */
function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * A calendar day, "27 Mar 2027".
 *
 * @param isoDay "2027-03-27"
 */
export function formatDay(culture: string, isoDay: string): string {
  return dayFormat(culture).format(instantOf(isoDay));
}

/** A calendar day where space is short, "27 Feb": with its year only when that is not the reader's. */
export function formatShortDay(culture: string, isoDay: string, today: string): string {
  const monthsApart = Math.abs(instantOf(isoDay) - instantOf(today)) / (30 * 86_400_000);
  const format = monthsApart < 11 ? shortDayFormat : dayFormat;
  return format(culture).format(instantOf(isoDay));
}

/** Whole days from today: "today", "in 126 days", "12 days ago"; in years from two years on. */
export function formatRelativeDays(culture: string, days: number): string {
  const years = Math.trunc(days / 365);
  if (Math.abs(years) >= 2) return relativeFormat(culture).format(years, 'year');
  return relativeFormat(culture).format(days, 'day');
}

/**
 * A moment: "14:02" today, "12 Mar, 14:02" on any other day.
 *
 * @param zone IANA time zone of the reader
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function formatMoment(culture: string, zone: string, at: number, now: number): string {
  const days = dayFormat(culture, zone);
  const format = days.format(at) === days.format(now) ? timeFormat : momentFormat;
  return format(culture, zone).format(at);
}

/** The time of a moment in a zone, "14:02". */
export function formatTime(culture: string, zone: string, at: number): string {
  return timeFormat(culture, zone).format(at);
}

/** The day of the week of a moment in a zone, "Thu". */
export function formatWeekday(culture: string, zone: string, at: number): string {
  return weekdayFormat(culture, zone).format(at);
}

/** A number of things exactly as it is, grouped and with a real minus: "36,420", "−2". */
export function formatCount(culture: string, count: number): string {
  return countFormat(culture).format(count).replace('-', '\u2212');
}

/** An amount of data: "0.4 kB", "412 kB", "36.4 MB". */
export function formatBytes(culture: string, bytes: number): string {
  return bytes < 1e6
    ? kilobytesFormat(culture).format(bytes / 1e3)
    : megabytesFormat(culture).format(bytes / 1e6);
}

/** "user, web and ten-sales". */
export function formatList(culture: string, items: readonly string[]): string {
  return listFormat(culture).format(items);
}
