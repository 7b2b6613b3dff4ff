import { spokenCulture } from './locale';

const made = new Map<string, Intl.DateTimeFormat>();

/** Made once for a culture and what is named, as making one costs far more than using it. */
function nameOf(culture: string, isoDay: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${culture} ${JSON.stringify(options)}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(spokenCulture(culture), { ...options, timeZone: 'UTC' });
  made.set(key, format);
  return format.format(Date.parse(`${isoDay}T00:00:00Z`));
}

/**
 * The month of a day: "October", or "O" where space is short.
 *
 * @param isoDay "2026-10-01"
 */
export function formatMonth(culture: string, isoDay: string, width: 'long' | 'narrow'): string {
  return nameOf(culture, isoDay, { month: width });
}

/** The month of an ISO calendar day among those of other years, "October 2026". */
export function formatMonthOfYear(culture: string, isoDay: string): string {
  return nameOf(culture, isoDay, { month: 'long', year: 'numeric' });
}

/** The day of the week of an ISO calendar day, "Tuesday". */
export function formatLongWeekday(culture: string, isoDay: string): string {
  return nameOf(culture, isoDay, { weekday: 'long' });
}
