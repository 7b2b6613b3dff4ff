import { describe, expect, test } from 'vitest';
import { parseFilter } from '../tenant/archive/filter';
import {
  bool,
  date,
  datetime,
  int,
  listAny,
  type Provider,
  provider,
  text,
  utc,
} from '../tenant/archive/provider';
import { type Query, runQuery } from '../tenant/archive/query';
import { rowsOf } from '../tenant/scenarios/rows';
import { WireError } from '../tenant/wire/errors';
import { now } from './court';

type Row = { id: number; name: string; on: boolean; when: Date | undefined };

const kind = ({ id }: Row) => id % 3;

const day = (text: string) => new Date(`${text}Z`);
const rows: Row[] = [
  { id: 1, name: 'Alfa', on: true, when: day('2026-09-30T23:59:59') },
  { id: 2, name: "O'Brien", on: false, when: day('2026-10-01T00:00:00') },
  { id: 3, name: 'alfa beta', on: true, when: day('2026-10-31T23:59:59') },
  { id: 4, name: 'Gamma', on: false, when: day('2026-11-21T09:00:00') },
  { id: 5, name: '', on: false, when: undefined },
];

const archive = provider<Row>({
  name: 'Test',
  rows: rowsOf(rows),
  primaryKey: ({ id }) => id,
  entities: ['even', 'odd'],
  entity: ({ id }) => (id % 2 ? 'odd' : 'even'),
  rising: ['id'],
  columns: {
    id: int(({ id }) => id),
    name: text(({ name }) => name),
    on: bool(({ on }) => on),
    when: date(({ when }) => when),
    moment: datetime(({ when }) => when),
    made: utc(date(({ when }) => when)),
    kind: listAny(kind),
  },
});

function found(filter: string, rest: Partial<Query> = {}, from: Provider = archive): number[] {
  const query: Query = {
    select: ['id'],
    filter: parseFilter(filter),
    orderBy: [],
    entities: [],
    top: 100,
    skip: 0,
    ...rest,
  };
  return runQuery(from, query, now).rows.map(({ primaryKey }) => primaryKey);
}

