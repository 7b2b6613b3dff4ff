import type { RunSource, Scope } from './run';

export type QueryState =
  'running' | 'overdue' | 'stalled' | 'waiting' | 'ended' | 'succeeded' | 'failed';

/** Names are English in every language, so that a query can be given to anybody. */
export type QualifierName = 'actor' | 'state' | 'type' | 'source' | 'key' | 'since';

/** What a query asks for, read from its text; null where it does not ask for that. */
export type RunQuery = {
  /** All of them must be found; a quoted one may have spaces. */
  words: string[];
  actor: string | null;
  state: QueryState | null;
  type: Scope | null;
  source: RunSource | null;
  key: string | null;
  /** Milliseconds before now. */
  since: number | null;
  /** Qualifiers whose value is none that there is; they filter nothing. */
  unknown: { name: string; value: string }[];
};

const states: readonly QueryState[] = [
  'running',
  'overdue',
  'stalled',
  'waiting',
  'ended',
  'succeeded',
  'failed',
];
const scopes: readonly Scope[] = ['system', 'database', 'group', 'user', 'unknown'];
const sources: readonly RunSource[] = ['event', 'job', 'index', 'counter'];

const hour = 60 * 60_000;
const units: Record<string, number> = { m: 60_000, h: hour, d: 24 * hour, w: 7 * 24 * hour };

/**
 * A quote ends before white space, or with the text while it is being typed; a doubled one stands for itself. So
 * every token ends before white space, and taking one out changes no other.
 */
const quoted = String.raw`"([^"]*(?:(?:""|"(?!["\s]|$))[^"]*)*)"?`;
const tokens = new RegExp(
  String.raw`(?:(actor|state|type|source|key|since):(?:${quoted}|(\S*)))|${quoted}|\S+`,
  'gi',
);

type Token = { start: number; end: number; name: string | null; value: string };

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokens)].map((match) => {
    const [typed, name = null, quotedValue, plainValue, phrase] = match;
    const inQuotes = name === null ? phrase : quotedValue;
    return {
      start: match.index,
      end: match.index + typed.length,
      name: name && name.toLowerCase(),
      value: inQuotes?.replaceAll('""', '"') ?? plainValue ?? typed,
    };
  });
}

/**
 * Reads a query: words, and qualifiers like `actor:"Ann Admin"` or `since:7d`, of which the last of a name
 * counts. Never fails: what is no qualifier is a word, and one without a value says nothing yet.
 */
export function parseQuery(text: string): RunQuery {
  const all = tokensOf(text);
  const values = new Map(all.map(({ name, value }) => [name, value]));
  const unknown: RunQuery['unknown'] = [];
  const given = (name: QualifierName) => values.get(name) || null;

  function read<Value>(name: QualifierName, from: (value: string) => Value | null): Value | null {
    const value = given(name);
    if (value === null) return null;
    const known = from(value.toLowerCase());
    if (known === null) unknown.push({ name, value });
    return known;
  }

  return {
    words: all.filter(({ name, value }) => name === null && value !== '').map(({ value }) => value),
    actor: given('actor'),
    state: read('state', oneOf(states)),
    type: read('type', oneOf(scopes)),
    source: read('source', oneOf(sources)),
    key: given('key'),
    since: read('since', periodOf),
    unknown,
  };
}

function oneOf<Value extends string>(values: readonly Value[]): (value: string) => Value | null {
  return (value) => values.find((known) => known === value) ?? null;
}

/** @param value "30m", "24h", "7d" or "2w" */
function periodOf(value: string): number | null {
  const [, count, unit = ''] = /^(\d{1,4})([mhdw])$/.exec(value) ?? [];
  const length = units[unit];
  return length === undefined ? null : Number(count) * length;
}

/**
 * Sets a qualifier in the text of a query, in the place of the one that is there, else in front. All other
 * text stays as it was typed.
 *
 * @param value null to take it out
 */
export function withQualifier(text: string, name: QualifierName, value: string | null): string {
  const own = tokensOf(text).filter((token) => token.name === name);
  const written = value ? `${name}:${asTyped(value)}` : '';
  const [first, ...others] = own;
  const single = others.reduceRight(without, text);
  if (!first) return [written, single].filter(Boolean).join(' ');
  if (!written) return without(single, first);
  return single.slice(0, first.start) + written + single.slice(first.end);
}

function asTyped(value: string): string {
  return /\s|^"/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A text without a token, and without one of the spaces beside it. */
function without(text: string, { start, end }: Token): string {
  return end < text.length
    ? text.slice(0, start) + text.slice(end + 1)
    : text.slice(0, Math.max(0, start - 1));
}
