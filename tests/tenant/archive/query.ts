import { candidates, columnType, rowTest, type Test } from './conditions';
import { archiveError, type Filter } from './filter';
import type { ArchiveRow, Provider, Value } from './provider';

export type Query = {
  select: string[];
  filter: Filter | undefined;
  orderBy: { column: string; descending: boolean }[];
  entities: string[];
  top: number;
  skip: number;
};

/** No page is longer. */
export const longestPage = 1000;

/** Splits `a,b desc` into columns and directions. */
export function parseOrder(text: string): Query['orderBy'] {
  return list(text).map((part) => {
    const [column = '', direction = 'asc'] = part.split(/\s+/);
    return { column, descending: direction.toLowerCase() === 'desc' };
  });
}

/** Splits a comma separated list. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Finds one page of rows, and whether there are more. Reads no more rows than it must. */
export function runQuery(archive: Provider, query: Query, now: Date) {
  const rows: ArchiveRow[] = [];
  let [passed, more] = [0, false];
  for (const row of matches(archive, query, now)) {
    if (passed < query.skip) passed += 1;
    else if (rows.length < query.top) rows.push(row);
    else {
      more = true;
      break;
    }
  }
  return { rows, more };
}

/** How many rows the query finds in all. */
export function countRows(archive: Provider, query: Query, now: Date): number {
  let count = 0;
  for (const row of matches(archive, { ...query, orderBy: [] }, now)) count += row ? 1 : 0;
  return count;
}

function* matches(archive: Provider, query: Query, now: Date): Generator<ArchiveRow> {
  for (const column of query.select) columnType(column, archive);
  for (const { column } of query.orderBy) columnType(column, archive);
  if (!query.filter && archive.needsRestriction) {
    throw archiveError(`Archive ${archive.name} needs a restriction; use getAllRows for all rows.`);
  }
  const passes: Test = query.filter ? rowTest(query.filter, archive, now) : () => true;
  const wanted = query.entities.filter((entity) => entity !== 'all');
  const { from, to } = candidates(query.filter, archive, now);

  const inOrder = function* (backwards: boolean) {
    for (let step = 0; step < to - from; step += 1) {
      const row = archive.row(backwards ? to - 1 - step : from + step);
      if (passes(row) && (wanted.length === 0 || wanted.includes(row.entity))) yield row;
    }
  };

  const [first] = query.orderBy;
  if (!first || archive.rising.includes(first.column)) {
    yield* inOrder(first?.descending ?? false);
    return;
  }
  yield* [...inOrder(false)].sort((a, b) => {
    for (const { column, descending } of query.orderBy) {
      const order = compare(a.value(column), b.value(column));
      if (order !== 0) return descending ? -order : order;
    }
    return a.primaryKey - b.primaryKey;
  });
}

/** What is missing comes first. */
function compare(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  return Number(a) - Number(b);
}
