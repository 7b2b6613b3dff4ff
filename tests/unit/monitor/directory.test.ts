import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDirectory } from '../../../lib/domain/seats/user';
import { directoryOf } from '../../../lib/store/items';
import { healthy, held, json, principalOf } from './fakeTenant';
import { announcement, monitored, noon, place, tenant } from './monitored';

const hour = 60 * 60_000;
const both = ['AllUsers', 'dynamic'];

beforeEach(() => fakeBrowser.reset());

test('the users are read and kept, for a day', async () => {
  const { monitor, asked, clock, started } = monitored();
  await started();
  const { directory, failure } = await monitor.readDirectory({ tenant, force: false });
  expect(failure).toBeNull();
  expect(directory).toMatchObject({
    users: { value: [{ associateId: 5, fullName: 'Ann Admin' }], asOf: noon, failure: null },
    lastLogins: { value: [{ associateId: 5, lastLogin: { kind: 'on', day: '2026-11-20' } }] },
  });
  expect(await directoryOf(tenant).load()).toEqual(directory);
  expect(asked.toSorted()).toEqual(both);

  clock.now += 24 * hour - 1;
  await monitor.readDirectory({ tenant, force: false });
  expect(asked).toHaveLength(2);
  clock.now += 1;
  await monitor.readDirectory({ tenant, force: false });
  expect(asked).toHaveLength(4);
});

test('the users are read anew when that is forced', async () => {
  const { monitor, asked, started } = monitored();
  await started();
  await monitor.readDirectory({ tenant, force: false });
  asked.length = 0;
  await monitor.readDirectory({ tenant, force: true });
  expect(asked.toSorted()).toEqual(both);
});

test('all who want the users at the same time share one reading', async () => {
  const { monitor, asked, started } = monitored();
  await started();
  await Promise.all([true, false, true].map((force) => monitor.readDirectory({ tenant, force })));
  expect(asked.toSorted()).toEqual(both);
});

test('each part fails by itself, and is asked again before the other', async () => {
  const { monitor, asked, clock, started } = monitored({
    ...healthy,
    dynamic: () => json({}, 409),
  });
  await started();
  const { directory, failure } = await monitor.readDirectory({ tenant, force: false });
  expect(failure).toBeNull();
  expect(directory).toMatchObject({
    users: { value: [{ associateId: 5 }], failure: null },
    lastLogins: { value: null, failure: { kind: 'server', status: 409 }, triedAt: noon },
  });
  asked.length = 0;
  clock.now += 5 * 60_000;
  await monitor.readDirectory({ tenant, force: false });
  expect(asked).toEqual(['dynamic']);
});

test('each part is stored as it arrives', async () => {
  const users = held(() => json({ value: [] }));
  const { monitor, started } = monitored({ ...healthy, AllUsers: users.answer });
  await started();
  const reading = monitor.readDirectory({ tenant, force: false });
  await vi.waitFor(async () =>
    expect((await directoryOf(tenant).load()).lastLogins.value).toHaveLength(1),
  );
  expect((await directoryOf(tenant).load()).users.value).toBeNull();
  users.letGo();
  expect((await reading).directory.users.value).toEqual([]);
});

test('without a session what is stored is told, and why it is no more', async () => {
  const { monitor, asked } = monitored();
  expect(await monitor.readDirectory({ tenant, force: true })).toEqual({
    directory: emptyDirectory,
    failure: { kind: 'signed-out' },
  });
  expect(asked).toEqual([]);
});

test('somebody who is no administrator is told nothing', async () => {
  const { monitor, asked, started } = monitored({
    ...healthy,
    currentPrincipal: () => principalOf({ FunctionRights: ['admin-users'] }),
  });
  await started();
  expect(await monitor.readDirectory({ tenant, force: true })).toEqual({
    directory: emptyDirectory,
    failure: { kind: 'forbidden' },
  });
  expect(asked).toEqual([]);
});

test('whoever signs in next and is no administrator finds nothing', async () => {
  const { monitor, answers, started, settled } = monitored();
  await started();
  await monitor.readDirectory({ tenant, force: false });
  answers['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
  await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
  await settled();
  expect(await directoryOf(tenant).load()).toEqual(emptyDirectory);
});

test('nor what was still being read when they signed in', async () => {
  const users = held(() => json({ value: [{ PrimaryKey: 5, associateDbId: 5 }] }));
  const { monitor, asked, answers, started, settled } = monitored({
    ...healthy,
    AllUsers: users.answer,
  });
  await started();
  const reading = monitor.readDirectory({ tenant, force: false });
  await vi.waitFor(() => expect(asked).toContain('AllUsers'));
  answers['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
  await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
  await settled();
  users.letGo();
  await reading;
  expect(await directoryOf(tenant).load()).toEqual(emptyDirectory);
});

test('a session that has ended is noticed, and one that is back is used at once', async () => {
  const { monitor, asked, answers, started } = monitored({
    ...healthy,
    AllUsers: () => json({}, 401),
  });
  await started();
  const { directory } = await monitor.readDirectory({ tenant, force: false });
  expect(directory.users.failure).toEqual({ kind: 'signed-out' });
  answers['AllUsers'] = healthy['AllUsers'] as () => Response;
  asked.length = 0;
  const again = await monitor.readDirectory({ tenant, force: false });
  expect(asked).toEqual(['currentPrincipal', 'AllUsers']);
  expect(again.directory.users).toMatchObject({ failure: null, value: [{ associateId: 5 }] });
});
