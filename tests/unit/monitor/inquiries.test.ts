import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Monitor } from '../../../lib/monitor/monitor';
import { sessions } from '../../../lib/store/items';
import { healthy, json, licence, principalOf } from './fakeTenant';
import { monitored, tenant } from './monitored';

const answers = {
  ...healthy,
  GetUserLicenses: () => json([{ RestrictedModuleLicenses: [{ Name: 'user', Assigned: true }] }]),
  GetLicenseFromDB: () =>
    json({ ...licence, ExtendedModuleLicenses: [{ Current: { ModuleName: 'ten-sales' } }] }),
  GetModuleLicenseHistoryFromLicenseServer: () => json('2024: 15'),
  GetBatchTaskInfo: () => json({ Id: 43, ProgressPercent: 64 }),
  GetShopUrl: () => json('https://shop.test/'),
};

type Ask = (monitor: Monitor) => Promise<unknown>;

const licences: Ask = (monitor) => monitor.licencesOfUser({ tenant, associateId: 5 });
const holders: Ask = (monitor) => monitor.holdersOfLicence({ tenant, module: 'ten-sales' });
const history: Ask = (monitor) =>
  monitor.licenceHistory({ tenant, owner: 'SuperOffice', module: 'ten-sales' });

const record: Ask = (monitor) => monitor.rawRecord({ tenant, id: 'job:43' });
const recorded = [
  { name: 'Id', value: '43' },
  { name: 'ProgressPercent', value: '64' },
];

beforeEach(() => fakeBrowser.reset());

describe.each([
  ['the licences of a user', licences, 'GetUserLicenses', ['user']],
  ['the holders of a licence', holders, 'AllUsers', [5]],
  ['the history of a licence', history, 'GetLicenseFromDB', '2024: 15'],
  ['the record behind a run', record, 'GetBatchTaskInfo', recorded],
] as const)('%s', (_, ask, path, value) => {
  test('are asked for each time, and not kept', async () => {
    const { monitor, asked, started } = monitored(answers);
    await started();
    const stored = await fakeBrowser.storage.local.get();
    expect(await ask(monitor)).toEqual({ value, failure: null });
    await ask(monitor);
    expect(asked.filter((name) => name === path)).toHaveLength(2);
    const { [`calls:${tenant}`]: before, ...rest } = stored;
    const { [`calls:${tenant}`]: after, ...restNow } = await fakeBrowser.storage.local.get();
    expect([before, after]).not.toContain(undefined);
    expect(restNow).toEqual(rest);
  });

  test('are answered with the failure where they cannot be had', async () => {
    const { monitor, started } = monitored({ ...answers, [path]: () => json({}, 403) });
    await started();
    expect(await ask(monitor)).toEqual({ value: null, failure: { kind: 'forbidden' } });
  });

  test('are for administrators', async () => {
    const { monitor, asked, started } = monitored({
      ...answers,
      currentPrincipal: () => principalOf({ FunctionRights: [] }),
    });
    await started();
    expect(await ask(monitor)).toEqual({ value: null, failure: { kind: 'forbidden' } });
    expect(asked).toEqual([]);
  });

  test('take a session', async () => {
    const { monitor, asked } = monitored(answers);
    expect(await ask(monitor)).toEqual({ value: null, failure: { kind: 'signed-out' } });
    expect(asked).toEqual([]);
  });
});

test('that the session has ended is remembered', async () => {
  const { monitor, started } = monitored({ ...answers, GetUserLicenses: () => json({}, 401) });
  await started();
  expect(await licences(monitor)).toEqual({ value: null, failure: { kind: 'signed-out' } });
  expect((await sessions.load())[tenant]?.principal).toBeNull();
});

describe('the shop', () => {
  test('is opened in a tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const { monitor, started } = monitored(answers);
    await started();
    expect(await monitor.openShop({ tenant, owner: 'SuperOffice' })).toBeNull();
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'https://shop.test/' });
    create.mockRestore();
  });

  test.each([
    ['javascript:alert(1)', 'unexpected-answer'],
    ['http://shop.test/', 'unexpected-answer'],
    ['', 'not-supported'],
  ])('is not opened at "%s"', async (address, kind) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const { monitor, started } = monitored({ ...answers, GetShopUrl: () => json(address) });
    await started();
    expect(await monitor.openShop({ tenant, owner: 'SuperOffice' })).toMatchObject({ kind });
    expect(create).not.toHaveBeenCalled();
    create.mockRestore();
  });
});
