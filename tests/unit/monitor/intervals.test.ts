import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { snapshotOf } from '../../../lib/store/items';
import { core, healthy, held, json, later, licence, principalOf, running } from './fakeTenant';
import { announcement, monitored, noon, place, tenant } from './monitored';

const minute = 60_000;
const hour = 60 * minute;
const licences = ['GetLicenseForAllOwnersFromDB', 'GetUserAndInstallationLicenceStatus'];
const limits = [
  'GetCustomObjectsMetadata',
  'GetDashboardFencingInfo',
  'GetProjectFencingInfo',
  'GetWorkflowFencingInfo',
];

beforeEach(() => fakeBrowser.reset());

/** A monitor of which everything was just asked. */
async function allAsked(answers = healthy) {
  const all = monitored(answers);
  await all.started();
  await all.monitor.check({ tenant, force: false });
  const check = async (force = false) => {
    all.asked.length = 0;
    const outcome = await all.monitor.check({ tenant, force });
    return { ...outcome, asked: all.asked.toSorted() };
  };
  return { ...all, check };
}

describe('a check', () => {
  test('the first of a session asks at most five questions, whoever looks then the others', async () => {
    const { monitor, asked, started } = monitored();
    await started();
    const { snapshot } = await monitor.check({ tenant, force: false });
    expect(asked.toSorted()).toEqual(later);
    expect(snapshot.parts).toMatchObject({
      projectLimit: { value: { active: 87, maximum: 100 }, asOf: noon, triedAt: noon },
      dashboardLimit: { value: { active: 3, maximum: 0 } },
      flowLimit: { value: null, failure: { kind: 'not-supported' }, triedAt: noon },
      customObjects: { value: 3 },
      licenceNews: { value: [{ owner: 'SuperOffice', status: 'ok' }] },
      satellites: { value: [], asOf: noon },
    });
  });

  test('of what is not due asks nothing, and is no check', async () => {
    const { check, clock, changed } = await allAsked();
    changed.mockClear();
    clock.now += 5 * minute - 1;
    const { asked, snapshot } = await check();
    expect(asked).toEqual([]);
    expect(snapshot.checkedAt).toBe(noon);
    expect(changed).not.toHaveBeenCalled();
  });

  test.each([
    [5 * minute, [...licences, ...running].toSorted()],
    [6 * hour, [...licences, ...limits, ...running].toSorted()],
    [24 * hour, [...core, ...later].toSorted()],
  ])('after %i ms asks each part that is due, once for all who ask', async (age, due) => {
    const { monitor, clock, asked } = await allAsked();
    asked.length = 0;
    clock.now += age;
    await Promise.all([1, 2, 3].map(() => monitor.check({ tenant, force: false })));
    expect(asked.toSorted()).toEqual(due);
  });

  test('that is forced asks everything, but not who is signed in', async () => {
    const { check } = await allAsked();
    expect((await check(true)).asked).toEqual([...core, ...later].toSorted());
  });

  test('after the clock was set back asks rather than trusting an answer from the future', async () => {
    const { check, clock } = await allAsked();
    clock.now -= 24 * hour;
    expect((await check()).asked).toEqual([...core, ...later].toSorted());
  });

  test('asks a part that failed again after five minutes, one that is not offered does not', async () => {
    const { check, clock } = await allAsked({
      ...healthy,
      GetProjectFencingInfo: () => json({}, 409),
      GetDashboardFencingInfo: () => json({}, 403),
    });
    clock.now += 5 * minute;
    expect((await check()).asked).toEqual(
      [...licences, ...running, 'GetProjectFencingInfo'].toSorted(),
    );
  });

  test('tells when an attempt ended, not when it began', async () => {
    const version = held(() => json({ NetServerVersion: '12' }));
    const { monitor, clock, settled } = monitored({ ...healthy, api: version.answer });
    await monitor.announce(place, announcement);
    clock.now += minute;
    version.letGo();
    expect((await settled()).parts.version).toMatchObject({
      asOf: noon + minute,
      triedAt: noon + minute,
    });
  });
});

describe('while a check is under way', () => {
  test('another waits for it, and asks only what it did not', async () => {
    const version = held(() => json({ NetServerVersion: '12' }));
    const { monitor, asked } = monitored({ ...healthy, api: version.answer });
    await monitor.announce(place, announcement);
    const looked = [1, 2].map(() => monitor.check({ tenant, force: false }));
    await vi.waitFor(() => expect(asked).toContain('api'));
    expect(asked).not.toContain('GetProjectFencingInfo');
    version.letGo();
    const [first] = await Promise.all(looked);
    expect(asked.toSorted()).toEqual([...core, ...later, 'currentPrincipal'].toSorted());
    expect(first?.snapshot.parts.projectLimit.value).not.toBeNull();
  });

  test('a forced one asks what was answered before it came, and nothing twice', async () => {
    const { monitor, asked, answers, clock, started } = monitored();
    await started();
    const version = held(() => json({ NetServerVersion: '13' }));
    answers['api'] = version.answer;
    const refresh = monitor.check({ tenant, force: true });
    await vi.waitFor(async () =>
      expect((await snapshotOf(tenant).load()).parts.licences.value).not.toBeNull(),
    );
    await vi.waitFor(() => expect(asked).toHaveLength(core.length + running.length));
    await new Promise((resolve) => setTimeout(resolve, 5));
    clock.now += minute;
    const again = monitor.check({ tenant, force: true });
    version.letGo();
    await Promise.all([refresh, again]);
    const times = (name: string) => asked.filter((each) => each === name).length;
    expect(times('GetLicenseForAllOwnersFromDB')).toBe(2);
    expect(times('api')).toBe(1);
    expect(times('GetProjectFencingInfo')).toBe(1);
  });
});

