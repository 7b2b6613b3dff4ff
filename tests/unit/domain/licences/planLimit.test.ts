import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  customObjectStanding,
  planTable,
  standingOf,
} from '../../../../lib/domain/licences/planLimit';
import { suitePlans } from '../../../../lib/domain/licences/suite';
import { limit } from '../snapshots';

const silent = { near: null, reached: null };

describe('standingOf', () => {
  test.each([
    ['far from it', {}, 'ok'],
    ['near, says the vendor', { active: 87, near: true }, 'warn'],
    ['near, says the vendor, whatever the share', { active: 60, near: true }, 'warn'],
    ['not near, says the vendor, whatever the share', { active: 90, near: false }, 'ok'],
    ['reached', { active: 100, near: true, reached: true }, 'limit'],
    ['reached, without any figures', { active: null, maximum: null, reached: true }, 'limit'],
    ['the vendor says nothing, 84 %', { ...silent, active: 84 }, 'ok'],
    ['the vendor says nothing, 85 %', { ...silent, active: 85 }, 'warn'],
    ['the vendor says nothing, 99 %', { ...silent, active: 99 }, 'warn'],
    ['the vendor says nothing, 100 %', { ...silent, active: 100 }, 'limit'],
    ['the vendor says nothing, more than all', { ...silent, active: 120 }, 'limit'],
  ])('%s', (_, change, level) => {
    expect(standingOf(limit(change))).toMatchObject({ state: 'limited', level });
  });

  test('no maximum is no limit, unless that is reached', () => {
    expect(standingOf(limit({ maximum: 0 })).state).toBe('unlimited');
    expect(standingOf(limit({ ...silent, maximum: 0 })).state).toBe('unlimited');
    expect(standingOf(limit({ maximum: -1, near: true })).state).toBe('unlimited');
    expect(standingOf(limit({ active: 0, maximum: 0, reached: true })).state).toBe('none-allowed');
  });

  test('without figures and judgement nothing is known', () => {
    expect(standingOf(limit({ active: null })).state).toBe('unknown');
    expect(standingOf(limit({ ...silent, maximum: null }))).toMatchObject({
      state: 'unknown',
      active: 1,
    });
  });

  test.each([
    ['fewer than none', { active: -3, near: true }, true],
    ['reached, and is not', { active: 40, reached: true }, true],
    ['not reached, and is', { active: 100, reached: false }, true],
    ['fewer than none, unlimited', { active: -1, maximum: 0 }, true],
    ['as it should be', { active: 100, reached: true }, false],
    ['not judged', { ...silent, active: 100 }, false],
  ])('marked as odd: %s', (_, change, odd) => {
    expect(standingOf(limit(change))).toMatchObject({ odd });
  });

  test('one more is never less serious, where the vendor does not judge', () => {
    const weight = { ok: 0, warn: 1, limit: 2 };
    const levelOf = (active: number, maximum: number) => {
      const standing = standingOf(limit({ ...silent, active, maximum }));
      return standing.state === 'limited' ? weight[standing.level] : Number.NaN;
    };
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 1000 }), (active, maximum) => {
        expect(levelOf(active + 1, maximum)).toBeGreaterThanOrEqual(levelOf(active, maximum));
      }),
    );
  });
});

test('custom objects: the limit comes from the plan table', () => {
  expect(customObjectStanding(13, 'growth')).toMatchObject({ level: 'warn', maximum: 15 });
  expect(customObjectStanding(15, 'growth')).toMatchObject({ level: 'limit' });
  expect(customObjectStanding(3, 'super').state).toBe('unlimited');
  expect(customObjectStanding(0, 'core')).toEqual({ state: 'none-allowed', active: 0, odd: false });
  expect(customObjectStanding(2, 'core')).toMatchObject({ state: 'none-allowed', odd: true });
  expect(customObjectStanding(3, null)).toMatchObject({ state: 'unknown', active: 3 });
});

test('no larger plan allows less', () => {
  const most = (maximum: number | null) => maximum ?? Infinity;
  suitePlans.slice(1).forEach((plan, index) => {
    const smaller = planTable[suitePlans[index] ?? 'starter'];
    for (const id of Object.keys(smaller) as (keyof typeof smaller)[])
      expect(most(planTable[plan][id]), `${plan} ${id}`).toBeGreaterThanOrEqual(most(smaller[id]));
  });
});
