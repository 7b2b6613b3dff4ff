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
    // A version this old lacks some methods; nothing was refused for want of a token.
    const statuses = world.tenant.requests().map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 404)).toEqual([]);
  });
});

inBrowsers('what it costs the tenant', (start) => {
  test('a new session asks five questions; who looks, what changes slowly; more pages and tabs none', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.launcher();
    const core = [
      'GET /Cust12345/api',
      'GET /Cust12345/api/v1/User/currentPrincipal',
      'POST /Cust12345/api/v1/Agents/Diagnostics/GetSystemInfo',
      'POST /Cust12345/api/v1/Agents/License/GetLicenseForAllOwnersFromDB',
      'POST /Cust12345/api/v1/Agents/License/GetUserAndInstallationLicenceStatus',
    ];
    await until('the core', () => Promise.resolve(world.calls().length === core.length));
    await pause(300);
    expect(world.calls().toSorted()).toEqual(core);

    const panel = await crm.openPanel();
    await panel.shows('1010000014', 'nothing new');
    const looked = [
      ...core,
      expect.stringContaining('GET /Cust12345/api/v1/Archive/BatchTasks?'),
      expect.stringContaining('GET /Cust12345/api/v1/Archive/SystemEvents?'),
      expect.stringContaining('GET /Cust12345/api/v1/Archive/dynamic?%24select=satellite.'),
      // Who runs the import that the list of jobs tells of.
      'POST /Cust12345/api/v1/Agents/Associate/GetAssociateList',
      'POST /Cust12345/api/v1/Agents/Batch/GetBatchTaskInfosByState',
      'POST /Cust12345/api/v1/Agents/CustomObject/GetCustomObjectsMetadata',
      'POST /Cust12345/api/v1/Agents/Dash/GetDashboardFencingInfo',
      // One for each issuer of licences.
      'POST /Cust12345/api/v1/Agents/License/GetLicenseStatusFromLicenseServer',
      'POST /Cust12345/api/v1/Agents/License/GetLicenseStatusFromLicenseServer',
      'POST /Cust12345/api/v1/Agents/License/GetLicenseStatusFromLicenseServer',
      'POST /Cust12345/api/v1/Agents/Project/GetProjectFencingInfo',
      'POST /Cust12345/api/v1/Agents/Workflow/GetWorkflowFencingInfo',
    ];
    await until('all of it', () => Promise.resolve(world.calls().length >= looked.length));
    const second = await world.crm();
    await second.launcher();
    await (await second.openPanel()).shows('1010000014');
    await crm.page.bringToFront();
    await crm.page.evaluate(() => history.pushState({}, '', '?diary'));
    await (await world.extensionPage('/panel.html')).shows('1010000014');
    await pause(300);
    const asked = world.calls();
    expect(asked).toHaveLength(looked.length);
    expect(asked).toEqual(expect.arrayContaining(looked));
  });

  test('refresh asks again, and shows what is new', async () => {
    const world = await start('module-based');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('18 of 21', 'nothing new', 'No plan limits apply');
    await until('the check is over', () => Promise.resolve(world.calls().length === 17));
    world.tenant.setScenario('over-assigned');
    await panel.click('button', 'Refresh');
    await panel.shows('23 of 21');
    await until('all is asked again', () => Promise.resolve(world.calls().length === 32));
  });
});
