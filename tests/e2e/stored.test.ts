import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import type { World } from './harness/world';

const snapshotKey = 'snapshot:production:cust12345';
const day = 24 * 60 * 60_000;

/** A tenant that was checked, whose API does not answer any more. */
async function checkedThenSilent(world: World): Promise<PanelView> {
  await (await world.crm()).launcher();
  const view = await world.extensionPage('/panel.html?view=tab');
  await view.shows('1010000014', '18 of 21', 'next about');
  await checkIsOver(world);
  world.tenant.setFaults([{ path: '/api', hang: true }]);
  return view;
}

/** Five questions at the start of the session, and twelve since somebody looks. */
const checkIsOver = (world: World) =>
  until('the check is over', () => Promise.resolve(world.calls().length === 17));

/** Changes what is stored, as an older version, a broken disk or time itself would have left it. */
function store(view: PanelView, key: string, change: string): Promise<unknown> {
  return view.frame.evaluate(`(async () => {
    const { ${JSON.stringify(key)}: value } = await chrome.storage.local.get(${JSON.stringify(key)});
    await chrome.storage.local.set({ ${JSON.stringify(key)}: (${change})(value) });
  })()`);
}

inBrowsers('what is stored', (start) => {
  test('is painted at once, while the tenant is still asked', async () => {
    const world = await start('module-based');
    const view = await checkedThenSilent(world);
    await store(
      view,
      snapshotKey,
      `(snapshot) => {
        for (const part of Object.values(snapshot.parts)) part.triedAt -= 600_000;
        return snapshot;
      }`,
    );
    const crm = await world.crm();
    await (await crm.openPanel()).shows('1010000014', '18 of 21', 'checking');
  });

  test('is said to be old when it is', async () => {
    const world = await start('module-based');
    const view = await checkedThenSilent(world);
    await store(
      view,
      snapshotKey,
      `(snapshot) => {
        for (const part of Object.values(snapshot.parts)) part.asOf -= ${2 * day};
        return { ...snapshot, checkedAt: snapshot.checkedAt - ${2 * day} };
      }`,
    );
    await view.shows('more than a day old', '18 of 21');
  });

  test.each(['"broken"', '12', '{}', '{ parts: { licences: [] } }'])(
    'is asked for anew when it is %s',
    async (broken) => {
      const world = await start('module-based');
      const crm = await world.crm();
      const view = await crm.openPanel();
      await view.shows('18 of 21', 'next about');
      await store(view, snapshotKey, `() => (${broken})`);
      await crm.page.reload();
      await (await crm.openPanel()).shows('1010000014', '18 of 21');
    },
  );

  test('can be deleted, all of it', async () => {
    const world = await start('module-based');
    await (await world.crm()).launcher();
    await until('the check is over', () => Promise.resolve(world.calls().length === 5));
    const settings = await world.extensionPage('/options.html');
    await settings.shows('Designteamet AS', 'online3.superoffice.com', '5');
    await settings.click('button', /^Delete everything/);
    await settings.page.keyboard.press('Escape');
    const focused = () =>
      settings.frame.evaluate(() => document.activeElement?.textContent?.trim());
    await until('the focus is back', async () =>
      (await focused())?.startsWith('Delete everything'),
    );
    await settings.click('button', /^Delete everything/);
    await settings.click('button', 'Delete everything');
    await settings.shows('Everything was deleted.');
    expect(await settings.frame.evaluate('chrome.storage.local.get()')).toEqual({});
    expect(await settings.frame.evaluate('chrome.storage.session.get()')).toEqual({});
  });

  test('can be deleted, the history of what ran too', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.click('tab', 'Events');
    await panel.shows('Import: leads.csv');
    const settings = await world.extensionPage('/options.html');
    // An open panel may have made an empty history anew.
    const kept = () =>
      settings.frame.evaluate(`(async () => {
        if ((await indexedDB.databases()).length === 0) return 0;
        const opening = indexedDB.open('sidelight');
        await new Promise((opened) => (opening.onsuccess = opened));
        const counting = opening.result.transaction('runs').objectStore('runs').count();
        await new Promise((counted) => (counting.onsuccess = counted));
        opening.result.close();
        return counting.result;
      })()`);
    await until('what ran is kept', async () => Number(await kept()) > 3);
    await settings.click('button', /^Delete everything/);
    await settings.click('button', 'Delete everything');
    await settings.shows('Everything was deleted.');
    expect(await kept()).toBe(0);
    await crm.page.bringToFront();
    await until(
      'the panel has forgotten it too',
      async () => !(await panel.text()).includes('Import: leads.csv'),
    );
  });

  test('holds no token that outlives the browser', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.launcher();
    const token = await crm.page.evaluate(() => /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]);
    const view = await world.extensionPage('/panel.html?view=tab');
    await view.shows('1010000014');
    expect(token).toBeTruthy();
    const stored = JSON.stringify(await view.frame.evaluate('chrome.storage.local.get()'));
    expect(stored).toContain('1010000014');
    expect(stored).not.toContain(token);
  });
});

inBrowsers(
  'a worker that was killed',
  (start) => {
    test('is started again by whoever needs it, and knows the session still', async () => {
      const world = await start('module-based');
      const crm = await world.crm();
      const panel = await crm.openPanel();
      await panel.shows('18 of 21', 'next about');
      await checkIsOver(world);

      const tab = await world.extensionPage('/panel.html?view=tab');
      const session = await tab.page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      world.tenant.setScenario('over-assigned');
      await crm.page.bringToFront();
      await panel.click('button', 'Refresh');
      await panel.shows('23 of 21');
      expect(world.calls().filter((call) => call.includes('currentPrincipal'))).toHaveLength(1);
      await crm.launcherTells(/Sales Premium: 2 over/);
    });
  },
  ['chromium'],
);