describe('the filter grammar finds', () => {
  test.each<[string, number[]]>([
    ['id = 2', [2]],
    ['id=2', [2]],
    ['id eq 2', [2]],
    ['id set 2', [2]],
    ['id ne 2', [1, 3, 4, 5]],
    ['id lt 3', [1, 2]],
    ['id le 3', [1, 2, 3]],
    ['id gt 3', [4, 5]],
    ['id ge 3', [3, 4, 5]],
    ['id between (2,4)', [2, 3, 4]],
    ['id oneOf (1, 4)', [1, 4]],
    ['id notOneOf (1, 4)', [2, 3, 5]],
    ["name is 'ALFA'", [1]],
    ["name eq 'Alfa'", [1]],
    ["name begins 'alfa'", [1, 3]],
    ["name contains 'beta'", [3]],
    ["name notContains 'a'", [2, 5]],
    ["name is 'O''Brien'", [2]],
    ["name in ('Gamma', 'Alfa')", [1, 4]],
    ["name is ''", [5]],
    ['on = true', [1, 3]],
    ['on eq true', [1, 3]],
    ['on set', [1, 3]],
    ['on set()', [1, 3]],
    ['on set true', [1, 3]],
    ['on = false', [2, 4, 5]],
    ['getAllRows = true', [1, 2, 3, 4, 5]],
    ['getAllRows eq true', [1, 2, 3, 4, 5]],
    ['getAllRows set', [1, 2, 3, 4, 5]],
    ['getNoRows = true', []],
    ['when thisMonth', [4]],
    ['when lastMonth', [2, 3]],
    ['when today', [4]],
    ['when thisQuarter', [2, 3, 4]],
    ['when lastQuarter', [1]],
    ['when thisYear', [1, 2, 3, 4]],
    ["when before '2026-10-01'", [1]],
    ["when after '2026-10-31'", [4]],
    ["when date '2026-10-31'", [3]],
    ["when dateBetween('2026-10-01','2026-10-31')", [2, 3]],
    ["when dateBetween ('2026-10-01','2026-10-31')", [2, 3]],
    ["when afterTime '2026-10-31T23:59:58'", [3, 4]],
    ["when beforeTime '2026-10-01T00:00:00'", [1]],
    ['kind equals 1', [1, 4]],
    ['kind oneOf (1,2)', [1, 2, 4, 5]],
    ['kind notOneOf (1,2)', [3]],
    ["moment afterTime '2026-10-31T23:59:58'", [3, 4]],
    ["moment dateBetween('2026-10-01','2026-10-31')", [2, 3]],
    ['id gt 1 and id le 3', [2, 3]],
    ['id gt 1.5 and id lt 3.5', [2, 3]],
    ['id le -1', []],
    ['id = 1 or id = 2 and on = true', [1]],
    ['(id = 1 or id = 2) and on = true', [1]],
    ['(id = 1 or id = 2) and (on = false)', [2]],
    ["name contains 'and' or id = 4", [4]],
  ])('%s', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test('rows of chosen entities, ordered and in pages', () => {
    expect(found('getAllRows set', { entities: ['even'] })).toEqual([2, 4]);
    const byName = [{ column: 'name', descending: false }];
    expect(found('getAllRows set', { orderBy: byName })).toEqual([5, 1, 3, 4, 2]);
    const backwards = [{ column: 'id', descending: true }];
    expect(found('getAllRows set', { orderBy: backwards, skip: 1, top: 2 })).toEqual([4, 3]);
  });
});

test('days begin where the tenant is, but for dates that are kept in UTC', () => {
  const there = { ...archive, zone: 'Europe/Oslo' };
  expect(found("when after '2026-09-30'", {}, there)).toEqual([1, 2, 3, 4]);
  expect(found('when thisMonth', {}, there)).toEqual([3, 4]);
  expect(found("when afterTime '2026-11-01T00:59:58'", {}, there)).toEqual([3, 4]);
  expect(found("made after '2026-09-30'", {}, there)).toEqual([2, 3, 4]);
});

test('a tenant may refuse to be asked for the days of a moment', () => {
  const strict = { ...archive, hasDaysOfMoments: false };
  for (const condition of ["after '2026-10-31'", "dateBetween('2026-10-01','2026-10-31')"]) {
    expect(() => found(`moment ${condition}`, {}, strict)).toThrow(WireError);
    expect(found(`when ${condition}`, {}, strict)).not.toEqual([]);
  }
  expect(found('moment thisMonth', {}, strict)).toEqual([4]);
  expect(found("moment beforeTime '2026-10-01T00:00:00'", {}, strict)).toEqual([1]);
});

test('a page by its key reads little more than the page, however many rows there are', () => {
  let read = 0;
  const many = provider<number>({
    name: 'Many',
    rows: {
      length: 1_000_000,
      at: (index) => {
        read += 1;
        return index + 1;
      },
    },
    primaryKey: (id) => id,
    entities: ['one'],
    rising: ['id'],
    columns: { id: int((id) => id) },
  });
  const orderBy = [{ column: 'id', descending: false }];
  const page = found('id gt 900000 and id le 950000', { orderBy, top: 1_000 }, many);
  expect([page.length, page[0], page.at(-1)]).toEqual([1_000, 900_001, 901_000]);
  expect(read).toBeLessThan(1_200);
});

describe('the filter grammar refuses', () => {
  test.each([
    'size = 1',
    'kind ge 1',
    'kind = 1',
    'id begins 1',
    'id resembles 1',
    'id',
    'id = one',
    'id =',
    "when gt '2026-10-01'",
    "when date 'yesterday'",
    '(id = 1',
    'id = 1)',
    "name is 'open",
    'id = 1 id = 2',
    '',
  ])('%j', (filter) => {
    expect(() => found(filter)).toThrow(WireError);
  });
});
