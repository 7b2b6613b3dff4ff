import { archiveError, type Condition, type Filter } from './filter';
import { type Period, period } from './period';
import type { ArchiveRow, ColumnType, Provider } from './provider';

export type Test = (row: ArchiveRow) => boolean;

const restrictors = new Set(['getallrows', 'getnorows']);

/** Turns a filter into a test of one row; throws on a column or an operator that does not exist. */
export function rowTest(filter: Filter, archive: Provider, now: Date): Test {
  if ('all' in filter) {
    const tests = filter.all.map((part) => rowTest(part, archive, now));
    return (row) => tests.every((test) => test(row));
  }
  if ('any' in filter) {
    const tests = filter.any.map((part) => rowTest(part, archive, now));
    return (row) => tests.some((test) => test(row));
  }
  if (restrictors.has(filter.column.toLowerCase())) {
    const passes = boolTest(filter)(true) === (filter.column.toLowerCase() === 'getallrows');
    return () => passes;
  }
  const type = columnType(filter.column, archive);
  const { column } = filter;
  if (!archive.columns[column]?.restricts) {
    throw archiveError(`Column ${column} cannot restrict archive ${archive.name}.`);
  }
  if (type === 'associate') throw archiveError(`The stand-in cannot restrict by ${column}.`);
  if (type === 'int') return matching(column, intTest(filter));
  if (type === 'string') return matching(column, textTest(filter));
  if (type === 'bool') return matching(column, boolTest(filter));
  if (type === 'listAny') return matching(column, listTest(filter));
  const { from, to } = periodOf(filter, archive, now);
  return (row) => {
    const value = row.value(column);
    return value instanceof Date && value.getTime() >= from && value.getTime() < to;
  };
}

/** The rows in which a rising column can satisfy the filter: found by halving. */
export function candidates(filter: Filter | undefined, archive: Provider, now: Date): Period {
  const whole = { from: 0, to: archive.length };
  if (!filter || 'any' in filter) return whole;
  if ('all' in filter) {
    const parts = filter.all.map((part) => candidates(part, archive, now));
    return {
      from: Math.max(...parts.map(({ from }) => from)),
      to: Math.min(...parts.map(({ to }) => to)),
    };
  }
  const { column } = filter;
  if (!archive.rising.includes(column)) return whole;
  const type = columnType(column, archive);
  const stretch = isDate(type) ? periodOf(filter, archive, now) : type === 'int' && range(filter);
  if (!stretch) return whole;
  return { from: firstAt(archive, column, stretch.from), to: firstAt(archive, column, stretch.to) };
}

/** From which whole number and up to which, not including it, a condition lets pass; undefined for no such stretch. */
function range({ operator, values }: Condition): Period | undefined {
  const [first = NaN, second = NaN] = values.map(Number);
  const after = (number: number) => Math.floor(number) + 1;
  const ranges: Record<string, Period> = {
    less: { from: -Infinity, to: first },
    le: { from: -Infinity, to: after(first) },
    equals: { from: first, to: after(first) },
    ge: { from: first, to: Infinity },
    greater: { from: after(first), to: Infinity },
    between: { from: first, to: after(second) },
  };
  return ranges[numberSynonyms[operator] ?? operator];
}

export function columnType(column: string, archive: Provider): ColumnType {
  const found = archive.columns[column];
  if (!found) throw archiveError(`Column ${column} is unknown to archive ${archive.name}.`);
  return found.type;
}

function isDate(type: ColumnType): boolean {
  return type === 'date' || type === 'datetime';
}

/** What the vendor lists for moments; unlike those for days, these suit columns of both types. */
const ofMoments = new Set(['dateTime', 'beforeTime', 'afterTime']);

function periodOf(
  { operator, values, column }: Condition,
  { columns, zone, hasDaysOfMoments }: Provider,
  now: Date,
): Period {
  const isMoment = columns[column]?.type === 'datetime';
  if (isMoment && values.length > 0 && !hasDaysOfMoments && !ofMoments.has(operator)) {
    throw unknown(operator, column);
  }
  const found = period(operator, values, now, columns[column]?.isUtc ? 'UTC' : zone);
  if (!found) throw unknown(operator, column);
  return found;
}

function firstAt(archive: Provider, column: string, least: number): number {
  let [low, high] = [0, archive.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(archive.row(middle).value(column)) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function matching(column: string, test: (value: unknown) => boolean): Test {
  return (row) => test(row.value(column));
}

const numberSynonyms: Record<string, string> = {
  eq: 'equals',
  '=': 'equals',
  set: 'equals',
  ne: 'unequals',
  lt: 'less',
  gt: 'greater',
  in: 'oneOf',
};

function intTest({ column, operator, values }: Condition): (value: unknown) => boolean {
  const numbers = values.map(Number);
  const [first = NaN, second = NaN] = numbers;
  const tests: Record<string, (value: number) => boolean> = {
    less: (value) => value < first,
    le: (value) => value <= first,
    equals: (value) => value === first,
    unequals: (value) => value !== first,
    ge: (value) => value >= first,
    greater: (value) => value > first,
    between: (value) => value >= first && value <= second,
    oneOf: (value) => numbers.includes(value),
    notOneOf: (value) => !numbers.includes(value),
  };
  const test = tests[numberSynonyms[operator] ?? operator];
  if (!test || numbers.length === 0) throw unknown(operator, column);
  if (numbers.some(Number.isNaN)) throw archiveError(`${values.join()} is not a number.`);
  return (value) => typeof value === 'number' && test(value);
}

/** Lists know no order (odata/lists.md). */
function listTest(condition: Condition): (value: unknown) => boolean {
  const { operator, column } = condition;
  if (!['equals', 'oneOf', 'notOneOf'].includes(operator)) throw unknown(operator, column);
  return intTest(condition);
}

/** Texts compare without regard to case, as the vendor's databases do. */
function textTest({ column, operator, values }: Condition): (value: unknown) => boolean {
  const wanted = values.map((value) => value.toLowerCase());
  const [first = '', second = ''] = wanted;
  const tests: Record<string, (value: string) => boolean> = {
    is: (value) => value === first,
    isNot: (value) => value !== first,
    begins: (value) => value.startsWith(first),
    notBegins: (value) => !value.startsWith(first),
    contains: (value) => value.includes(first),
    notContains: (value) => !value.includes(first),
    between: (value) => value >= first && value <= second,
    in: (value) => wanted.includes(value),
  };
  const synonyms: Record<string, string> = { eq: 'is', '=': 'is', ne: 'isNot', oneOf: 'in' };
  const test = tests[synonyms[operator] ?? operator];
  if (!test || wanted.length === 0) throw unknown(operator, column);
  return (value) => typeof value === 'string' && test(value.toLowerCase());
}

/** `= true`, `eq true`, `set true` and a bare `set` are all plausible spellings. */
function boolTest({ column, operator, values }: Condition): (value: unknown) => boolean {
  const [wanted = 'true'] = values;
  if (!['=', 'eq', 'set', 'equals'].includes(operator)) throw unknown(operator, column);
  return (value) => value === ['true', '1'].includes(wanted.toLowerCase());
}

function unknown(operator: string, column: string) {
  return archiveError(`Operator ${operator} does not suit column ${column}.`);
}
