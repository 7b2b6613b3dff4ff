import { parse } from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { faultsOf, tooWide } from './harness/accessible';
import { inOneWorld } from './harness/browsers';
import { flat } from './harness/eventsView';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import {
  daysOf,
  figure,
  isCounted,
  setUsage,
  today,
  trueDays,
  trueUse,
  type,
  unhurried,
} from './harness/usageView';

const counted = ['mailings', 'chats', 'forms', 'logins'] as const;

const line = {
  mailings: /^E-mails sent via mailings/,
  chats: /^Chat sessions started/,
};

/** Opens the line of a meter, unless it is open. */
async function open(panel: PanelView, name: RegExp): Promise<void> {
  if (!(await isOpen(panel, name))) await panel.click('button', name);
}

async function isOpen(panel: PanelView, name: RegExp): Promise<boolean> {
  const button = await panel.find('button', name);
  return button.evaluate((found) => found.getAttribute('aria-expanded') === 'true');
}

/** Sets what is included of the meter that is opened. */
async function include(panel: PanelView, amount: number): Promise<void> {
  await panel.click('button', /^(Set|Change) what is included/);
  await type(panel, /^Amount included/, String(amount));
  await panel.click('button', 'Save');
}

const percentOf = (used: number, included: number) => Math.round((100 * used) / included);

/** All in one browser, since it takes a while to count: no test minds what those before it have opened or set. */
inOneWorld('module-based', (panelOf, worldOf) => {
  const usage = async () => {
    const [panel, world] = [panelOf(), worldOf()];
    await panel.page.bringToFront();
    await panel.click('tab', 'Usage');
    return { panel, world };
  };
  beforeAll(async () => {
    await setUsage(worldOf(), unhurried);
    await isCounted((await usage()).panel, ...counted);
  });

  test('metered services are worked by the keyboard alone', async () => {
    const { panel } = await usage();
    const { keyboard } = panel.page;
    await (await panel.find('button', line.mailings)).focus();
    const focused = async () => flat(await panel.focused());
    const next = async (key: 'ArrowDown' | 'ArrowUp', name: RegExp) => {
      await keyboard.press(key);
      await until(`${name.source} has the focus`, async () => name.test(await focused()));
    };
    await next('ArrowDown', line.chats);
    const before = await isOpen(panel, line.chats);
    const becomes = (open: boolean) => async () => (await isOpen(panel, line.chats)) === open;
    await keyboard.press('Enter');
    await until('the line is opened or closed', becomes(!before));
    await keyboard.press(' ');
    await until('and back', becomes(before));
    await next('ArrowUp', line.mailings);
  });

  test('tell figures, and what is included once somebody sets it, for good', async () => {
    const { panel, world } = await usage();
    for (const meter of counted) await panel.shows(figure(await trueUse(world, panel, meter)));
    await panel.shows(/counted by Sidelight, an estimate as of/, /days? left/);

    const used = await trueUse(world, panel, 'mailings');
    await open(panel, line.mailings);
    await include(panel, 100_000);
    const percentage = new RegExp(`${figure(used)} of 100,000[^]*${percentOf(used, 100_000)}\\s%`);
    await panel.shows(percentage);
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Usage');
    await tab.shows(percentage);
    await tab.page.close();

    // Less than is used already.
    await panel.page.bringToFront();
    await include(panel, Math.max(1, Math.floor(used / 2)));
    await panel.shows(/over by \d/);
    await panel.click('tab', 'Overview');
    await panel.shows(/E-mails sent via mailings[^]*more than is included/);
  });

  test('show the month, the months before, and every day to who does not see charts', async () => {
    const { panel, world } = await usage();
    await open(panel, line.mailings);
    await until('a chart is drawn', () =>
      panel.frame.evaluate(() => document.querySelector('main canvas') !== null),
    );
    const asTable = await panel.find('button', /^As a table Day by day/);
    // Away from the header, which stays where it is and covers what scrolls below it.
    await asTable.evaluate((found) => found.scrollIntoView({ block: 'center' }));
    await panel.click('button', /^As a table Day by day/);
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
  });

  test('take a figure of what nothing tells, and say that somebody entered it', async () => {
    const { panel, world } = await usage();
    await panel.shows(/Storage[^]*not told/);
    await panel.click('button', /^Enter a figure/);
    await type(panel, /^Figure in the dashboard, in GB/, '12.5');
    await panel.page.keyboard.press('Enter');
    await panel.shows(/Storage[^]*12\.5\sGB[^]*entered/);
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Usage');
    await tab.shows(/Storage[^]*12\.5\sGB[^]*entered/);
    await tab.page.close();
  });

  test('can be exported, day by day', async () => {
    const { panel, world } = await usage();
    await open(panel, line.mailings);
    await panel.click('button', 'CSV');
    const { data: csv } = parse<Record<string, string>>(await world.downloaded('.csv'), {
      header: true,
    });
    const month = today('UTC').slice(0, 7);
    const days = (await trueDays(world, panel, 'mailings')).filter(([day]) =>
      day.startsWith(month),
    );
    const rows = csv.map((row) => Object.values(row).join('|'));
    for (const [day, amount] of days)
      expect(rows, day).toContainEqual(expect.stringContaining(`|${day}|${amount}|`));
    await panel.click('button', 'JSON');
    expect(JSON.parse(await world.downloaded('.json'))).toMatchObject({
      tenant: 'production:cust12345',
    });
  });

  test('fit and are accessible, narrow and wide, in light and in dark', async () => {
    const world = worldOf();
    const view = await world.extensionPage('/panel.html?view=tab');
    await view.click('tab', 'Usage');
    await open(view, line.mailings);
    // Only Chromium can be told to be dark.
    const inDark = world.launched.name === 'chromium';
    for (const width of [320, 420])
      for (const scheme of inDark ? (['light', 'dark'] as const) : (['light'] as const)) {
        await view.page.setViewport({ width, height: 860 });
        if (inDark)
          await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const what = `${width} px, ${scheme}`;
        expect(await faultsOf(view, scheme === 'light' ? 'all' : 'colours'), what).toEqual([]);
        expect(await tooWide(view), what).toBeLessThanOrEqual(0);
      }
  });
});
