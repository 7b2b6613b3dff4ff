import { each, type Rows } from '../scenarios/rows';

type Read<Row> = (row: Row) => number | Date;

const known = new WeakMap<Rows<unknown>, string[]>();

/**
 * Those of the columns that never fall from one row to the next. It is looked up in the rows, once for each
 * table: a test may change them to whatever it likes.
 */
export function rising<Row>(rows: Rows<Row>, columns: Record<string, Read<Row>>): string[] {
  let found = known.get(rows);
  if (!found) {
    found = Object.entries(columns)
      .filter(([, read]) => neverFalls(rows, read))
      .map(([name]) => name);
    known.set(rows, found);
  }
  return found;
}

function neverFalls<Row>(rows: Rows<Row>, read: Read<Row>): boolean {
  let before = -Infinity;
  for (const row of each(rows)) {
    const value = Number(read(row));
    if (value < before) return false;
    before = value;
  }
  return true;
}
