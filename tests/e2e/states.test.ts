import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import type { World } from './harness/world';

const licences = 'GetLicenseForAllOwnersFromDB';

/** An opened panel in which all is well, and everything was answered. */
async function opened(world: World) {
  const crm = await world.crm();
  const panel = await crm.openPanel();
  await panel.shows('1010000014', '18 of 21', 'nothing new', 'No plan limits apply', 'next about');
  return { crm, panel };
}

inBrowsers('a panel in trouble', (start) => {
  test('waits visibly, and then shows what came', async () => {
    const world = await start('module-based');
    // Longer than a panel takes to open, however busy the machine is.
    world.tenant.setFaults([{ path: licences, delayMs: 8_000 }]);
    const panel = await (await world.crm()).openPanel();
    await panel.shows('1010000014', 'Checking');
    expect(await panel.text()).not.toContain('18 of 21');
    expect(await panel.frame.$('[aria-busy="true"]')).not.toBeNull();
    await panel.shows('18 of 21');
  });

  test('a part that is forbidden fails alone', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([{ path: licences, status: 403, body: '{}' }]);
    const panel = await (await world.crm()).openPanel();
    const text = await panel.shows('1010000014', 'Not permitted');
    expect(text).toContain('Central database');
    expect(text).not.toContain('18 of 21');
  });

  test('a part that fails later keeps its last good value', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    world.tenant.setFaults([{ path: licences, status: 500, body: 'down' }]);
    await panel.click('button', 'Refresh');
    const text = await panel.shows('SuperOffice CRM has a fault', 'error 500');
    expect(text).toContain('18 of 21');
  });

  test('no licences at all is not a failure', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([{ path: licences, status: 200, body: '[]' }]);
    const panel = await (await world.crm()).openPanel();
    await panel.shows('1010000014');
    await panel.click('tab', 'Licences');
    await panel.shows('The tenant lists no licences.');
  });

  test.each([
    ['a truncated answer', { truncate: true }],
    [
      'a message instead of the object',
      { status: 200, body: '{"Message":"The request is invalid."}' },
    ],
    ['not an answer at all', { status: 200, body: '{"a":1}' }],
  ])('%s is an error, not an empty list', async (_, fault) => {
    const world = await start('module-based');
    world.tenant.setFaults([{ path: licences, ...fault }]);
    const panel = await (await world.crm()).openPanel();
    await panel.shows('1010000014', 'An unknown answer');
  });

  test('signed out: what was known stays, and one link leads back in', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    world.tenant.signOut();
    await panel.click('button', 'Refresh');
    const text = await panel.shows('Not signed in', 'Sign in');
    expect(text).toContain('18 of 21');
    const link = await panel.find('link', /^Sign in/);
    expect(await link.evaluate((a) => [a.getAttribute('href'), a.getAttribute('rel')])).toEqual([
      world.crmUrl(''),
      expect.stringContaining('noopener'),
    ]);
  });

  test('a sign-in page where an answer was due means signed out', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    world.tenant.setFaults([
      {
        path: '/api/',
        status: 200,
        body: '<!doctype html><title>Sign in</title>',
        headers: { 'content-type': 'text/html' },
      },
    ]);
    await panel.click('button', 'Refresh');
    await panel.shows('Not signed in', '18 of 21');
  });

  test('the wrong subdomain is told as such', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    world.tenant.setFaults([{ path: '/api/', status: 421, body: 'Wrong subdomain used' }]);
    await panel.click('button', 'Refresh');
    await panel.shows('The tenant has moved', 'Open SuperOffice CRM', '18 of 21');
  });

  test('offline: what was known stays, and says so', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    await world.tenant.close();
    await panel.click('button', 'Refresh');
    await panel.shows('No connection', '18 of 21');
  });

  test('a tenant that asks to be left alone is left alone', async () => {
    const world = await start('module-based');
    const { panel } = await opened(world);
    world.tenant.clearRequests();
    world.tenant.setFaults([{ path: '/api/', status: 429, headers: { 'retry-after': '50' } }]);
    await panel.click('button', 'Refresh');
    await panel.shows('Asked too often', '18 of 21');
    expect(world.calls().length).toBeLessThanOrEqual(4);
  });

  test('without any tenant it says how to begin', async () => {
    const world = await start('module-based');
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.shows('No tenant yet', 'Open SuperOffice CRM in a tab');
  });
});
