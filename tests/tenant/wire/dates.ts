// By import: the stand-in also runs where no test has set up Temporal.
import { Temporal } from 'temporal-polyfill';

/** What the wire says where there is no date. */
export const noDate = '0001-01-01T00:00:00';

/** A calendar day: midnight in the tenant's own zone, wherever that is. */
export class Day extends Date {}

/** A created or an updated date: told in UTC whatever zone is asked for (so-timezone.md). */
export class UtcDate extends Date {}

/** A date told in the tenant's own zone, whatever is asked for, and that never says so. */
export class ZonelessDate extends Date {}

/** A calendar day for the wire, which has a word for none. */
export function day(date: Date | undefined): Day | string {
  return date ? new Day(date) : noDate;
}

/** A date the vendor's way, in UTC: ISO, seconds, no zone. */
export function wireDate(date: Date | undefined): string {
  return date ? date.toISOString().slice(0, 19) : noDate;
}

/** The tenant's own zone, the one its dates are told in (both IANA), and whether each says so itself. */
export type Zones = { base: string; told: string; isSaid: boolean };

/** The vendor's zones, as far as its documentation lists them, by name and by id. */
const knownZones: Record<string, string> = {
  UTC: 'UTC',
  DK: 'Europe/Copenhagen',
  FR: 'Europe/Paris',
  NO: 'Europe/Oslo',
  'US-NY': 'America/New_York',
  '1': 'UTC',
  '140': 'Europe/Copenhagen',
  '156': 'Europe/Paris',
  '261': 'Europe/Oslo',
  '460': 'America/New_York',
};

/**
 * What the header `SO-TimeZone: UTC, includeTZOffset` asks for; without a zone, or with one that we lack, the
 * tenant's own.
 */
export function zonesAsked(header: string | undefined, base: string): Zones {
  const parts = (header ?? '').split(',').map((part) => part.trim());
  return {
    base,
    told: parts.map((part) => knownZones[part]).find(Boolean) ?? base,
    isSaid: parts.includes('includeTZOffset'),
  };
}

/** A date as an answer in these zones has it: with "Z" or "+0100" where they are to be said. */
export function toldDate(date: Date, { base, told, isSaid }: Zones): string {
  if (date instanceof UtcDate) return `${wireDate(date)}${isSaid ? 'Z' : ''}`;
  const there = Temporal.PlainDateTime.from(wireDate(date))
    .toZonedDateTime(date instanceof Day ? base : 'UTC')
    .withTimeZone(date instanceof ZonelessDate ? base : told);
  const text = there.toPlainDateTime().toString({ smallestUnit: 'second' });
  if (!isSaid || date instanceof ZonelessDate) return text;
  return `${text}${told === 'UTC' ? 'Z' : there.offset.replace(':', '')}`;
}
