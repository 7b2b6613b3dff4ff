import { unparse } from 'papaparse';

/** One cell: what nobody knows is null, and stays empty. */
type Cell = string | number | boolean | null;

/** What a view shows, to be taken elsewhere. */
export type Table<Key extends string = string> = {
  /** In the order of their columns; `title` heads a column, `key` names it for programs. */
  columns: readonly { key: Key; title: string }[];
  rows: readonly Record<Key, Cell>[];
};

/** What a spreadsheet would run rather than show: also behind white space and in full-width forms. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * A table as comma-separated values: CRLF, quoted where needed. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front; numbers stay numbers.
 *
 * @see RFC 4180; OWASP, CSV injection
 */
export function csvOf({ columns, rows }: Table): string {
  const fields = columns.map(({ title }) => title);
  const data = rows.map((row) => columns.map(({ key }) => row[key] ?? ''));
  return unparse({ fields, data }, { newline: '\r\n', escapeFormulae: formula });
}

/**
 * A table as JSON: an object a row, by the keys of the columns.
 *
 * @param about what the rows are and as of when, to stand above them
 */
export function jsonOf({ columns, rows }: Table, about: Record<string, Cell>): string {
  const picked = rows.map((row) =>
    Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])),
  );
  return JSON.stringify({ ...about, rows: picked }, null, 2);
}