describe('what is asked by what the licences say', () => {
  const withSatellites = {
    ...licence,
    ExtendedModuleLicenses: [{ Current: { LicenseType: 'SatelliteLicense' } }],
  };

  test('satellites are asked for where a licence is for them', async () => {
    const { check, asked } = await allAsked({
      ...healthy,
      GetLicenseForAllOwnersFromDB: () => json([withSatellites]),
    });
    expect(asked).toContain('dynamic');
    const { snapshot } = await check();
    expect(snapshot.parts.satellites.value).toEqual([{ id: 5, name: 'Designteamet Bergen' }]);
  });

  test('satellites are asked for where this is one', async () => {
    const { asked } = await allAsked({
      ...healthy,
      GetSystemInfo: () => json({ IsSatellite: true }),
    });
    expect(asked).toContain('dynamic');
  });

  test('news is asked for of every owner that has a name, once, the vendor first', async () => {
    const owner = (OwnerName: string) => ({ Current: { OwnerName } });
    const { check } = await allAsked({
      ...healthy,
      GetLicenseForAllOwnersFromDB: () =>
        json([owner('Adwiza'), owner(''), owner('SuperOffice'), owner('Adwiza')]),
    });
    const { snapshot } = await check();
    expect(snapshot.parts.licenceNews.value?.map((news) => news.owner)).toEqual([
      'SuperOffice',
      'Adwiza',
    ]);
  });

  test('is not asked without them, and the check is none when nothing else is due', async () => {
    const { check, clock, asked, answers } = await allAsked({
      ...healthy,
      GetLicenseForAllOwnersFromDB: () => json({}, 403),
    });
    expect(asked).not.toContain('GetLicenseStatusFromLicenseServer');
    clock.now += minute;
    const { snapshot } = await check();
    expect(snapshot.checkedAt).toBe(noon);
    expect(snapshot.parts.satellites).toMatchObject({ value: null, triedAt: null });

    answers['GetLicenseForAllOwnersFromDB'] = healthy[
      'GetLicenseForAllOwnersFromDB'
    ] as () => Response;
    clock.now += 5 * minute;
    expect((await check()).asked).toContain('GetLicenseStatusFromLicenseServer');
  });
});

describe('another session', () => {
  const other = { ...announcement, xsrfToken: 'other' };

  test('asks for what there is to show at once, whatever its age', async () => {
    const { monitor, asked, settled } = await allAsked();
    asked.length = 0;
    await settled();
    await monitor.announce(place, other);
    await settled();
    expect(asked.toSorted()).toEqual([...core, 'currentPrincipal']);
  });

  test('of somebody else does not see whose licences were whose', async () => {
    const { monitor, answers, settled } = await allAsked();
    await settled();
    answers['currentPrincipal'] = () => principalOf({ AssociateId: 9 });
    answers['GetUserAndInstallationLicenceStatus'] = () => json({}, 403);
    await monitor.announce(place, other);
    const { parts } = await settled();
    expect(parts.licenceStatus).toMatchObject({ value: null, failure: { kind: 'forbidden' } });
    expect(parts.licences.value).toHaveLength(1);
  });

  test.each([401, 421])('does not show that the one before it ended with %i', async (status) => {
    const { monitor, asked, answers, settled, check } = await allAsked({
      ...healthy,
      GetProjectFencingInfo: () => json({}, status),
    });
    await settled();
    const ended = (await snapshotOf(tenant).load()).parts.projectLimit.failure;
    expect(ended).toEqual({ kind: status === 401 ? 'signed-out' : 'wrong-subdomain' });
    answers['GetProjectFencingInfo'] = healthy['GetProjectFencingInfo'] as () => Response;
    await monitor.announce(place, other);
    const { parts } = await settled();
    expect(parts.projectLimit).toMatchObject({ failure: null });
    asked.length = 0;
    expect((await check()).asked).toEqual(['GetProjectFencingInfo']);
  });
});

test('once the session has ended, no more is asked in it', async () => {
  const { check, asked, answers } = await allAsked();
  answers['api'] = () => json({}, 401);
  expect((await check(true)).asked).toEqual([...core, ...running].toSorted());
  expect((await check(true)).asked).toContain('currentPrincipal');
  expect(asked).toContain('currentPrincipal');
});
