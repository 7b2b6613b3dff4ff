import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allSeats,
  daysSince,
  seatsByPlan,
  seatUse,
  type SeatUse,
} from '../../../../lib/domain/seats/seatUse';
import { none, on, unknown } from '../licences/licences';
import { listed, plans, today, user } from './users';

describe('seatUse', () => {
  test.each([
    ['today', on('2026-11-21'), 'used'],
    ['89 days ago', on('2026-08-24'), 'used'],
    ['exactly 90 days ago', on('2026-08-23'), 'unused'],
    ['91 days ago', on('2026-08-22'), 'unused'],
    ['on a day to come, as one of the clocks is wrong', on('2027-11-21'), 'used'],
    ['never', none, 'never'],
    ['when the tenant does not say', unknown, 'unknown'],
    ['when the tenant told nothing of this user', undefined, 'unknown'],
  ] as const)('a login %s', (_, lastLogin, use) => {
    expect(seatUse(user(), lastLogin, today, 90)).toBe(use);
  });

  test('who has no plan or cannot log in takes no seat', () => {
    expect(seatUse(user({ plan: '' }), none, today, 90)).toBe('no-seat');
    expect(seatUse(user({ canLogIn: false }), none, today, 90)).toBe('no-seat');
    expect(seatUse(user({ plan: '', canLogIn: null }), none, today, 90)).toBe('no-seat');
  });

  test('an unknown right leaves everything open', () => {
    expect(seatUse(user({ canLogIn: null }), none, today, 90)).toBe('unknown');
  });

  test('over more days no more seats are unused', () => {
    const days = fc.integer({ min: 1, max: 3650 });
    const order: SeatUse[] = ['used', 'unused'];
    fc.assert(
      fc.property(days, days, fc.integer({ min: -10, max: 4000 }), (a, b, since) => {
        const day = Temporal.PlainDate.from(today).subtract({ days: since }).toString();
        const after = (many: number) => order.indexOf(seatUse(user(), on(day), today, many));
        expect(after(Math.max(a, b))).toBeLessThanOrEqual(after(Math.min(a, b)));
        expect(after(a) === 1).toBe(since >= a);
      }),
    );
  });
});

test.each([
  [on('2026-11-20'), 1],
  [on('2026-11-21'), 0],
  [on('2026-11-22'), 0],
  [none, null],
  [unknown, null],
])('days since %o: %s', (lastLogin, days) => {
  expect(daysSince(lastLogin, today)).toBe(days);
});

describe('seatsByPlan', () => {
  const service = { plan: 'ten-service', planDescription: 'Service Essentials' };
  const other = { plan: 'other', planDescription: 'Other plan' };
  const used = on('2026-11-20');
  const unused = on('2026-01-01');

  test('in the vendor’s order, those that the licences do not name last', () => {
    const users = listed(
      { user: other, lastLogin: used },
      { user: service, lastLogin: unused },
      { lastLogin: used },
      { lastLogin: unused },
      { lastLogin: none },
      {},
      { user: { canLogIn: false } },
      { user: { plan: '' } },
    );
    const byPlan = seatsByPlan(users, plans);
    expect(byPlan).toEqual([
      {
        plan: 'ten-sales',
        description: 'Sales Premium',
        seats: 4,
        unused: 1,
        never: 1,
        unknown: 1,
      },
      {
        plan: 'ten-service',
        description: 'Service Essentials',
        seats: 1,
        unused: 1,
        never: 0,
        unknown: 0,
      },
      { plan: 'other', description: 'Other plan', seats: 1, unused: 0, never: 0, unknown: 0 },
    ]);
    expect(allSeats(byPlan)).toEqual({ seats: 6, unused: 2, never: 1, unknown: 1 });
  });

  test('without last logins every seat is unknown, and none unused', () => {
    expect(allSeats(seatsByPlan(listed({}, {}, { user: service }), plans))).toEqual({
      seats: 3,
      unused: 0,
      never: 0,
      unknown: 3,
    });
  });

  test('a plan is called as the tenant calls it beside its users, else as in the licences', () => {
    const names = (planDescription: string) =>
      seatsByPlan(listed({ user: { planDescription } }), plans).map(
        ({ description }) => description,
      );
    expect(names('Verkoop Premium')).toEqual(['Verkoop Premium']);
    expect(names('')).toEqual(['Sales Premium']);
  });

  test('no seat is lost or counted twice', () => {
    const one = fc.record({
      user: fc.record({
        plan: fc.constantFrom('', 'ten-sales', 'ten-service', 'other', '__proto__'),
        canLogIn: fc.constantFrom(true, false, null),
      }),
      lastLogin: fc.constantFrom(used, unused, none, unknown),
    });
    fc.assert(
      fc.property(fc.array(one), (given) => {
        const users = listed(...given);
        const count = (...uses: SeatUse[]) => users.filter(({ use }) => uses.includes(use)).length;
        expect(allSeats(seatsByPlan(users, plans))).toEqual({
          seats: users.length - count('no-seat'),
          unused: count('unused'),
          never: count('never'),
          unknown: count('unknown'),
        });
      }),
    );
  });
});
