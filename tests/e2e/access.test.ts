import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { until } from './harness/until';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

inBrowsers('who may see what', (start) => {
  test('somebody who is no administrator gets no launcher, and is told why', async () => {
    const world = await start('not-admin');
    const crm = await world.crm();
    await until('the tenant was asked who this is', () =>
      Promise.resolve(world.calls().length > 0),
    );
    await pause(500);
    expect(await crm.launcherNow()).toBeNull();
    expect(world.calls()).toEqual(['GET /Cust12345/api/v1/User/currentPrincipal']);

    const tab = await world.extensionPage('/panel.html?view=tab');
    const text = await tab.shows(/administrator/i);
    expect(text).not.toContain('1010000014');
    expect(world.calls()).toHaveLength(1);
  });

  test('a launcher appears when somebody signs in', async () => {
    const world = await start('signed-out');
    const crm = await world.crm();
    await pause(500);
    expect(await crm.launcherNow()).toBeNull();
    expect(world.calls()).toEqual([]);
    await crm.page.type('input[type="text"], input[name="name"], input[type="email"]', 'ann');
    await crm.page.type('input[type="password"]', 'secret');
    await crm.page.keyboard.press('Enter');
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
  });

  test('pages that are not the CRM are left alone', async () => {
    const world = await start('module-based');
    const crm = await world.crm('help/index.html');
    await pause(500);
    expect(await crm.page.$('sidelight-dock')).toBeNull();
    expect(world.calls()).toEqual([]);
  });

  test('the token is taken from the hidden input too', async () => {
    const world = await start('legacy-windows');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('1010000014');
    expect(world.tenant.requests().every(({ status }) => status === 200)).toBe(true);
  });
});

inBrowsers('what it costs the tenant', (start) => {
  test('a new session starts one check; more pages, tabs and openings start none', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    const once = [
      'GET /Cust12345/api',
      'GET /Cust12345/api/v1/User/currentPrincipal',
      'POST /Cust12345/api/v1/Agents/Diagnostics/GetSystemInfo',
      'POST /Cust12345/api/v1/Agents/License/GetLicenseForAllOwnersFromDB',
      'POST /Cust12345/api/v1/Agents/License/GetUserAndInstallationLicenceStatus',
    ];
    await until('one check', () => Promise.resolve(world.calls().length === once.length));
    const second = await world.crm();
    await second.launcher();
    await (await second.openPanel()).shows('1010000014');
    await crm.page.bringToFront();
    await crm.page.evaluate(() => history.pushState({}, '', '?diary'));
    await (await world.extensionPage('/panel.html')).shows('1010000014');
    await pause(300);
    expect(world.calls().toSorted()).toEqual(once);
  });

  test('refresh asks again, and shows what is new', async () => {
    const world = await start('module-based');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('18 of 21');
    await until('the check is over', () => Promise.resolve(world.calls().length === 5));
    world.tenant.setScenario('over-assigned');
    await panel.click('button', 'Refresh');
    await panel.shows('23 of 21');
    expect(world.calls()).toHaveLength(9);
  });
});
