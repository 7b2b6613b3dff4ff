import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endsSession, inLaterSession, isDue } from '../../../lib/domain/due';
import type { Failure } from '../../../lib/domain/failure';
import { nothingYet, type Part } from '../../../lib/domain/snapshot';

const minute = 60_000;
const hour = 60 * minute;

function tried(triedAt: number, failure: Failure | null = null): Part<string> {
  return { value: 'x', asOf: 0, failure, triedAt };
}

describe('a part is due', () => {
  test('when nobody asked for it yet', () => {
    expect(isDue(nothingYet(), hour, 0)).toBe(true);
  });

  test('after its interval, not before, whatever that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 * hour }), fc.nat(), (every, triedAt) => {
        expect(isDue(tried(triedAt), every, triedAt + every)).toBe(true);
        expect(isDue(tried(triedAt), every, triedAt + every - 1)).toBe(false);
      }),
    );
  });

  test('when the clock was set back', () => {
    expect(isDue(tried(hour), 24 * hour, hour - 1)).toBe(true);
  });

  test.each<[Failure['kind'], boolean]>([
    ['offline', true],
    ['timeout', true],
    ['signed-out', true],
    ['not-supported', false],
    ['forbidden', false],
  ])('five minutes after it failed as %s: %s', (kind, due) => {
    const part = tried(0, { kind } as Failure);
    expect(isDue(part, 6 * hour, 5 * minute - 1)).toBe(false);
    expect(isDue(part, 6 * hour, 5 * minute)).toBe(due);
    expect(isDue(part, 6 * hour, 6 * hour)).toBe(true);
  });

  test('by its own interval after a failure too, where that is shorter', () => {
    expect(isDue(tried(0, { kind: 'offline' }), minute, minute)).toBe(true);
  });
});

describe('a later session', () => {
  test.each<Failure>([{ kind: 'signed-out' }, { kind: 'wrong-subdomain' }])(
    'knows nothing of $kind, and keeps the value',
    (failure) => {
      expect(endsSession(failure)).toBe(true);
      expect(inLaterSession(tried(7, failure), true)).toEqual({
        value: 'x',
        asOf: 0,
        failure: null,
        triedAt: null,
      });
    },
  );

  test('leaves every other failure as it was', () => {
    const offline = tried(7, { kind: 'offline' });
    expect(endsSession(offline.failure)).toBe(false);
    expect(endsSession(null)).toBe(false);
    expect(inLaterSession(offline, false)).toBe(offline);
  });

  test('of another user may be permitted what an earlier one was not', () => {
    const forbidden = tried(7, { kind: 'forbidden' });
    expect(inLaterSession(forbidden, true)).toBe(forbidden);
    expect(inLaterSession(forbidden, false)).toMatchObject({ failure: null, triedAt: null });
  });
});
