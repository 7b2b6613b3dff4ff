import { expect, test } from 'vitest';
import { zoneNamed, zones } from '../../../components/usage/zones';

test.each([
  ['Europe/Oslo', 'Europe/Oslo'],
  [' europe/oslo ', 'Europe/Oslo'],
  ['america/new york', 'America/New_York'],
  ['utc', 'UTC'],
  ['Pacific/Kiritimati', 'Pacific/Kiritimati'],
  ['Etc/GMT+11', 'Etc/GMT+11'],
])('“%s” is %s', (typed, zone) => {
  expect(zoneNamed(typed)).toBe(zone);
});

test.each(['', '  ', 'Oslo', 'Mars/Olympus', '<b>', 'x'.repeat(1_000)])('“%s” is none', (typed) => {
  expect(zoneNamed(typed)).toBeNull();
});

test('every zone that is offered is one', () => {
  expect(zones().length).toBeGreaterThan(300);
  for (const zone of zones()) expect(zoneNamed(zone)).toBe(zone);
});
