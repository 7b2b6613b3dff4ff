import { expect, test } from 'vitest';
import type { Forecast } from '../../../../lib/domain/forecast';
import { metersNeedingAttention } from '../../../../lib/domain/alerts/meterAttention';
import type { MeterUse } from '../../../../lib/domain/usage/meterUse';
import { use } from '../usage/usages';

const expecting = (chanceOver: number | null): Forecast => ({
  kind: 'range',
  total: 55_000,
  low: 52_000,
  high: 58_000,
  chanceOver,
  overOn: '2026-11-26',
  days: [],
});

const told = (level: MeterUse['level'], forecast: Forecast | null) =>
  metersNeedingAttention([use({ level, forecast })]).map(({ kind, level: of, subject }) => [
    kind,
    of,
    subject,
  ]);

test('what is well within what is included needs none', () => {
  expect(told('ok', expecting(0.79))).toEqual([]);
  expect(told('ok', expecting(null))).toEqual([]);
  expect(told('ok', null)).toEqual([]);
});

test('what has come near, or gone over, is told as it is', () => {
  for (const level of ['warn', 'high', 'limit', 'over'] as const)
    expect(told(level, expecting(0.2))).toEqual([['actual', level, 'meter:mailings']]);
});

test('what will probably go over is told beside how far it is', () => {
  const forecast = ['forecast', 'high', 'meter:mailings'];
  expect(told('ok', expecting(0.8))).toEqual([forecast]);
  expect(told('warn', expecting(0.9))).toEqual([['actual', 'warn', 'meter:mailings'], forecast]);
  expect(told('high', expecting(0.9))).toEqual([['actual', 'high', 'meter:mailings'], forecast]);
});

test('what has reached what is included is not forecast any more', () => {
  expect(told('limit', expecting(1))).toEqual([['actual', 'limit', 'meter:mailings']]);
  expect(told('over', expecting(1))).toEqual([['actual', 'over', 'meter:mailings']]);
});

test('a guess alerts nobody', () => {
  expect(told('ok', { kind: 'rough', total: 90_000 })).toEqual([]);
  expect(told('ok', { kind: 'none', why: 'bursty' })).toEqual([]);
});
