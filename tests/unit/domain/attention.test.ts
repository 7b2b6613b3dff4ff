import { expect, test } from 'vitest';
import { needsAttention } from '../../../lib/domain/attention';
import { bySeverity, toneOf } from '../../../lib/domain/level';
import { dates, licence, module, on, unknown } from './licences';

const today = '2026-11-21';

test('a healthy tenant needs none', () => {
  expect(needsAttention([licence()], today)).toEqual([]);
  expect(needsAttention([], today)).toEqual([]);
});

test('the most serious comes first', () => {
  const found = needsAttention(
    [
      licence({
        dates: dates({ expiry: on('2026-12-10'), maintenance: on('2026-12-01') }),
        modules: [
          module({ inUse: 20, available: 1 }),
          module({ name: 'over', inUse: 23, available: -2 }),
        ],
      }),
    ],
    today,
  );
  expect(found.map(({ kind, level }) => [kind, level])).toEqual([
    ['seats', 'over'],
    ['expiry', 'warn'],
    ['seats', 'warn'],
    ['maintenance', 'notice'],
  ]);
});

test('hidden and unrestricted modules never alert', () => {
  const full = { inUse: 30, total: 21, available: -9 };
  const modules = [module({ ...full, hidden: true }), module({ ...full, unrestricted: true })];
  expect(needsAttention([licence({ modules })], today)).toEqual([]);
});

test('an expiry date that is not told needs attention', () => {
  expect(needsAttention([licence({ dates: dates({ expiry: unknown }) })], today)).toMatchObject([
    { kind: 'expiry', level: 'warn', expiry: { state: 'unknown' } },
  ]);
});

test('a subject names its owner and module, so that two owners never mix', () => {
  const modules = [module({ inUse: 21, available: 0 })];
  const subjects = needsAttention(
    [licence({ modules }), licence({ owner: 'Adwiza', modules })],
    today,
  );
  expect(subjects.map(({ subject }) => subject)).toEqual([
    'seats:SuperOffice/ten-sales',
    'seats:Adwiza/ten-sales',
  ]);
});

test('grace weighs as much as limit, blocked as much as over', () => {
  const levels = (
    ['ok', 'over', 'grace', 'high', 'limit', 'blocked', 'notice', 'warn'] as const
  ).map((level) => ({ level }));
  expect(levels.sort(bySeverity).map(({ level }) => level)).toEqual([
    'over',
    'blocked',
    'grace',
    'limit',
    'high',
    'warn',
    'notice',
    'ok',
  ]);
  expect(toneOf('high')).toBe('warn');
  expect(toneOf('grace')).toBe('limit');
});
