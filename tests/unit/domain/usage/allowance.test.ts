import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowanceIn,
  allowanceSetFor,
  withAllowance,
  type AllowanceBasis,
} from '../../../../lib/domain/usage/allowance';
import { periodBefore } from '../../../../lib/domain/period';
import { noDays } from '../../../../lib/domain/reading';
import type { Allowance, AllowanceChange } from '../../../../lib/domain/usage/usageSettings';
import { november, october, series, today } from './usages';

const all = (amount: number): Allowance => ({ per: 'tenant', amount });
const each = (amount: number): Allowance => ({ per: 'seat', amount });

describe('withAllowance', () => {
  test('what is set first of all holds for the past too', () => {
    const changes = withAllowance([], { from: '2026-11-01', allowance: all(50) });
    expect(changes).toEqual([{ from: null, allowance: all(50) }]);
    expect(allowanceSetFor(changes, '2025-10-01')).toEqual(all(50));
  });

  test('another one holds from its month on, and the past keeps its own', () => {
    const first = withAllowance([], { from: '2026-11-01', allowance: all(50) });
    const changes = withAllowance(first, { from: '2026-11-01', allowance: all(60) });
    expect(allowanceSetFor(changes, '2026-10-01')).toEqual(all(50));
    expect(allowanceSetFor(changes, '2026-11-01')).toEqual(all(60));
    expect(allowanceSetFor(changes, '2027-02-01')).toEqual(all(60));
  });

  test('one of the same month takes the place of the other', () => {
    const first = withAllowance([], { from: null, allowance: all(50) });
    const second = withAllowance(first, { from: '2026-11-01', allowance: all(60) });
    expect(withAllowance(second, { from: '2026-11-01', allowance: null })).toEqual([
      { from: null, allowance: all(50) },
      { from: '2026-11-01', allowance: null },
    ]);
  });

  test('no other period changes, and the oldest comes first', () => {
    const months = Array.from(
      { length: 14 },
      (_, index) => periodBefore(november, 13 - index).start,
    );
    const month = fc.constantFrom(null, ...months);
    const change: fc.Arbitrary<AllowanceChange> = fc.record({
      from: month,
      allowance: fc.option(fc.nat(1000).map(all)),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), change, (given, last) => {
        const before = given.reduce<AllowanceChange[]>(withAllowance, []);
        const after = withAllowance(before, last);
        const starts = after.map(({ from }) => from ?? '');
        expect(starts).toEqual([...new Set(starts)].sort());
        const next = starts.find((start) => start > (last.from ?? ''));
        for (const start of months) {
          const isIts = start >= (last.from ?? '') && (next === undefined || start < next);
          expect(allowanceSetFor(after, start)).toEqual(
            isIts ? last.allowance : allowanceSetFor(before, start),
          );
        }
      }),
    );
  });
});

describe('allowanceIn', () => {
  const basis = (change: Partial<AllowanceBasis> = {}): AllowanceBasis => ({
    settings: { allowances: { mailings: [{ from: null, allowance: each(500) }] } },
    policy: { allowances: {} },
    seats: series('2026-10-30', [58, 59, 60]),
    seatsNow: 61,
    today,
    ...change,
  });
  const amountIn = (...given: [typeof november, Partial<AllowanceBasis>?]) =>
    allowanceIn(given[0], 'mailings', basis(given[1]));

  test('nothing set is no allowance, which is not 0', () => {
    expect(amountIn(november, { settings: { allowances: {} } })).toBeNull();
    const zero = { allowances: { mailings: [{ from: null, allowance: all(0) }] } };
    expect(amountIn(november, { settings: zero })?.amount).toBe(0);
  });

  test('per user it grows with their number: now, and by the last day of a past month', () => {
    expect(amountIn(november)).toEqual({
      amount: 30_500,
      perSeat: { amount: 500, seats: 61, isAssumed: false },
      isPrescribed: false,
    });
    expect(amountIn(october)?.perSeat).toEqual({ amount: 500, seats: 59, isAssumed: false });
    expect(amountIn(november, { seatsNow: null })?.perSeat).toMatchObject({ seats: 60 });
  });

  test('of a month without known users those of the nearest time are assumed', () => {
    const assumed = (seats: number) => ({ amount: 500, seats, isAssumed: true });
    expect(amountIn(periodBefore(october))?.perSeat).toEqual(assumed(58));
    expect(amountIn(november, { today: '2026-12-24' })?.perSeat).toMatchObject({ seats: 60 });
    expect(amountIn(periodBefore(november, -1))?.perSeat).toEqual(assumed(60));
    expect(amountIn(october, { seats: noDays })?.perSeat).toEqual(assumed(61));
    expect(amountIn(october, { seats: noDays, seatsNow: null })).toBeNull();
  });

  test('what the organisation prescribes comes before what was set', () => {
    const policy = {
      allowances: {
        mailings: [
          { from: null, allowance: all(20_000) },
          { from: november.start, allowance: each(300) },
        ],
      },
    };
    expect(amountIn(october, { policy })).toEqual({
      amount: 20_000,
      perSeat: null,
      isPrescribed: true,
    });
    expect(amountIn(november, { policy })).toMatchObject({ amount: 18_300, isPrescribed: true });
  });
});
