import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseStatedMoment, statedMoment } from '../../../lib/webapi/wire';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('moment', () => {
  const amsterdam = 'Europe/Amsterdam';
  const instant = fc
    .date({ min: new Date('1900-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    .map((date) => Math.floor(date.getTime() / 1_000) * 1_000);
  const iso = (at: number) => new Date(at).toISOString().slice(0, 19);

  test('is one of three kinds, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.stringMatching(/^\d{4}-\d\d-\d\d[T ][\d:.]{1,12}(Z|\+\d{4})?$/)),
        fc.oneof(fc.constant(amsterdam), anyText),
        (written, zone) => {
          expect(['at', 'none', 'unknown']).toContain(parseStatedMoment(written, zone).kind);
        },
      ),
    );
  });

  test('with its offset is the same in every zone', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fc.constantFrom(amsterdam, 'UTC', 'America/New_York'),
        fc.constantFrom('', ':'),
        (at, offset, zone, colon) => {
          const two = (number: number) => String(Math.trunc(number)).padStart(2, '0');
          const sign = offset < 0 ? '-' : '+';
          const written = `${sign}${two(Math.abs(offset) / 60)}${colon}${two(Math.abs(offset) % 60)}`;
          const local = iso(at + offset * 60_000);
          expect(parseStatedMoment(`${local}${written}`, zone)).toEqual({
            kind: 'at',
            at,
            zoned: true,
          });
        },
      ),
    );
  });

  test.each([
    ['2026-11-20T09:14:00', '2026-11-20T08:14:00Z', false],
    ['2026-07-20T09:14:00', '2026-07-20T07:14:00Z', false],
    ['2026-11-20', '2026-11-19T23:00:00Z', false],
    ['2026-11-20T09:14:00.1234567', '2026-11-20T08:14:00.123Z', false],
    ['2026-11-20T09:14:00Z', '2026-11-20T09:14:00Z', true],
    ['2018-12-24T07:34:45-0500', '2018-12-24T12:34:45Z', true],
    ['2026-11-20T09:14:00.5+01:00', '2026-11-20T08:14:00.5Z', true],
    ['[DT:11/20/2026 09:14:00]', '2026-11-20T08:14:00Z', false],
    ['[DT:2026-11-20 09:14:00]', '2026-11-20T08:14:00Z', false],
    ['[D:11/20/2026]', '2026-11-19T23:00:00Z', false],
    ['9999-12-31T23:59:59', '9999-12-31T22:59:59Z', false],
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z', false],
  ])('"%s" is %s in Amsterdam', (written, at, zoned) => {
    expect(parseStatedMoment(written, amsterdam)).toEqual({
      kind: 'at',
      at: Date.parse(at),
      zoned,
    });
  });

  test.each(['0001-01-01T00:00:00', '1899-12-31T23:59:59Z', '[DT:01/01/0001 00:00:00]', '0', ''])(
    '"%s" is none',
    (written) => {
      expect(parseStatedMoment(written, amsterdam)).toEqual({ kind: 'none' });
    },
  );

  test.each([
    null,
    undefined,
    'soon',
    '2027-02-30T09:14:00',
    '2026-11-20T25:00:00',
    '2026-11-20T09:14:00+99:99',
    '11/20/2026 09:14:00 PM',
  ])('%j is unknown', (written) => {
    expect(parseStatedMoment(written, amsterdam)).toEqual({ kind: 'unknown' });
  });

  test('0 as a number is none, an absent field unknown', () => {
    expect(z.parse(statedMoment('UTC'), 0)).toEqual({ kind: 'none' });
    expect(z.parse(z.object({ at: statedMoment('UTC') }), {})).toEqual({ at: { kind: 'unknown' } });
  });
});
