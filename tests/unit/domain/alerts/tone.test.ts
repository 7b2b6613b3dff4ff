import { expect, test } from 'vitest';
import { expiryOf } from '../../../../lib/domain/licences/expiry';
import { toneOfAttention, toneOfExpiry, toneOfNews } from '../../../../lib/domain/alerts/tone';
import { dates, licence, module, none, on, unknown } from '../licences/licences';
import { attentionTo, limit, snapshotWith } from '../snapshots';

const today = '2026-11-21';

test.each([
  ['over is past a limit', { inUse: 22, available: -1 }, 'limit'],
  ['all given out is as bought', { inUse: 21, available: 0 }, 'warn'],
  ['nearly all given out', { inUse: 20, available: 1 }, 'warn'],
])('seats: %s', (_, counts, tone) => {
  const found = attentionTo(snapshotWith([licence({ modules: [module(counts)] })]));
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

test.each([
  ['near', { near: true }, 'warn'],
  ['reached', { active: 100, reached: true }, 'limit'],
])('a plan limit: %s', (_, change, tone) => {
  const snapshot = snapshotWith([], { projectLimit: limit(change) });
  expect(attentionTo(snapshot).map(toneOfAttention)).toEqual([tone]);
});

test('what the licence server says looks like its level; nothing said looks like nothing', () => {
  expect(toneOfNews('ok')).toBe('ok');
  expect(toneOfNews('new-licence')).toBe('notice');
  expect(toneOfNews('problem')).toBe('warn');
  expect(toneOfNews(null)).toBeNull();
});
