import { each, type Rows } from '../scenarios/rows';
import type { Value } from './provider';

type Read<Row> = (row: Row) => Value;

const known = new WeakMap<Rows<unknown>, string[]>();

/**
 * Those of the columns that every row has and that never fall from one row to the next. It is looked up in the
 * rows, once for each table: a test may change them to whatever it likes.
 */
export function rising<Row>(rows: Rows<Row>, columns: Record<string, Read<Row>>): string[] {
  let found = known.get(rows);
  if (!found) {
    found = lookUp(rows, columns);
    known.set(rows, found);
  }
  return found;
}

function lookUp<Row>(rows: Rows<Row>, columns: Record<string, Read<Row>>): string[] {
  let left = Object.entries(columns).map(([name, read]) => ({ name, read, before: -Infinity }));
  for (const row of each(rows)) {
    left = left.filter((column) => {
      const before = column.before;
      column.before = Number(column.read(row) ?? NaN);
      return column.before >= before;
    });
    if (left.length === 0) break;
  }
  return left.map(({ name }) => name);
}
