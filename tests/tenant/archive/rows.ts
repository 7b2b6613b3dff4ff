import { noDate, wireDate } from '../wire/dates';
import type { ArchiveRow, Provider, Value } from './provider';

type Key = 'number' | 'string';

/** A row of `$mode=Slim`: values under the names of the columns. */
export function slimRow(row: ArchiveRow, columns: string[], key: Key, jsonSafe: boolean) {
  return {
    PrimaryKey: wireKey(row, key),
    EntityName: row.entity,
    ...Object.fromEntries(
      columns.map((column) => [
        jsonSafe ? column.replace(/\W/g, '_') : column,
        wireValue(row.value(column)),
      ]),
    ),
  };
}

/** A row of `$mode=Full`: raw and displayed value of each column. */
export function fullRow(row: ArchiveRow, columns: string[], key: Key) {
  return {
    PrimaryKey: wireKey(row, key),
    EntityName: row.entity,
    StyleHint: '',
    LinkHint: '',
    TableRight: null,
    Column: Object.fromEntries(
      columns.map((column) => {
        const value = row.value(column);
        const RawValue = wireValue(value);
        return [
          column,
          { RawValue, DisplayValue: displayed(RawValue), LinkHint: '', TooltipHint: '' },
        ];
      }),
    ),
  };
}

/** A row of the agent: displayed values in the vendor's encoding. */
export function agentRow(row: ArchiveRow, columns: string[], archive: Provider) {
  return {
    EntityName: row.entity,
    PrimaryKey: row.primaryKey,
    ColumnData: Object.fromEntries(
      columns.map((column) => {
        const isDay = archive.columns[column]?.type === 'date';
        const DisplayValue = encoded(row.value(column), isDay);
        return [column, { DisplayValue, TooltipHint: '', LinkHint: '' }];
      }),
    ),
    LinkHint: '',
    StyleHint: '',
    TableRight: null,
    FieldProperties: {},
  };
}

function wireKey({ primaryKey }: ArchiveRow, key: Key): number | string {
  return key === 'string' ? String(primaryKey) : primaryKey;
}

function wireValue(value: Value): Exclude<Value, undefined> {
  return value === undefined ? noDate : value;
}

/** Open: the zone of displayed dates; here UTC. */
function displayed(value: Value): string {
  return value instanceof Date ? wireDate(value) : String(value ?? '');
}

/** `[I:1]`, `[B:1]`, `[D:11/20/2026]` and `[DT:11/20/2026 09:14:00]`; texts stay as they are. */
function encoded(value: Value, isDay: boolean): string {
  if (typeof value === 'number') return Number.isInteger(value) ? `[I:${value}]` : `[F:${value}]`;
  if (typeof value === 'boolean') return `[B:${value ? 1 : 0}]`;
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  const [day = '', time = ''] = wireDate(value).split('T');
  const [year, month, date] = day.split('-');
  return isDay ? `[D:${month}/${date}/${year}]` : `[DT:${month}/${date}/${year} ${time}]`;
}
