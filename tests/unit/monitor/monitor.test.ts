import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createMonitor } from '../../../lib/monitor/monitor';
import {
  callCountOf,
  directoryOf,
  knownTenants,
  sessions,
  settingsOf,
  snapshotOf,
} from '../../../lib/store/items';
import { core, healthy, held, json, later, running } from './fakeTenant';
import { announcement, monitored, noon, place, tenant } from './monitored';

beforeEach(() => fakeBrowser.reset());

describe('a session', () => {
  test('that is new is asked for its user, then for what there is to show at all', async () => {
    const { monitor, asked, settled } = monitored();
    const session = await monitor.announce(place, announcement);
    expect(session.principal).toMatchObject({ fullName: 'Ann Admin', isAdministrator: true });
    await settled();
    expect(asked[0]).toBe('currentPrincipal');
    expect(asked.toSorted()).toEqual([...core, 'currentPrincipal']);
  });

  test('that is announced again, by any page, asks nothing', async () => {
    const { monitor, asked, settled } = monitored();
    await monitor.announce(place, announcement);
    await settled();
    const before = asked.length;
    await Promise.all([1, 2, 3].map(() => monitor.announce(place, announcement)));
    expect(asked).toHaveLength(before);
  });

  test('of five pages at once is identified once', async () => {
    const { monitor, asked, settled } = monitored();
    await Promise.all([1, 2, 3, 4, 5].map(() => monitor.announce(place, announcement)));
    await settled();
    expect(asked.filter((name) => name === 'currentPrincipal')).toHaveLength(1);
    expect(asked.filter((name) => name === 'GetSystemInfo')).toHaveLength(1);
  });

  test('with another token is another session', async () => {
    const { monitor, asked, settled } = monitored();
    await monitor.announce(place, announcement);
    await settled();
    await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    await settled();
    expect(asked.filter((name) => name === 'currentPrincipal')).toHaveLength(2);
  });

  test('keeps its token in memory alone', async () => {
    const { monitor, settled } = monitored();
    await monitor.announce(place, announcement);
    await settled();
    expect((await sessions.load())[tenant]?.xsrfToken).toBe('token');
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('token');
    expect((await knownTenants.load())[tenant]).toMatchObject({
      culture: 'nl-NL',
      root: place.root,
    });
  });
});

describe('a check', () => {
  test('without a session asks nothing and says so', async () => {
    const { monitor, asked } = monitored();
    expect(await monitor.check({ tenant, force: true })).toMatchObject({
      failure: { kind: 'signed-out' },
      snapshot: { tenant, checkedAt: null },
    });
    expect(asked).toEqual([]);
  });

  test('asks once who is signed in while nobody is, and then nothing else', async () => {
    const { monitor, answers, clock, asked, started } = monitored();
    await started();
    answers['currentPrincipal'] = () => json({}, 401);
    for (const name of core) answers[name] = () => json({}, 401);
    clock.now += 60 * 60_000;
    await monitor.check({ tenant, force: true });
    // What is known of a tenant takes longer to read than who is signed in to ask.
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as (key: string) => Promise<unknown>;
    const slow = async (key: string) => {
      if (key.includes('snapshot:')) await new Promise((read) => setTimeout(read, 60));
      return get(key);
    };
    Object.assign(local, { get: slow });
    onTestFinished(() => void Object.assign(local, { get }));
    for (const hour of [2, 3]) {
      asked.length = 0;
      clock.now = noon + hour * 60 * 60_000;
      await monitor.checkAll();
      expect(asked).toEqual(['currentPrincipal']);
    }
  });

  test('lets each part fail alone, beside its last good value', async () => {
    const { monitor, answers, clock, started } = monitored();
    await started();
    clock.now += 60_000;
    answers['GetLicenseForAllOwnersFromDB'] = () => json({ Message: 'no' }, 403);
    const { snapshot } = await monitor.check({ tenant, force: true });
    expect(snapshot.parts.licences).toMatchObject({
      value: [{ owner: 'SuperOffice' }],
      asOf: noon,
      failure: { kind: 'forbidden' },
    });
    expect(snapshot.parts.systemInfo).toMatchObject({ asOf: noon + 60_000, failure: null });
    expect(snapshot.checkedAt).toBe(noon + 60_000);
    expect(snapshot.nextCheckAt).toBe(noon + 60_000 + 3_600_000);
  });

  test('clears a failure when the part answers again', async () => {
    const { monitor, answers, settled } = monitored({
      ...healthy,
      GetSystemInfo: () => json({}, 403),
    });
    await monitor.announce(place, announcement);
    expect((await settled()).parts.systemInfo.failure).toEqual({ kind: 'forbidden' });
    answers['GetSystemInfo'] = healthy['GetSystemInfo'] as () => Response;
    const { snapshot } = await monitor.check({ tenant, force: true });
    expect(snapshot.parts.systemInfo).toMatchObject({
      failure: null,
      value: { isSatellite: false },
    });
  });

  test('that finds the session gone asks one question the next time, not all', async () => {
    const { monitor, asked, answers, settled } = monitored();
    await monitor.announce(place, announcement);
    await settled();
    for (const name of Object.keys(answers)) answers[name] = () => json({}, 401);
    const { snapshot } = await monitor.check({ tenant, force: true });
    expect(snapshot.parts.licences).toMatchObject({ failure: { kind: 'signed-out' } });
    expect(snapshot.parts.licences.value).not.toBeNull();
    asked.length = 0;
    const again = await monitor.check({ tenant, force: true });
    expect(asked).toEqual(['currentPrincipal']);
    expect(again.snapshot.parts.systemInfo.failure).toEqual({ kind: 'signed-out' });
  });

  test('stores every part as it arrives, so that a killed worker loses none', async () => {
    const systemInfo = held(() => json({ CompanyName: 'x' }));
    const { monitor } = monitored({ ...healthy, GetSystemInfo: systemInfo.answer });
    await monitor.announce(place, announcement);
    await vi.waitFor(async () => {
      const { parts } = await snapshotOf(tenant).load();
      expect(parts.licences.value).toHaveLength(1);
      expect(parts.licenceStatus.value).not.toBeNull();
    });
    expect((await snapshotOf(tenant).load()).parts.systemInfo.asOf).toBeNull();
    systemInfo.letGo();
  });

  test('made by a worker that was killed and started anew goes on with the session', async () => {
    const first = monitored();
    await first.monitor.announce(place, announcement);
    await first.settled();
    const second = createMonitor(first.outside, vi.fn());
    const { snapshot, failure } = await second.check({ tenant, force: true });
    expect(failure).toBeNull();
    expect(snapshot.parts.licences.value).toHaveLength(1);
  });

  test('tells the pages, and counts its calls', async () => {
    const { monitor, changed, settled } = monitored();
    await monitor.announce(place, announcement);
    const snapshot = await settled();
    expect(changed).toHaveBeenCalledWith(
      expect.objectContaining({ tenant, culture: 'nl-NL' }),
      snapshot,
    );
    await vi.waitFor(async () => {
      expect(await callCountOf(tenant).load()).toMatchObject({
        day: '2026-11-21',
        today: 5,
        total: 5,
      });
    });
  });
});

