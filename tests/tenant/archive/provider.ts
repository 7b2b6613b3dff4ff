import type { Rows } from '../scenarios/rows';
import { UtcDate } from '../wire/dates';

/** `undefined` is a date that is not there, which the wire has a text for; `null` is no value of any other type. */
export type Value = number | string | boolean | Date | null | undefined;
export type ColumnType = 'int' | 'string' | 'bool' | 'date' | 'datetime' | 'listAny' | 'associate';
export type Column<Row> = {
  type: ColumnType;
  value: (row: Row) => Value;
  label: string;
  /** Whether a filter may ask for it. */
  restricts: boolean;
  /** Whether it is a date that is kept in UTC wherever the tenant is. */
  isUtc: boolean;
};
export type Columns<Row> = Record<string, Column<Row>>;

type Definition<Row> = {
  name: string;
  rows: Rows<Row>;
  columns: Columns<Row>;
  primaryKey: (row: Row) => number;
  entities: string[];
  /** The entity of a row; the only one where it is left out. */
  entity?: (row: Row) => string;
  /** Columns that never fall from one row to the next, so that they need no sorting or scanning. */
  rising?: string[];
  needsRestriction?: boolean;
};

/** One row of an archive. */
export type ArchiveRow = {
  primaryKey: number;
  entity: string;
  value(column: string): Value;
};

/** An archive: named columns over a table. What the table holds is its own business. */
export type Provider = {
  name: string;
  length: number;
  columns: Record<string, Omit<Column<unknown>, 'value'>>;
  entities: string[];
  rising: string[];
  needsRestriction: boolean;
  /** IANA: the zone that its dates are kept in, but for those in UTC. */
  zone: string;
  /** Whether a condition may ask a `datetime` for days. */
  hasDaysOfMoments: boolean;
  row(index: number): ArchiveRow;
};

export function provider<Row>(definition: Definition<Row>): Provider {
  const { name, rows, columns, primaryKey, entities, entity, rising = [] } = definition;
  return {
    name,
    length: rows.length,
    columns,
    entities,
    rising,
    needsRestriction: definition.needsRestriction ?? true,
    zone: 'UTC',
    hasDaysOfMoments: true,
    row: (index) => {
      const row = rows.at(index);
      return {
        primaryKey: primaryKey(row),
        entity: entity?.(row) ?? entities[0] ?? '',
        value: (column) => columns[column]?.value(row),
      };
    },
  };
}

const ofType =
  (type: ColumnType) =>
  <Row>(value: (row: Row) => Value, label = ''): Column<Row> => ({
    type,
    value,
    label,
    restricts: true,
    isUtc: false,
  });

export const int = ofType('int');
export const text = ofType('string');
export const bool = ofType('bool');
export const date = ofType('date');
export const datetime = ofType('datetime');
/** One of a list, by its number. Open: the text that the vendor shows in its place. */
export const listAny = ofType('listAny');
export const associate = ofType('associate');

/** A created or an updated date, which the vendor keeps in UTC (so-timezone.md). */
export function utc<Row>(column: Column<Row>): Column<Row> {
  return {
    ...column,
    isUtc: true,
    value: (row) => {
      const value = column.value(row);
      return value instanceof Date ? new UtcDate(value) : value;
    },
  };
}

/** A column that can be shown, but not asked for in a filter. */
export function shownOnly<Row>(column: Column<Row>): Column<Row> {
  return { ...column, restricts: false };
}
