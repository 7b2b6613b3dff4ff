import { toldDate, zonesAsked } from './dates';
import { localised, requestedLanguage } from './language';

type Ask = {
  header(name: string): string | undefined;
  select?: string | undefined;
  /** IANA. */
  baseZone: string;
};

/** The body of an answer: language, zone and `$select` as the request asks. */
export function answerBody(value: unknown, { header, select, baseZone }: Ask): unknown {
  const language = requestedLanguage(header);
  const zones = zonesAsked(header('SO-TimeZone'), baseZone);
  return told(select ? trim(value, select) : value, (each) => {
    if (each instanceof Date) return toldDate(each, zones);
    return language ? localised(each, language) : each;
  });
}

/** Keeps the named fields of an object, or of each object of a list. */
function trim(value: unknown, select: string): unknown {
  if (Array.isArray(value)) return value.map((each) => trim(each, select));
  if (value === null || typeof value !== 'object') return value;
  const wanted = new Set(
    select
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
  return Object.fromEntries(Object.entries(value).filter(([key]) => wanted.has(key.toLowerCase())));
}

/** The value with every text and every date in it put into words. */
function told(value: unknown, tell: (value: string | Date) => string): unknown {
  if (typeof value === 'string' || value instanceof Date) return tell(value);
  if (Array.isArray(value)) return value.map((each) => told(each, tell));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(each, tell)]));
}
