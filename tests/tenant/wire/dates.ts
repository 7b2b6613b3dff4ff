/** What the wire says where there is no date. */
export const noDate = '0001-01-01T00:00:00';

/** A date the vendor's way: ISO, seconds, no zone. */
export function wireDate(date: Date | undefined): string {
  return date ? date.toISOString().slice(0, 19) : noDate;
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** Adds the zone where a caller asked for `SO-TimeZone: …includeTZOffset`. */
export function withZone(text: string): string {
  return isoDate.test(text) && text !== noDate ? `${text}Z` : text;
}
