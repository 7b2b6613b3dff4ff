import { expect, test } from 'vitest';
import { freshnessOf } from '../../../lib/domain/freshness';

const hour = 60 * 60_000;
const now = Date.UTC(2026, 10, 21, 14);
const offline = { kind: 'offline' } as const;

test('unknown is not failed, stale is not fresh', () => {
  expect(freshnessOf({ value: null, asOf: null, failure: null }, now)).toBe('waiting');
  expect(freshnessOf({ value: null, asOf: null, failure: offline }, now)).toBe('failed');
  expect(freshnessOf({ value: 1, asOf: now - hour, failure: null }, now)).toBe('fresh');
  expect(freshnessOf({ value: 1, asOf: now - 26 * hour, failure: null }, now)).toBe('fresh');
  expect(freshnessOf({ value: 1, asOf: now - 26 * hour - 1, failure: null }, now)).toBe('stale');
  expect(freshnessOf({ value: 1, asOf: now - hour, failure: offline }, now)).toBe('outdated');
});

test('an empty answer is an answer', () => {
  expect(freshnessOf({ value: [], asOf: now, failure: null }, now)).toBe('fresh');
});

test('a clock that was set back does not make an answer old', () => {
  expect(freshnessOf({ value: 1, asOf: now + 48 * hour, failure: null }, now)).toBe('fresh');
});
