import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf, jsonOf, type Table } from '../../../lib/export/table';
import { hostileTexts } from '../../tenant/scenarios/hostile';

type Cell = string | number | boolean | null;

const table = (...cells: Cell[]): Table => ({
  columns: [
    { key: 'name', title: 'Name' },
    { key: 'value', title: 'Value, as told' },
  ],
  rows: cells.map((value) => ({ name: 'one', value })),
});

/** What a reader of the file finds in the second column. */
const readBack = (csv: string) =>
  parse<string[]>(csv)
    .data.slice(1)
    .map(([, value]) => value);

describe('as comma-separated values', () => {
  test('has a line of titles and a line a row, ended as RFC 4180 wants', () => {
    expect(csvOf(table('a', 'b'))).toBe('Name,"Value, as told"\r\none,a\r\none,b');
  });

  test('quotes what would end a field, and doubles quotes', () => {
    expect(csvOf(table('say "no", then\nleave'))).toContain('one,"say ""no"", then\nleave"');
  });

  test('leaves empty what nobody knows, and keeps numbers numbers', () => {
    expect(csvOf(table(null, -2, 0, false))).toBe(
      'Name,"Value, as told"\r\none,\r\none,-2\r\none,0\r\none,false',
    );
  });

  test.each([
    '=1+1',
    '+31 20',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '＝1+1',
    "=cmd|' /C calc'!A0",
  ])('%j is no formula', (text) => {
    expect(readBack(csvOf(table(text)))).toEqual([`'${text}`]);
  });

  test('any text comes back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...hostileTexts)), (text) => {
        const [cell = ''] = readBack(csvOf(table(text)));
        expect([text, `'${text}`]).toContain(cell);
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

describe('as JSON', () => {
  test('names each value, and says what it is about', () => {
    expect(JSON.parse(jsonOf(table('=1', null), { tenant: 'Cust12345' }))).toEqual({
      tenant: 'Cust12345',
      rows: [
        { name: 'one', value: '=1' },
        { name: 'one', value: null },
      ],
    });
  });

  test('has only what the columns name', () => {
    const { columns } = table();
    const rows = [{ name: 'one', value: 1, secret: 'x' }];
    expect(jsonOf({ columns, rows }, {})).not.toContain('secret');
  });
});
