import { expect, test } from 'vitest';
import { answeredRows } from '../../../lib/metering/answeredRows';
import { WebApiError } from '../../../lib/webapi/errors';
import type { MeteredRow } from '../../../lib/webapi/meteredRows';

const row = (key: number, day: string | null = '2026-11-21'): MeteredRow => ({
  key,
  day,
  amount: 1,
});
const page = (isLast: boolean, ...keys: number[]) => ({
  rows: keys.map((key) => row(key)),
  isLast,
});
const keysOf = ({ rows }: { rows: MeteredRow[] }) => rows.map(({ key }) => key);

test('a page brings its rows, and up to which key', () => {
  const answered = answeredRows(page(false, 11, 12, 15), { after: 10 });
  expect(keysOf(answered)).toEqual([11, 12, 15]);
  expect(answered).toMatchObject({ lastKey: 15, isAll: false });
});

test('no rows are all there are', () => {
  expect(answeredRows(page(true), { after: 10 })).toEqual({ rows: [], lastKey: 10, isAll: true });
});

test('the last page may be in any order', () => {
  expect(answeredRows(page(true, 15, 11, 12), { after: 10 })).toMatchObject({
    lastKey: 15,
    isAll: true,
  });
});

test('a row that comes twice is one', () => {
  expect(keysOf(answeredRows(page(true, 11, 11, 12), { after: 10 }))).toEqual([11, 12]);
});

test('rows that were told before are dropped, and more must follow', () => {
  const answered = answeredRows(page(true, 9, 10, 11), { after: 10 });
  expect(keysOf(answered)).toEqual([11]);
  expect(answered).toMatchObject({ lastKey: 11, isAll: false });
});

test.each([
  ['in no order, where others follow', page(false, 12, 11), { after: 10 }],
  ['that brings nothing new, where others follow', page(false, 9, 10), { after: 10 }],
  ['that was told before, the last', page(true, 9, 10), { after: 10 }],
  ['with nothing in it, where others follow', page(false), { after: 10 }],
  ['with larger keys than asked for', page(true, 11, 21), { after: 10, upTo: 20 }],
  ['of earlier days', page(true, 11), { after: 10, from: '2026-11-25' }],
  ['of later days', page(true, 11), { after: 10, before: '2026-11-17' }],
])('a page %s is no answer', (_, told, wanted) => {
  expect(() => answeredRows(told, wanted)).toThrow(WebApiError);
});

test('days near those asked for may come besides, and rows without one', () => {
  const wanted = { after: 10, from: '2026-11-24', before: '2026-11-28' };
  const rows = [row(11), row(12, '2026-12-01'), row(13, null)];
  expect(keysOf(answeredRows({ rows, isLast: true }, wanted))).toEqual([11, 12, 13]);
});
