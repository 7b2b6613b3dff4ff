import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { defaultDock } from '../../../lib/crm/dock';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { emptyDirectory } from '../../../lib/domain/seats/user';
import {
  callCountOf,
  directoryOf,
  dockOf,
  sessions,
  settingsOf,
  snapshotOf,
} from '../../../lib/store/items';

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

test('what an earlier version stored is used, with nothing known of what it did not have', async () => {
  const { version, principal, licences, licenceStatus, systemInfo } = emptySnapshot(tenant).parts;
  const older = (part: object) => ({ ...part, triedAt: undefined });
  const parts = {
    version: older({ value: { netServerVersion: '11' }, asOf: 1, failure: null }),
    principal: older(principal),
    licences: older(licences),
    licenceStatus: older(licenceStatus),
    systemInfo: older(systemInfo),
  };
  const { parts: empty, ...rest } = emptySnapshot(tenant);
  await fakeBrowser.storage.local.set({
    [`snapshot:${tenant}`]: JSON.parse(JSON.stringify({ ...rest, parts })) as object,
  });
  expect((await snapshotOf(tenant).load()).parts).toEqual({
    ...empty,
    version: { ...version, value: { netServerVersion: '11' }, asOf: 1 },
  });
});

test.each([{ side: 'top' }, { width: 0 }, { width: 20_000 }, { launcherAt: -1 }])(
  'a dock with %j falls back on the usual one',
  async (broken) => {
    await fakeBrowser.storage.local.set({ [`dock:${tenant}`]: { ...defaultDock, ...broken } });
    expect(await dockOf(tenant).load()).toEqual(defaultDock);
  },
);

test('a setting that cannot be is the usual one, and the other is kept', async () => {
  await fakeBrowser.storage.local.set({
    [`settings:${tenant}`]: { plan: 'galaxy', unusedAfterDays: 30 },
  });
  expect(await settingsOf(tenant).load()).toEqual({
    plan: null,
    unusedAfterDays: 30,
    historyDays: 90,
  });
});

test('users that are stored come back; what is no list of users does not', async () => {
  const users = {
    value: [
      {
        associateId: 5,
        name: 'ANN',
        fullName: 'Ann Admin',
        group: '',
        role: '',
        plan: 'ten-sales',
        planDescription: '',
        canLogIn: null,
      },
    ],
    asOf: 1,
    failure: null,
    triedAt: 1,
  };
  await directoryOf(tenant).save({ ...emptyDirectory, users });
  expect(await directoryOf(tenant).load()).toEqual({ ...emptyDirectory, users });
  await fakeBrowser.storage.local.set({ [`directory:${tenant}`]: { users: [] } });
  expect(await directoryOf(tenant).load()).toEqual(emptyDirectory);
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
