import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { meters, meterOf } from '../../../lib/domain/usage/meter';
import { ratioOf } from '../../../lib/domain/usage/meterLevel';
import { useLocale } from '../../../lib/i18n/locale';
import {
  allowanceText,
  asOfText,
  daysLeftText,
  enteredText,
  fillingText,
  meterName,
  percentText,
  trendText,
  unknownText,
  usedText,
  zoneText,
} from '../../../lib/i18n/meter';
import { flows, included, now, today, untold, use, zone } from '../domain/usage/usages';

const reader = { culture: 'en-GB', zone, now, today };
const dutch = { ...reader, culture: 'nl-NL' };

afterEach(() => useLocale('en'));

test('every meter has a name in both languages', () => {
  const named = (culture: string) => meters.map(({ id }) => meterName(id, culture));
  expect(named('en-GB')).toEqual([
    'E-mails sent via mailings',
    'Marketing e-mails',
    'Resolved requests',
    'Chat sessions started',
    'Form submissions',
    'Customer centre logins',
    'Active marketing flows',
    'Storage',
  ]);
  expect(new Set(named('nl-NL')).size).toBe(meters.length);
  expect(meterName('logins', 'nl-NL')).toBe('Aanmeldingen bij het klantencentrum');
});

test('what is used, of what is included where that is known', () => {
  expect(usedText(use(), 'en-GB')).toBe('36,420 of 50,000 included');
  expect(usedText(use({ allowance: null }), 'en-GB')).toBe('36,420 this month');
  expect(usedText(use({ allowance: null }), 'nl-NL')).toBe('36.420 deze maand');
  expect(usedText(flows({ allowance: null }), 'en-GB')).toBe('8');
  expect(usedText(untold(), 'en-GB')).toBeNull();
});

describe('the percentage', () => {
  const text = (used: number, amount: number, culture = 'en-GB') =>
    percentText({ used, allowance: included(amount), ratio: ratioOf(used, amount) }, culture);

  test.each([
    [36_420, 50_000, '73\u00a0%'],
    [0, 50_000, '0\u00a0%'],
    [1, 50_000, 'less than 1\u00a0%'],
    [49_999, 50_000, '99\u00a0%'],
    [50_000, 50_000, '100\u00a0%'],
    [50_001, 50_000, 'over by less than 1\u00a0%'],
    [54_300, 50_000, 'over by 9\u00a0%'],
    [600_000, 50_000, 'over by 1,100\u00a0%'],
    [3, 0, 'over: none is included'],
    [0, 0, null],
  ])('of %s of %s is %s', (used, amount, words) => {
    expect(text(used, amount)).toBe(words);
  });

  test('is in the reader’s language, and none without an allowance', () => {
    expect(text(54_300, 50_000, 'nl-NL')).toBe('9\u00a0% meer dan inbegrepen');
    expect(percentText(use({ allowance: null, ratio: null }), 'en-GB')).toBeNull();
  });

  test('never says all for less, nor over for what is not', () => {
    const amount = fc.integer({ min: 1, max: 1e12 });
    fc.assert(
      fc.property(fc.nat(3), fc.nat(5), amount, (times, more, allowance) => {
        const used = times * allowance + more;
        const words = text(used, allowance);
        expect(words === '100\u00a0%').toBe(used === allowance);
        expect(words?.startsWith('over')).toBe(used > allowance);
        expect(words === '0\u00a0%').toBe(used === 0);
      }),
    );
  });
});

test('days left, today included', () => {
  expect(daysLeftText({ daysLeft: 10 }, 'en-GB')).toBe('10 days left');
  expect(daysLeftText({ daysLeft: 1 }, 'en-GB')).toBe('1 day left');
  expect(daysLeftText({ daysLeft: 1 }, 'nl-NL')).toBe('nog 1 dag');
});

test.each([
  [0.123, '12\u00a0% more than by this day in October'],
  [-0.4, '40\u00a0% less than by this day in October'],
  [0.004, 'as much as by this day in October'],
  [0.994, '99\u00a0% more than by this day in October'],
  [2.4, '3.4 times as much as by this day in October'],
  [null, null],
])('a trend of %s', (trend, words) => {
  expect(trendText(use({ trend }), 'en-GB')).toBe(words);
});

test('each reason why nothing is known has words of its own', () => {
  const text = (unknown: Parameters<typeof unknownText>[0]['unknown'], to = reader) =>
    unknownText({ unknown }, to);
  expect(text({ kind: 'not-told' })).toBe('not told by the tenant');
  expect(text({ kind: 'purged', since: '2026-11-14' })).toBe(
    'known only since 14 Nov: the tenant has removed what is older',
  );
  expect(text({ kind: 'failed', failure: { kind: 'offline' } })).toBe('could not be counted');
  expect(text({ kind: 'counting' })).toBe('not counted yet');
  expect(text({ kind: 'counting' }, dutch)).toBe('nog niet geteld');
});

test('what is included, for all or for each user', () => {
  const perSeat = { amount: 500, seats: 61, isAssumed: false };
  const text = (allowance: ReturnType<typeof use>['allowance'], to = 'en-GB') =>
    allowanceText(use({ allowance }), to);
  expect(text(included(50_000))).toBe('50,000 included a month');
  expect(text({ ...included(30_500), perSeat })).toBe('500 a user, 61 users');
  expect(text({ ...included(30_500), perSeat: { ...perSeat, isAssumed: true } })).toBe(
    '500 a user; how many there were then is not known, 61 users are assumed',
  );
  expect(text({ ...included(500), perSeat: { ...perSeat, seats: 1 } }, 'nl-NL')).toBe(
    '500 per gebruiker, 1 gebruiker',
  );
  expect(text(null)).toBeNull();
  const storage = { meter: meterOf('storage'), allowance: included(60e9) };
  expect(allowanceText(storage, 'en-GB')).toBe('60 GB included');
});

test('what was counted is an estimate of a time; what was entered is of a day', () => {
  expect(asOfText(now, reader)).toBe('counted by Sidelight, an estimate as of 14:02');
  expect(asOfText(null, dutch)).toBe('geteld door Sidelight, een schatting');
  expect(enteredText({ enteredFor: '2026-11-12' }, reader)).toBe('entered for 12 Nov');
  expect(enteredText(use(), reader)).toBeNull();
});

test('how far the past is counted is never rounded to all', () => {
  const text = (done: number, of: number) =>
    fillingText({ done, of, month: '2025-10-01' }, 'en-GB');
  expect(text(8, 13)).toBe('Counting October 2025 … 61\u00a0%.');
  expect(text(999, 1000)).toBe('Counting October 2025 … 99\u00a0%.');
  expect(text(0, 0)).toBe('Counting October 2025 … 0\u00a0%.');
});

test('a zone that nobody set is said to be assumed', () => {
  const text = (from: Parameters<typeof zoneText>[0]['from']) =>
    zoneText({ zone: 'Europe/Amsterdam', from });
  expect(text('assumed')).toBe('Months as in Europe/Amsterdam, as this browser has it: assumed');
  expect(text('set')).toBe('Months as in Europe/Amsterdam');
  expect(text('prescribed')).toBe('Months as in Europe/Amsterdam, as your organisation prescribes');
  useLocale('nl');
  expect(text('set')).toBe('Maanden zoals in Europe/Amsterdam');
});
