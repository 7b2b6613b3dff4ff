import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  boundedText,
  count,
  flag,
  identifier,
  statedDate,
  list,
  name,
  parseGrants,
  parseStatedDate,
  prose,
  reference,
} from '../../../lib/webapi/wire';

const codePoints = (text: string) => Array.from(text).length;
const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('text', () => {
  test('is never longer than its bound, in code points', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, length) => {
        const kept = boundedText(text, length);
        expect(codePoints(kept)).toBeLessThanOrEqual(length);
      }),
    );
  });

  test('is kept verbatim when it is short and plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/\p{Cc}/gu, '');
        expect(boundedText(plain, 1_000)).toBe(plain);
      }),
    );
  });

  test('is a prefix with an ellipsis when it is cut', () => {
    const text = '😀'.repeat(10_000);
    expect(boundedText(text, 200)).toBe(`${'😀'.repeat(199)}…`);
    expect(boundedText('😀'.repeat(200), 200)).toBe('😀'.repeat(200));
  });

  test('loses control characters but newline and tab', () => {
    expect(boundedText('a\u0000b\u001b[31m\r\n\tc\u007f\u0085d', 200)).toBe('ab[31m\n\tcd');
  });

  test('keeps markup and right-to-left marks as they are', () => {
    const hostile = '<img src=x onerror=alert(1)>\u202eevil';
    expect(boundedText(hostile, 200)).toBe(hostile);
  });

  test('is bounded at 200 for names and 2,000 for prose', () => {
    const long = 'x'.repeat(10_000);
    expect(z.parse(name, long)).toHaveLength(200);
    expect(z.parse(prose, long)).toHaveLength(2_000);
  });

  test('may come as a number, and is empty where absent', () => {
    expect([1010000014, null, undefined].map((value) => z.parse(name, value))).toEqual([
      '1010000014',
      '',
      '',
    ]);
  });
});

describe('date', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('is one of three kinds, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.stringMatching(/^[\d/:TZ[\]D+-]{0,25}$/)), (text) => {
        expect(['on', 'none', 'unknown']).toContain(parseStatedDate(text).kind);
      }),
    );
  });

  test('is the day that is written, with or without time and zone', () => {
    const suffix = fc.constantFrom(
      '',
      'T00:00:00',
      'T23:59:59.9999999',
      'T23:59:59Z',
      'T00:00:00+14:00',
      'T23:30:00-11:00',
      ' 09:14',
    );
    fc.assert(
      fc.property(day, suffix, (written, time) => {
        expect(parseStatedDate(written + time)).toEqual({ kind: 'on', day: written });
        expect(parseStatedDate(`[D:${written}${time}]`)).toEqual({ kind: 'on', day: written });
      }),
    );
  });

  test('may be written as month/day/year', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const written = `${month}/${dayOfMonth}/${year}`;
        expect(parseStatedDate(written)).toEqual({ kind: 'on', day: iso });
        expect(parseStatedDate(`[DT:${written} 09:14:00]`)).toEqual({ kind: 'on', day: iso });
      }),
    );
  });

  test.each([
    '0001-01-01T00:00:00',
    '1760-01-01',
    '1899-12-31',
    '[DT:01/01/0001 00:00:00]',
    '0',
    '',
  ])('"%s" is none', (written) => {
    expect(parseStatedDate(written)).toEqual({ kind: 'none' });
  });

  test.each([null, undefined, '[D:09.11.2017]', '2027-02-30', '2027-13-01', 'soon', '2027-03-27?'])(
    '%j is unknown',
    (written) => {
      expect(parseStatedDate(written)).toEqual({ kind: 'unknown' });
    },
  );

  test('0 as a number is none, an absent field unknown', () => {
    expect(z.parse(statedDate, 0)).toEqual({ kind: 'none' });
    expect(z.parse(z.object({ d: statedDate }), {})).toEqual({ d: { kind: 'unknown' } });
  });
});

test.each([
  [9, 9],
  ['9', 9],
  [0, null],
  ['0', null],
  [null, null],
  [undefined, null],
])('the reference %j is %j', (value, expected) => {
  expect(z.parse(reference, value)).toBe(expected);
});

test.each([
  [21, 21],
  [-3, -3],
  ['21', 21],
  [null, null],
  [undefined, null],
  ['', null],
  ['many', null],
])('the count %j is %j', (written, read) => {
  expect(z.parse(count, written)).toBe(read);
});

test('an identifier must be there', () => {
  expect(z.parse(identifier, '5')).toBe(5);
  expect(z.safeParse(identifier, null).success).toBe(false);
});

test.each([
  [true, true],
  ['True', true],
  [1, true],
  [false, false],
  ['false', false],
  ['0', false],
  [null, null],
  ['perhaps', null],
])('the flag %j is %j', (written, read) => {
  expect(z.parse(flag, written)).toBe(read);
});

test.each([
  ['set=user,web,pocket-crm-cal', ['user', 'web', 'pocket-crm-cal']],
  ['tier=2;set= user , web ,;price=1', ['user', 'web']],
  ['tier=2\r\nset=user\r\nset=web', ['user', 'web']],
  ['offset=a,b', []],
  ['', []],
])('the extra info %j grants %j', (extraInfo, granted) => {
  expect(parseGrants(extraInfo)).toEqual(granted);
});

test('an absent list is empty', () => {
  const names = list(name);
  expect([z.parse(names, null), z.parse(names, undefined)]).toEqual([[], []]);
});
