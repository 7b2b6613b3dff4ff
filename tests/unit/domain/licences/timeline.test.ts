import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LicenceDates } from '../../../../lib/domain/licences/licence';
import { datesInOrder, timelineOf } from '../../../../lib/domain/licences/timeline';
import { dates, licence, none, on, unknown } from './licences';

const today = '2026-11-21';

const kinds = (on: string, change: Partial<LicenceDates> = {}) =>
  timelineOf([licence({ dates: dates(change) })], on).lines[0]?.marks.map(({ kind }) => kind);

describe('which dates are on it', () => {
  test('all that lie ahead, in their order', () => {
    expect(kinds(today, { maintenance: on('2027-05-01') })).toEqual([
      'nextCheck',
      'adminWarning',
      'expiry',
      'grace',
      'maintenance',
    ]);
  });

  test('a warning and a check that are past say nothing any more', () => {
    expect(kinds('2027-03-01')).toEqual(['expiry', 'grace']);
  });

  test('what is in force stays when it is past', () => {
    expect(kinds('2027-04-01')).toEqual(['expiry', 'grace']);
    expect(kinds('2028-01-01', { maintenance: on('2027-05-01') })).toEqual([
      'expiry',
      'grace',
      'maintenance',
    ]);
  });

  test('neither none nor unknown has a place', () => {
    expect(kinds(today, { expiry: none, grace: unknown })).toEqual(['nextCheck', 'adminWarning']);
  });
});

describe('where they lie', () => {
  test('today is at the beginning while nothing is past, and before what is past otherwise', () => {
    expect(timelineOf([licence()], today).today).toBe(0);
    expect(timelineOf([licence()], '2027-04-01').today).toBeGreaterThan(0);
    expect(timelineOf([], today).today).toBe(0);
  });

  test('one owner that expires in ten years does not squash the rest', () => {
    const far = licence({ owner: 'Far', dates: dates({ expiry: on('2036-11-21') }) });
    const at = timelineOf([licence(), far], today).lines[0]?.marks.find(
      ({ kind }) => kind === 'expiry',
    )?.at;
    expect(at).toBeGreaterThan(0.5);
  });

  test('all owners share the axis: the same day is at the same place', () => {
    const { lines } = timelineOf([licence(), licence({ owner: 'Adwiza' })], today);
    expect(lines[0]?.marks).toEqual(lines[1]?.marks);
  });

  const day = fc
    .integer({ min: -5000, max: 5000 })
    .map((days) => on(Temporal.PlainDate.from(today).add({ days }).toString()));
  const date = fc.oneof(day, fc.constant(none), fc.constant(unknown));
  const anyLicence = fc
    .record({ adminWarning: date, expiry: date, grace: date, maintenance: date, nextCheck: date })
    .map((stated) => licence({ dates: stated }));

  test('whatever the dates: within the axis, in their order, on their side of today', () => {
    fc.assert(
      fc.property(fc.array(anyLicence, { maxLength: 4 }), (licences) => {
        const timeline = timelineOf(licences, today);
        expect(timeline.today).toBeGreaterThanOrEqual(0);
        expect(timeline.today).toBeLessThan(1);
        const marks = timeline.lines
          .flatMap((line) => line.marks)
          .toSorted((a, b) => a.day.localeCompare(b.day));
        marks.forEach((mark, index) => {
          expect(mark.at).toBeGreaterThanOrEqual(marks[index - 1]?.at ?? 0);
          expect(mark.at).toBeLessThanOrEqual(1);
          expect(Math.sign(mark.at - timeline.today)).toBe(
            mark.day < today ? -1 : mark.day > today ? 1 : 0,
          );
        });
      }),
    );
  });
});

test('every date in words: the earliest first, then none and unknown', () => {
  const stated = dates({ adminWarning: unknown, expiry: on('2026-01-01') });
  expect(datesInOrder(stated).map(({ kind, date }) => [kind, date.kind])).toEqual([
    ['expiry', 'on'],
    ['nextCheck', 'on'],
    ['grace', 'on'],
    ['adminWarning', 'unknown'],
    ['maintenance', 'none'],
  ]);
});
