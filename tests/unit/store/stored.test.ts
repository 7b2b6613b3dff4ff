import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultDock } from '../../../lib/crm/dock';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { callCountOf, dockOf, sessions, snapshotOf } from '../../../lib/store/items';

const tenant = 'production:cust12345';

beforeEach(() => fakeBrowser.reset());

test('what is stored comes back as it went in', async () => {
  const snapshot = { ...emptySnapshot(tenant), checkedAt: 1 };
  await snapshotOf(tenant).update(() => snapshot);
  expect(await snapshotOf(tenant).load()).toEqual(snapshot);
});

test.each([
  ['a text', 'broken'],
  ['a number', 12],
  ['an empty object', {}],
  ['an older shape', { tenant, checkedAt: 1, licences: [] }],
  ['a part that lost its time', { ...emptySnapshot(tenant), parts: { licences: { value: [] } } }],
  [
    'a failure of a kind that nobody knows',
    {
      ...emptySnapshot(tenant),
      parts: {
        ...emptySnapshot(tenant).parts,
        version: { value: null, asOf: null, failure: { kind: 'new' } },
      },
    },
  ],
])('%s in storage is not used', async (_, broken) => {
  await fakeBrowser.storage.local.set({ [`snapshot:${tenant}`]: broken });
  expect(await snapshotOf(tenant).load()).toEqual(emptySnapshot(tenant));
});

test('a dock from elsewhere falls back on the usual one', async () => {
  await fakeBrowser.storage.local.set({ [`dock:${tenant}`]: { ...defaultDock, side: 'top' } });
  expect(await dockOf(tenant).load()).toEqual(defaultDock);
});

test('changes of one thing wait for each other', async () => {
  const count = callCountOf(tenant);
  await Promise.all(
    Array.from({ length: 20 }, () =>
      count.update((before) => ({ ...before, total: before.total + 1 })),
    ),
  );
  expect((await count.load()).total).toBe(20);
});

test('a change that fails does not hold up the next', async () => {
  const count = callCountOf(tenant);
  const failed = count.update(() => {
    throw new Error('no');
  });
  const next = count.update((before) => ({ ...before, total: 7 }));
  await expect(failed).rejects.toThrow('no');
  expect((await next).total).toBe(7);
});

test('whoever follows hears of later values', async () => {
  const heard = vi.fn();
  const stop = dockOf(tenant).follow(heard);
  await dockOf(tenant).update((dock) => ({ ...dock, side: 'left' }));
  expect(heard).toHaveBeenLastCalledWith({ ...defaultDock, side: 'left' });
  stop();
  await dockOf(tenant).update((dock) => ({ ...dock, side: 'right' }));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('sessions live in memory', async () => {
  await sessions.update(() => ({}));
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
