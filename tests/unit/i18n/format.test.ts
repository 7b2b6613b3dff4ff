import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDay,
  formatList,
  formatMoment,
  formatRelativeDays,
  formatShortDay,
} from '../../../lib/i18n/format';

const now = Date.parse('2026-11-21T13:02:00Z');
const zone = 'Europe/Amsterdam';

describe('days', () => {
  test.each([
    ['en-GB', '27 Mar 2027'],
    ['en-US', 'Mar 27, 2027'],
    ['nl-NL', '27 mrt 2027'],
    ['da-DK', '27 Mar 2027'], // a language that we do not speak
    ['no culture at all', '27 Mar 2027'],
    ['en_US', '27 Mar 2027'],
  ])('%s: %s', (culture, expected) => {
    expect(formatDay(culture, '2027-03-27')).toBe(expected);
  });

  test('are the same day in every zone of the machine', () => {
    expect(formatDay('en-GB', '2027-01-01')).toBe('1 Jan 2027');
    expect(formatDay('en-GB', '2026-12-31')).toBe('31 Dec 2026');
  });

  test('short ones have a year only when it is far', () => {
    expect(formatShortDay('en-GB', '2027-02-27', '2026-11-21')).toBe('27 Feb');
    expect(formatShortDay('en-GB', '2028-02-27', '2026-11-21')).toBe('27 Feb 2028');
    expect(formatShortDay('en-GB', '2025-02-27', '2026-11-21')).toBe('27 Feb 2025');
  });

  test.each([
    [0, 'today', 'vandaag'],
    [1, 'tomorrow', 'morgen'],
    [126, 'in 126 days', 'over 126 dagen'],
    [-12, '12 days ago', '12 dagen geleden'],
    [729, 'in 729 days', 'over 729 dagen'],
    [4000, 'in 10 years', 'over 10 jaar'],
  ])('%i days away', (days, english, dutch) => {
    expect(formatRelativeDays('en-GB', days)).toBe(english);
    expect(formatRelativeDays('nl-NL', days)).toBe(dutch);
  });
});

describe('moments', () => {
  test('today: the time in the reader’s zone', () => {
    expect(formatMoment('en-GB', zone, now, now)).toBe('14:02');
    expect(formatMoment('en-GB', 'Asia/Tokyo', now, now)).toBe('22:02');
  });

  test('another day in the reader’s zone: the day too', () => {
    const lateYesterday = Date.parse('2026-11-20T22:30:00Z');
    expect(formatMoment('en-GB', zone, lateYesterday, now)).toBe('20 Nov, 23:30');
    const justToday = Date.parse('2026-11-20T23:30:00Z');
    expect(formatMoment('en-GB', zone, justToday, now)).toBe('00:30');
  });
});

test('counts are grouped, with a real minus', () => {
  expect(formatCount('en-GB', 36_420)).toBe('36,420');
  expect(formatCount('nl-NL', 36_420)).toBe('36.420');
  expect(formatCount('en-GB', -2)).toBe('−2');
});

test.each([
  [4.12345, '4.12345'],
  [-0.00001, '−0.00001'],
  [1 / 3, '0.3333333333333333'],
  [1234567.891011, '1,234,567.891011'],
  [2 ** 53, '9,007,199,254,740,992'],
  [1e21, '1,000,000,000,000,000,000,000'],
  [1e-7, '0.0000001'],
])('a strange count is not rounded: %d', (count, text) => {
  expect(formatCount('en-GB', count)).toBe(text);
});

test('lists', () => {
  expect(formatList('en-GB', ['a', 'b', 'c'])).toBe('a, b and c');
  expect(formatList('nl-NL', ['a', 'b', 'c'])).toBe('a, b en c');
});
