import { expect, test } from 'vitest';
import type { LicenceDates } from '../../../lib/domain/licence';
import { timelineOf } from '../../../lib/domain/timeline';
import { dates, none, unknown } from './licences';

const points = (today: string, change: Partial<LicenceDates> = {}) =>
  timelineOf(dates(change), today).map(({ kind, daysBefore }) => `${kind} ${daysBefore}`);

test('everything lies ahead', () => {
  expect(points('2026-11-21')).toEqual(['today 0', 'warning 98', 'expiry 28', 'grace 12']);
});

test('a warning that is past is left out', () => {
  expect(points('2027-03-01')).toEqual(['today 0', 'expiry 26', 'grace 12']);
});

test('in grace, the expiry stays', () => {
  expect(points('2027-04-01')).toEqual(['expiry 0', 'today 5', 'grace 7']);
});

test('nothing lies ahead', () => {
  expect(points('2027-04-08')).toEqual([]);
  expect(points('2027-04-01', { grace: none })).toEqual([]);
});

test('without an expiry date there is no line', () => {
  expect(points('2026-11-21', { expiry: none })).toEqual([]);
  expect(points('2026-11-21', { expiry: unknown })).toEqual([]);
});
