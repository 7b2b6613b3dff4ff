import { expect, test } from 'vitest';
import { needsAttention } from '../../../lib/domain/attention';
import { expiryOf } from '../../../lib/domain/expiry';
import { toneOfAttention, toneOfExpiry } from '../../../lib/domain/tone';
import { dates, licence, module, none, on, unknown } from './licences';

const today = '2026-11-21';

test.each([
  ['over is past a limit', { inUse: 22, available: -1 }, 'limit'],
  ['all given out is as bought', { inUse: 21, available: 0 }, 'warn'],
  ['nearly all given out', { inUse: 20, available: 1 }, 'warn'],
])('seats: %s', (_, counts, tone) => {
  const found = needsAttention([licence({ modules: [module(counts)] })], today);
  expect(found.map(toneOfAttention)).toEqual([tone]);
});

test.each([
  ['valid', {}, 'ok'],
  ['not time-limited', { expiry: none }, 'ok'],
  ['not told', { expiry: unknown }, 'warn'],
  ['a week left', { expiry: on('2026-11-28') }, 'warn'],
  ['in grace', { expiry: on('2026-11-16') }, 'limit'],
])('expiry: %s', (_, change, tone) => {
  expect(toneOfExpiry(expiryOf(dates(change), today))).toBe(tone);
});
