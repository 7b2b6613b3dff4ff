import { withZone } from './dates';
import { localised, requestedLanguage } from './language';

type Ask = {
  header(name: string): string | undefined;
  select?: string | undefined;
};

/** The body of an answer: language, zone and `$select` as the request asks. */
export function answerBody(value: unknown, { header, select }: Ask): unknown {
  const language = requestedLanguage(header);
  const zoned = header('SO-TimeZone')?.includes('includeTZOffset') ?? false;
  const trimmed = select ? trim(value, select) : value;
  if (!language && !zoned) return trimmed;
  return texts(trimmed, (text) => {
    const said = language ? localised(text, language) : text;
    return zoned ? withZone(said) : said;
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

function texts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => texts(each, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, texts(each, change)]));
}
