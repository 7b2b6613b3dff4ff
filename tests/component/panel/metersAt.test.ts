import { expect, test } from 'vitest';
import { metersAt } from '../../../components/panel/metersAt';
import { noUsage } from '../../../lib/domain/usage/usage';
import { snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';

const at = (time: string) => ({ now: Date.parse(`2026-11-21T${time}Z`), zone: 'Asia/Kathmandu' });

test('meters are the same ones while a clock ticks, and others on another day or when more is known', () => {
  const [desk, snapshot] = [deskOf(), snapshotOf()];
  const before = metersAt(desk, snapshot, at('18:00:10'));
  expect(before.length).toBeGreaterThan(0);
  expect(metersAt(desk, snapshot, at('18:14:59'))).toBe(before);

  // A quarter past six in the evening a day begins in Nepal.
  const next = metersAt(desk, snapshot, at('18:15:00'));
  expect(next).not.toBe(before);
  expect(next.map(({ daysLeft }) => daysLeft)).toEqual(before.map(({ daysLeft }) => daysLeft - 1));

  expect(metersAt(deskOf({ usage: { ...noUsage } }), snapshot, at('18:15:00'))).not.toBe(next);
});
