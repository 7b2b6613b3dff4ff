import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { changeEvents, eventsOf, flat, started } from './harness/eventsView';
import { until } from './harness/until';
import type { World } from './harness/world';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const runsCalls = (world: World) =>
  world.calls().filter((call) => /SystemEvents|BatchTasks|GetBatchTaskInfos/i.test(call));

inBrowsers('following what runs', (start) => {
  test('what is new waits, what has ended is kept, and nothing moves meanwhile', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.click('tab', 'Events');
    await panel.shows('UDefRebuild', 'FreetextRebuild', 'Import: leads.csv');
    const places = async () =>
      (await panel.rows()).map((row) => flat(row).replace(' ended', '').slice(0, 18));
    const before = await places();
    changeEvents(world, (events) => [
      ...events.filter(({ key }) => key !== 'UDefRebuild'),
      started(20, 'ROURebuild'),
    ]);
    // Somebody asks in another tab; this one follows what is stored.
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Events');
    await tab.click('button', 'Refresh');
    await crm.page.bringToFront();
    await panel.shows(/1 new/, /1 ended/);
    expect(await places()).toEqual(before);
    await panel.click('button', /1 new/);
    const after = (await panel.rows()).map(flat);
    const lately = after.findIndex((row) => row.startsWith('Lately'));
    expect(after.findIndex((row) => row.includes('ROURebuild'))).toBeLessThan(lately);
    const ended = after.findIndex((row) => row.includes('UDefRebuild'));
    expect(ended).toBeGreaterThan(lately);
    expect(after[ended]).toContain('Ann Admin');
  });

  test('what does not move for long is said to have stalled', async () => {
    const world = await start('module-based');
    const panel = await eventsOf(world);
    await panel.shows('Import: companies.xlsx', 'Free-text index', 'Counters of projects');
    await world.isLeftAlone();
    // As if this browser had seen it at 64 % for the first time half an hour ago.
    await panel.frame.evaluate(`(async () => {
      const key = 'runs:production:cust12345';
      const { [key]: runs } = await chrome.storage.local.get(key);
      for (const run of runs.jobs.value.runs) if (run.progress) run.progress.movedAt -= 1_800_000;
      await chrome.storage.local.set({ [key]: runs });
    })()`);
    await panel.shows(/companies\.xlsx[^]*no progress for 3\d min/);
    await panel.click('tab', 'Overview');
    await panel.shows(/companies\.xlsx: no progress for 3\d min/);
  });

  test('costs a question a minute for each source while it is looked at, and none while hidden', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.click('tab', 'Events');
    await panel.shows('UDefRebuild', 'Import: leads.csv', 'Free-text index');
    await world.isLeftAlone();
    const asked = runsCalls(world).length;
    const other = await world.crm();
    await other.launcher();
    await pause(63_000);
    expect(runsCalls(world)).toHaveLength(asked);
    await crm.page.bringToFront();
    const has = (calls: number) => () => Promise.resolve(runsCalls(world).length === calls);
    // Events and jobs.
    await until('both are asked again at once', has(asked + 2));
    const since = Date.now();
    await world.isLeftAlone();
    expect(runsCalls(world)).toHaveLength(asked + 2);
    await until('both are asked a minute later', has(asked + 4), 80_000);
    expect(Date.now() - since).toBeGreaterThan(55_000);
    await world.isLeftAlone();
    expect(runsCalls(world)).toHaveLength(asked + 4);
  }, 200_000);
});
