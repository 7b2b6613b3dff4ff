import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertKinds } from '../../../lib/domain/alerts/alertKind';
import { aboutNotification, notificationId } from '../../../lib/monitor/notifications';

const word = fc.string({ minLength: 1, unit: 'grapheme' });

test('the id of a notification tells what it is about, whatever a tenant calls its modules', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constant('alert' as const),
        tenant: word,
        name: fc.record({ kind: fc.constantFrom(...alertKinds), subject: word }),
        period: fc.string(),
        rank: fc.nat(),
      }),
      (about) => {
        expect(aboutNotification(notificationId(about))).toEqual(about);
      },
    ),
  );
  const sample = { kind: 'sample', tenant: 'production:cust12345' } as const;
  expect(aboutNotification(notificationId(sample))).toEqual(sample);
  const digest = { kind: 'digest', tenant: 'production:cust12345', monday: '2026-11-23' } as const;
  expect(aboutNotification(notificationId(digest))).toEqual(digest);
});

test('the same alert has the same id, and another one at another height or in another period', () => {
  const about = {
    kind: 'alert',
    tenant: 'production:cust12345',
    name: { kind: 'actual', subject: 'meter:mailings' },
    period: '2026-11-01',
    rank: 30_095,
  } as const;
  expect(notificationId({ ...about })).toBe(notificationId(about));
  expect(notificationId({ ...about, rank: 40_000 })).not.toBe(notificationId(about));
  expect(notificationId({ ...about, period: '2026-12-01' })).not.toBe(notificationId(about));
});

test.each(['', 'alert', 'alert|', 'other|a|b', 'alert|t|nonsense|meter:mailings', '%E0%A4%A|x'])(
  'an id that is none of ours is about nothing: %j',
  (id) => {
    expect(aboutNotification(id)).toBeNull();
  },
);
