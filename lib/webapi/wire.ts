import * as z from 'zod/mini';
import type { StatedMoment } from '../domain/moment';
import type { StatedDate } from '../domain/statedDate';
import { vendorLinkOf } from '../domain/vendorLink';

/**
 * How the tenant spells things, undone in one place: schemas for single fields, from the wire to the
 * domain's values. A field that is absent or null is tolerated, since the vendor's versions differ.
 *
 * @see SuperOffice docs, api/web-services/endpoints; `@superoffice/webapi`, Converters.ts
 */

const nameLength = 200;
const proseLength = 2_000;

/** An earlier year is the tenant's way to say that there is no date: 0001-01-01. */
const firstYear = 1900;

const time = String.raw`([T ](?<clock>[\d:.]+) ?(?<suffix>[AP]M|Z|[+-]\d\d:?\d\d)?)?`;
const isoDate = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)${time}$`);
const americanDate = new RegExp(String.raw`^(?<month>\d\d?)/(?<day>\d\d?)/(?<year>\d{4})${time}$`);

export const scalar = z.union([z.string(), z.number(), z.boolean()], 'expected text or a number');

/**
 * Makes a text from elsewhere safe to keep: no control characters but newline and tab, at most `length`
 * code points, the last of them "…" where it was cut. Otherwise verbatim; it is only ever shown as text.
 */
export function boundedText(text: string, length: number): string {
  const printable = text.replace(/[^\P{Cc}\n\t]/gu, '');
  // A code point is at most two units: no need to take a text of megabytes apart.
  const codePoints = Array.from(printable.slice(0, 2 * (length + 1)));
  return codePoints.length > length ? `${codePoints.slice(0, length - 1).join('')}…` : printable;
}

/**
 * Reads a date as the calendar day that is written, without shifting zones.
 *
 * @param written ISO with or without time and zone, m/d/y, or either in the archives' `[D:…]` or `[DT:…]`
 * @returns `none` for "", "0" and years before 1900, `unknown` for null and what cannot be read
 */
export function parseStatedDate(written: string | null | undefined): StatedDate {
  const read = readDate(written);
  return 'day' in read ? { kind: 'on', day: read.day.toString() } : read;
}

/**
 * Reads the moment that is written; a date without a time is its midnight.
 *
 * @param written see `parseStatedDate`
 * @param zone IANA, in which a moment without a zone of its own is read
 * @returns `none` for "", "0" and years before 1900, `unknown` for null and what cannot be read
 * @see SuperOffice docs, api/web-services/endpoints/http-headers.md, "includeTZOffset"
 */
export function parseStatedMoment(written: string | null | undefined, zone: string): StatedMoment {
  const read = readDate(written);
  if (!('day' in read)) return read;
  const { day, clock = '00:00', suffix } = read;
  try {
    const plainTime = Temporal.PlainTime.from(clock);
    const timeZone = suffix === 'Z' ? 'UTC' : (suffix ?? zone);
    const { epochMilliseconds } = day.toZonedDateTime({ timeZone, plainTime });
    return { kind: 'at', at: epochMilliseconds, zoned: suffix !== undefined };
  } catch {
    return { kind: 'unknown' }; // 25 o'clock; AM and PM, which are documented nowhere
  }
}

type ReadDate = {
  day: Temporal.PlainDate;
  clock?: string | undefined;
  suffix?: string | undefined;
};

function readDate(
  written: string | null | undefined,
): ReadDate | { kind: 'none' } | { kind: 'unknown' } {
  if (written === null || written === undefined) return { kind: 'unknown' };
  const date = written.trim().replace(/^\[DT?:(.*)\]$/, '$1');
  if (date === '' || date === '0') return { kind: 'none' };
  const parts = (isoDate.exec(date) ?? americanDate.exec(date))?.groups;
  if (!parts) return { kind: 'unknown' };
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  if (year < firstYear) return { kind: 'none' };
  try {
    const known = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return { day: known, clock: parts.clock, suffix: parts.suffix };
  } catch {
    return { kind: 'unknown' }; // the 30th of February
  }
}

/**
 * Reads which modules a plan grants.
 *
 * @param extraInfo `set=a,b,c`, perhaps among other `key=` parts; their separator is undocumented
 */
export function parseGrants(extraInfo: string): string[] {
  return extraInfo
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part.startsWith('set='))
    .flatMap((part) => part.slice('set='.length).split(','))
    .map((module) => boundedText(module.trim(), nameLength))
    .filter((module) => module !== '');
}

/**
 * Lets an address through that may be opened in a tab.
 *
 * @returns null for what is no https address, or longer than 2,000 characters
 */
export function httpsAddress(written: string): string | null {
  return written.length > proseLength ? null : (vendorLinkOf(written)?.href ?? null);
}

function parseCount(written: z.output<typeof scalar> | null | undefined): number | null {
  if (written === null || written === undefined || String(written).trim() === '') return null;
  const number = Number(written);
  return Number.isFinite(number) ? number : null;
}

function parseFlag(written: z.output<typeof scalar> | null | undefined): boolean | null {
  const word = String(written ?? '').toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : null;
}

function text(length: number) {
  return z.pipe(
    z.nullish(scalar),
    z.transform((value) => boundedText(String(value ?? ''), length)),
  );
}

/** A name or a title, at most 200 characters; "" where absent. */
export const name = text(nameLength);

/** A tooltip or a message, at most 2,000 characters; "" where absent. */
export const prose = text(proseLength);

/** A text that is the whole answer, at most 2,000 characters; "" is one too. */
export const answeredProse = z.pipe(
  z.string(),
  z.transform((answer) => boundedText(answer, proseLength)),
);

/** null where absent or not a number, and then never 0. */
export const count = z.pipe(z.nullish(scalar), z.transform(parseCount));

/** A number that something must have to be itself, such as the key of a person. */
export const identifier = z.pipe(
  count,
  z.custom<number>((value) => value !== null, 'expected a number'),
);

/** The key of something else; null where absent, and for 0, the vendor's way to refer to nothing. */
export const reference = z.pipe(
  count,
  z.transform((key) => (key === 0 ? null : key)),
);

/** null where the tenant says neither yes nor no. */
export const flag = z.pipe(z.nullish(scalar), z.transform(parseFlag));

const writtenDate = z.pipe(
  z.nullish(z.union([z.string(), z.number()], 'expected a date')),
  z.transform((value) => (typeof value === 'number' ? String(value) : value)),
);

export const statedDate = z.pipe(writtenDate, z.transform(parseStatedDate));

/** @param zone IANA, in which a moment without a zone of its own is read */
export function statedMoment(zone: string) {
  return z.pipe(
    writtenDate,
    z.transform((written) => parseStatedMoment(written, zone)),
  );
}

/** The `ExtraInfo` of a module licence: names of the modules that it grants. */
export const grants = z.pipe(
  z.nullish(scalar),
  z.transform((value) => parseGrants(String(value ?? ''))),
);

/** An array that the tenant may leave out: then empty. */
export function list<Item extends z.ZodMiniType>(item: Item) {
  return z.pipe(
    z.nullish(z.array(item)),
    z.transform((items) => items ?? []),
  );
}
