import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { faultsOf, tooWide } from './harness/accessible';
import { inBrowsers } from './harness/browsers';
import { flat } from './harness/eventsView';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import {
  daysOf,
  figure,
  isCounted,
  today,
  trueDays,
  trueUse,
  type,
  usageOf,
} from './harness/usageView';
import type { World } from './harness/world';

/** The metered services once they are counted. */
async function countedUsage(world: World): Promise<PanelView> {
  const panel = await usageOf(world);
  await isCounted(panel, 'mailings', 'chats', 'forms', 'logins');
  return panel;
}

const line = {
  mailings: /^E-mails sent via mailings/,
  chats: /^Chat sessions started/,
};

/** Opens the line of a meter, unless it is open. */
async function open(panel: PanelView, name: RegExp): Promise<void> {
  const button = await panel.find('button', name);
  if ((await button.evaluate((found) => found.ariaExpanded)) !== 'true') await button.click();
}

/** Sets what is included of the meter that is opened. */
async function include(panel: PanelView, amount: number): Promise<void> {
  await panel.click('button', /^(Set|Change) what is included/);
  await type(panel, /^Amount included/, String(amount));
  await panel.click('button', 'Save');
}

const percentOf = (used: number, included: number) => Math.floor((100 * used) / included);

inBrowsers('the metered services', (start) => {
  test('tell figures, and what is included once somebody sets it, for good', async () => {
    const world = await start('module-based');
    const panel = await countedUsage(world);
    for (const meter of ['mailings', 'chats', 'forms', 'logins'] as const)
      await panel.shows(figure(await trueUse(world, panel, meter)));
    await panel.shows(/counted by Sidelight, an estimate as of/, /days? left/);

    const used = await trueUse(world, panel, 'mailings');
    await open(panel, line.mailings);
    await include(panel, 100_000);
    const percentage = new RegExp(`${figure(used)} of 100,000[^]*${percentOf(used, 100_000)}\\s%`);
    await panel.shows(percentage);
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Usage');
    await tab.shows(percentage);

    // Less than is used already.
    await panel.page.bringToFront();
    await include(panel, Math.max(1, Math.floor(used / 2)));
    await panel.shows(/over by \d/);
    await panel.click('tab', 'Overview');
    await panel.shows(/E-mails sent via mailings[^]*more than is included/);
  }, 120_000);

  test('show the month, the months before, and every day to who does not see charts', async () => {
    const world = await start('module-based');
    const panel = await countedUsage(world);
    await open(panel, line.mailings);
    await until('a chart is drawn', () =>
      panel.frame.evaluate(() => document.querySelector('main canvas') !== null),
    );
    const asTable = await panel.frame.$$('main button, main summary');
    for (const button of asTable)
      if (/As a table/.test(await button.evaluate((found) => (found as HTMLElement).innerText)))
        await button.click();
    const month = today('UTC').slice(0, 7);
    const days = (await trueDays(world, panel, 'mailings')).filter(([day]) =>
      day.startsWith(month),
    );
    const cells = async () =>
      (await panel.frame.$$eval('table td', (found) => found.map((cell) => cell.innerText))).join();
    await until('the days are in a table', async () => {
      const shown = await cells();
      return days.every(([, amount]) => shown.includes(figure(amount)));
    });
    const [, last] = (await daysOf(panel, 'mailings')).at(-1) ?? [];
    expect(await cells()).toContain(figure(last ?? NaN));
  }, 120_000);

  test('take a figure of what nothing tells, and say that somebody entered it', async () => {
    const world = await start('module-based');
    const panel = await usageOf(world);
    await panel.shows(/Storage[^]*not told/);
    await panel.click('button', /^Enter a figure/);
    await type(panel, /^Figure in the dashboard, in GB/, '12.5');
    await panel.page.keyboard.press('Enter');
    await panel.shows(/Storage[^]*12\.5\sGB[^]*entered/);
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Usage');
    await tab.shows(/Storage[^]*12\.5\sGB[^]*entered/);
  });

  test('can be exported, day by day', async () => {
    const world = await start('module-based');
    const panel = await countedUsage(world);
    await open(panel, line.mailings);
    await panel.click('button', 'CSV');
    const { data: csv } = parse<Record<string, string>>(await world.downloaded('.csv'), {
      header: true,
    });
    const month = today('UTC').slice(0, 7);
    const days = (await trueDays(world, panel, 'mailings')).filter(([day]) =>
      day.startsWith(month),
    );
    for (const [day, amount] of days)
      expect(
        csv.find((row) => Object.values(row).includes(day)),
        day,
      ).toSatisfy(
        (row: Record<string, string> | undefined) =>
          row !== undefined && Object.values(row).includes(String(amount)),
      );
    await panel.click('button', 'JSON');
    expect(JSON.parse(await world.downloaded('.json'))).toMatchObject({
      tenant: 'production:cust12345',
    });
  }, 120_000);

  test('are worked by the keyboard alone', async () => {
    const world = await start('module-based');
    const panel = await countedUsage(world);
    const { keyboard } = panel.page;
    await (await panel.find('button', line.mailings)).focus();
    const focused = async () => flat(await panel.focused());
    const next = async (key: 'ArrowDown' | 'ArrowUp', name: RegExp) => {
      await keyboard.press(key);
      await until(`${name.source} has the focus`, async () => name.test(await focused()));
    };
    await next('ArrowDown', line.chats);
    const isOpen = async () =>
      (await panel.find('button', line.chats)).evaluate((found) => found.ariaExpanded === 'true');
    const before = await isOpen();
    await keyboard.press('Enter');
    await until('the line is opened or closed', async () => (await isOpen()) !== before);
    await keyboard.press('Space');
    await until('and back', async () => (await isOpen()) === before);
    await next('ArrowUp', line.mailings);
  }, 120_000);

  test('fit and are accessible, narrow and wide, in light and in dark', async () => {
    const world = await start('module-based');
    await (await countedUsage(world)).shows(/counted by Sidelight/);
    const view = await world.extensionPage('/panel.html?view=tab');
    await view.click('tab', 'Usage');
    await open(view, line.mailings);
    for (const width of [320, 420])
      for (const scheme of ['light', 'dark']) {
        await view.page.setViewport({ width, height: 860 });
        if (world.launched.name === 'chromium')
          await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const what = `${width} px, ${scheme}`;
        expect(await faultsOf(view), what).toEqual([]);
        expect(await tooWide(view), what).toBeLessThanOrEqual(0);
      }
  }, 120_000);
});
