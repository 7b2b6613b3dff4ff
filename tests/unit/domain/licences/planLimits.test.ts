import { expect, test } from 'vitest';
import { planLimitsOf } from '../../../../lib/domain/licences/planLimits';
import { licence } from './licences';
import { limit, snapshotWith } from '../snapshots';

test('each limit comes from its own part, and is missing alone', () => {
  const snapshot = snapshotWith([licence({ productDescription: 'Growth' })], {
    dashboardLimit: limit({ active: 2, maximum: 3, message: 'Two of three' }),
    flowLimit: limit({ active: 0, maximum: 0, reached: true, tooltip: 'None' }),
    customObjects: 4,
  });
  expect(
    planLimitsOf(snapshot, null).map(({ id, standing, message, byTable }) => [
      id,
      standing?.state ?? null,
      message,
      byTable,
    ]),
  ).toEqual([
    ['dashboards', 'limited', 'Two of three', null],
    ['projects', null, '', null],
    ['customObjects', 'limited', '', 'growth'],
    ['flows', 'none-allowed', 'None', null],
  ]);
});

test('the plan as set decides on custom objects', () => {
  const snapshot = snapshotWith([licence({ productDescription: 'Growth' })], { customObjects: 4 });
  const standing = (plan: Parameters<typeof planLimitsOf>[1]) =>
    planLimitsOf(snapshot, plan).find(({ id }) => id === 'customObjects')?.standing?.state;
  expect(standing('super')).toBe('unlimited');
  expect(standing('none')).toBe('unknown');
});
