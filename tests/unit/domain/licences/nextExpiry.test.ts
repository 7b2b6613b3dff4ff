import { expect, test } from 'vitest';
import type { StatedDate } from '../../../../lib/domain/statedDate';
import { nextExpiryOf } from '../../../../lib/domain/licences/nextExpiry';
import { dates, licence, none, on, unknown } from './licences';

const today = '2026-11-21';
const next = (...expiries: StatedDate[]) =>
  nextExpiryOf(
    expiries.map((expiry, n) =>
      licence({ owner: `owner ${n}`, dates: dates({ expiry, grace: unknown }) }),
    ),
    today,
  );

test('the soonest of all owners, and whose it is', () => {
  expect(next(on('2027-03-27'), on('2026-12-15'), none, unknown)).toMatchObject({
    day: '2026-12-15',
    daysLeft: 24,
    licence: { owner: 'owner 1' },
  });
});

test('one that is past is not the next, unless no other is left', () => {
  expect(next(on('2026-11-01'), on('2026-11-21'))).toMatchObject({ day: '2026-11-21' });
  expect(next(on('2026-11-01'), on('2026-11-16'))).toMatchObject({ daysLeft: -5 });
});

test('none, and not told, are two things', () => {
  expect(next(none)).toEqual({ state: 'none' });
  expect(next()).toEqual({ state: 'none' });
  expect(next(none, unknown)).toEqual({ state: 'unknown' });
});