test('the hourly check asks and counts what is due of every tenant that has a session', async () => {
  const { monitor, asked, clock, started } = monitored();
  await started();
  await monitor.checkAll();
  expect([...new Set(asked)].toSorted()).toEqual([...later, ...metered].toSorted());
  await monitor.fillAll();
  expect(await monitor.nextFill()).toBeNull();
  asked.length = 0;
  clock.now += 3_600_000;
  await monitor.checkAll();
  expect(asked.toSorted()).toEqual(
    [...running, 'GetLicenseForAllOwnersFromDB', 'GetUserAndInstallationLicenceStatus'].toSorted(),
  );
});

/** The archives that the metered services of a module-based customer are counted from. */
const metered = ['ChatSession', 'FormSubmission', 'Mailings', 'dynamic'];

test('a setting is kept, and what the pages show of it is told them anew', async () => {
  const { monitor, changed, started } = monitored();
  await monitor.changeSettings({ tenant, change: { unusedAfterDays: 30 } });
  expect(changed).not.toHaveBeenCalled();
  await started();
  changed.mockClear();
  await monitor.changeSettings({ tenant, change: { plan: 'growth' } });
  expect(await settingsOf(tenant).load()).toEqual({
    plan: 'growth',
    unusedAfterDays: 30,
    historyDays: 90,
  });
  expect(changed).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ tenant }),
    await snapshotOf(tenant).load(),
  );
});

test('forgetting everything outlasts what is under way', async () => {
  const systemInfo = held(() => json({ CompanyName: 'late' }));
  const users = held(() => json({ value: [] }));
  const { monitor } = monitored({
    ...healthy,
    GetSystemInfo: systemInfo.answer,
    AllUsers: users.answer,
  });
  await monitor.announce(place, announcement);
  await vi.waitFor(async () =>
    expect((await snapshotOf(tenant).load()).parts.licences.value).toHaveLength(1),
  );
  const reading = monitor.readDirectory({ tenant, force: false });
  await vi.waitFor(async () =>
    expect((await directoryOf(tenant).load()).lastLogins.value).toHaveLength(1),
  );
  const forgotten = monitor.forgetEverything();
  systemInfo.letGo();
  users.letGo();
  await Promise.all([forgotten, reading]);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await fakeBrowser.storage.local.get()).toEqual({});
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
