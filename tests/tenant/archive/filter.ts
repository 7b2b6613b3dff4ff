import { restError } from '../wire/errors';

export type Condition = { column: string; operator: string; values: string[] };
export type Filter = { all: Filter[] } | { any: Filter[] } | Condition;

/** What is wrong with a request to an archive, in the vendor's shape of an error. */
export function archiveError(message: string) {
  return restError(400, 'ArgumentException', message);
}

const token = /\s*(?:'((?:[^']|'')*)'|([(),=])|([^\s'(),=]+))/y;
type Token = { text: string; quoted: boolean };

/**
 * Reads the documented grammar: `column operator value`, `column operator (value, value)`,
 * `column operator`, joined by `and` and `or`, in brackets; `and` binds closer.
 */
export function parseFilter(source: string): Filter | undefined {
  const tokens = tokenise(source);
  if (tokens.length === 0) return undefined;
  let at = 0;

  const is = (text: string) => {
    const next = tokens[at];
    return next !== undefined && !next.quoted && next.text.toLowerCase() === text;
  };
  const take = (what: string): Token => {
    const next = tokens[at];
    if (!next) throw archiveError(`The filter ends where ${what} was due: ${source}`);
    at += 1;
    return next;
  };
  const close = () => {
    if (take(')').text !== ')') throw archiveError(`A bracket is not closed: ${source}`);
  };
  const joined = (word: 'and' | 'or', part: () => Filter): Filter => {
    const parts = [part()];
    while (is(word)) {
      at += 1;
      parts.push(part());
    }
    const [only] = parts;
    if (parts.length === 1 && only) return only;
    return word === 'and' ? { all: parts } : { any: parts };
  };
  const either = (): Filter => joined('or', () => joined('and', one));
  const one = (): Filter => {
    if (!is('(')) return condition();
    at += 1;
    const inner = either();
    close();
    return inner;
  };
  const condition = (): Filter => {
    const column = take('a column').text;
    const operator = take('an operator').text;
    return { column, operator, values: values() };
  };
  const values = (): string[] => {
    if (at === tokens.length || is(')') || is('and') || is('or')) return [];
    if (!is('(')) return [take('a value').text];
    at += 1;
    const list: string[] = [];
    while (!is(')')) {
      list.push(take('a value').text);
      if (is(',')) at += 1;
    }
    close();
    return list;
  };

  const filter = either();
  if (at < tokens.length) throw archiveError(`The filter has something left over: ${source}`);
  return filter;
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim() !== '') {
    const start = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw archiveError(`A text is not closed: ${source.slice(start)}`);
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ text: quoted.replaceAll("''", "'"), quoted: true });
    else tokens.push({ text: sign ?? word ?? '', quoted: false });
  }
  return tokens;
}
