import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import type { CrmPage } from './harness/crmPage';
import type { PanelView } from './harness/panelView';
import { pressToolbarButton } from './harness/toolbar';
import { until } from './harness/until';

const open = (crm: CrmPage) => until('the panel is open', () => crm.dockBox());
const closed = (crm: CrmPage) =>
  until('the panel is closed', async () => (await crm.dockBox()) === null);
const active = (crm: CrmPage) => crm.page.evaluate(() => document.activeElement?.id ?? '');

/** Notes every width that is stored from now on; returns the way to read them. */
async function widthsStored(panel: PanelView): Promise<() => Promise<number[]>> {
  await panel.frame.evaluate(`
    globalThis.widths = [];
    (globalThis.browser ?? chrome).storage.local.onChanged.addListener((changes) => {
      for (const [key, { newValue }] of Object.entries(changes))
        if (key.startsWith('dock:')) globalThis.widths.push(newValue.width);
    });
  `);
  return () => panel.frame.evaluate('globalThis.widths') as Promise<number[]>;
}

inBrowsers('the docked panel', (start, name) => {
  test('is made at the first opening, never before', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.launcher();
    expect(crm.page.frames()).toHaveLength(1);
    const panel = await crm.openPanel();
    await until('the panel has the focus', () => panel.hasFocus());
  });

  test('Esc closes it and gives the focus back', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.launcher();
    const field = await until('a field', () => crm.page.$('main input'));
    await field.evaluate((input) => {
      input.id = 'before';
    });
    await field.focus();
    await pressToolbarButton(world, crm.page);
    const panel = await crm.panel();
    await panel.shows('1010000014');
    await until('the panel has the focus', () => panel.hasFocus());
    await crm.page.keyboard.press('Escape');
    await closed(crm);
    await until('the field has the focus', async () => (await active(crm)) === 'before');
    expect((await crm.launcher()).expanded).toBe(false);
  });

  test('the launcher opens and closes it, by pointer and by key', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.clickLauncher();
    await open(crm);
    await crm.clickLauncher();
    await closed(crm);
    await until('the launcher has the focus', async () => (await crm.launcher()).focused);
    await crm.page.keyboard.press('Enter');
    await open(crm);
  });

  test('the toolbar opens it on the CRM, and in a tab elsewhere', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await crm.launcher();
    await pressToolbarButton(world, crm.page);
    await open(crm);
    await pressToolbarButton(world, crm.page);
    await closed(crm);

    const elsewhere = await world.launched.browser.newPage();
    const before = (await world.launched.browser.pages()).length;
    await pressToolbarButton(world, elsewhere);
    await until('a new tab', async () => (await world.launched.browser.pages()).length > before);
  });

  test('pushes the CRM aside, or floats over it, on either side', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const whole = await crm.crmWidth();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    await until('the CRM is pushed', async () => (await crm.crmWidth()) === whole - 400);

    await panel.click('button', 'Layout');
    await panel.click('menuitemradio', 'Float over the page');
    await until('the CRM has its room', async () => (await crm.crmWidth()) === whole);
    expect((await open(crm)).x).toBeGreaterThan(0);

    await panel.click('button', 'Layout');
    await panel.click('menuitemradio', 'Dock on the left');
    await until('the panel is on the left', async () => (await crm.dockBox())?.x === 0);
  });

  test('keeps its place over a reload, in every tab of the tenant', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    await panel.click('button', 'Layout');
    await panel.click('menuitemradio', 'Dock on the left');
    await until('the panel is on the left', async () => (await crm.dockBox())?.x === 0);
    await until('it is remembered', async () => {
      await crm.page.reload();
      return (await open(crm)).x === 0;
    });
    const other = await world.crm();
    expect((await open(other)).x).toBe(0);
    await (await other.panel()).shows('1010000014');
  });

  test('is as wide as the user wants, by keys and by pointer', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    await (await crm.openPanel()).shows('1010000014');
    const handle = async () => {
      const found = await crm.handle();
      if (!found) throw new Error('no handle');
      return found;
    };
    const { box } = await handle();
    const [x, y] = [box.x + box.width / 2, box.y + 300];
    const stored = await widthsStored(await crm.panel());
    await crm.page.mouse.move(x, y);
    await crm.page.mouse.down();
    await crm.page.mouse.move(x - 50, y, { steps: 4 });
    await until('a wider panel', async () => (await handle()).now > 440);
    await crm.page.mouse.up();
    const dragged = (await handle()).now;
    // What is only tried out on the way is not kept.
    await until('the width is stored', async () => (await stored()).length > 0);
    expect(await stored()).toEqual([dragged]);
    expect((await handle()).focused).toBe(true);
    await crm.page.keyboard.press('ArrowRight');
    expect((await handle()).now).toBe(dragged - 20);
    await crm.page.keyboard.press('End');
    expect((await open(crm)).width).toBe(320);
    await until('it is remembered', async () => (await stored()).at(-1) === 320);
    await crm.page.reload();
    expect((await open(crm)).width).toBe(320);
  });

  test('a floating panel never covers the control that has the focus', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    await panel.click('button', 'Layout');
    await panel.click('menuitemradio', 'Float over the page');
    await until('it floats', async () => (await crm.crmWidth()) > 1200);
    const { x } = await open(crm);
    const covered = await crm.page.evaluate((left) => {
      const control = [
        ...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea'),
      ].find((candidate) => candidate.getBoundingClientRect().left > left);
      control?.focus();
      return control?.getBoundingClientRect().left ?? null;
    }, x);
    expect(covered).not.toBeNull();
    const dock = await until('the panel stepped aside', async () => {
      const box = await crm.dockBox();
      return box?.x === 0 && box;
    });
    expect(dock.width).toBeLessThan(covered as number);
  });

  test('outlasts the navigation of the CRM, and a CRM that removes it', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    await panel.click('tab', 'Licences');
    await crm.page.evaluate(() => {
      history.pushState({}, '', '?diary');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await panel.shows('User plans');
    expect((await crm.launcher()).expanded).toBe(true);

    await crm.page.evaluate(() => document.querySelector('sidelight-dock')?.remove());
    await open(crm);
    await (await crm.panel()).shows('1010000014');
    await crm.page.evaluate(() => document.querySelector('sidelight-dock')?.remove());
    await (await crm.panel()).shows('1010000014');
  });

  test('leaves no trace on a page once it is closed', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const style = () =>
      crm.page.evaluate(() => document.documentElement.getAttribute('style') ?? '');
    await crm.launcher();
    await crm.page.evaluate(() => {
      document.documentElement.style.marginRight = '3px';
    });
    await crm.openPanel();
    expect(await style()).toContain('400px');
    await crm.clickLauncher();
    await closed(crm);
    expect(await style()).toBe('margin-right: 3px;');
  });

  test('the launcher can be moved, and is never lost', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const { box } = await crm.launcher();
    await crm.page.mouse.move(box.x + 10, box.y + 20);
    await crm.page.mouse.down();
    const bottom = await crm.page.evaluate(() => innerHeight - 1);
    await crm.page.mouse.move(40, bottom, { steps: 5 });
    await crm.page.mouse.up();
    await until('the launcher is on the left', async () => (await crm.launcher()).box.x === 0);
    expect(await crm.dockBox()).toBeNull();

    await until('it is remembered', async () => {
      await crm.page.reload();
      return (await crm.launcher()).box.x === 0;
    });
    const inside = async () => {
      const { box: now } = await crm.launcher();
      const size = await crm.page.evaluate(() => [innerWidth, innerHeight] as const);
      return (
        now.x >= 0 && now.y >= 0 && now.x + now.width <= size[0] && now.y + now.height <= size[1]
      );
    };
    await until('the launcher is inside', inside);
    await crm.page.setViewport({ width: 500, height: 300 });
    await until('the launcher is inside a small window', inside);
  });

  test('after an update of the extension the page says to reload it', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    await world.updateExtension();
    if (name === 'firefox') {
      // Firefox runs the new version's content script in open pages at once; it clears away what the old one left.
      await until('the old panel is gone', () => Promise.resolve(panel.frame.detached));
      await until('a new launcher', async () =>
        (await crm.launcherNow())?.name.startsWith('Sidelight'),
      );
      await (await crm.openPanel()).shows('1010000014');
      return;
    }
    const launcher = await until('the launcher says so', async () => {
      const now = await crm.launcherNow();
      return now?.text.includes('Reload this tab') && now;
    });
    expect(launcher.name).toContain('Reload this tab');
    expect(await crm.dockBox()).toBeNull();
    expect(await crm.crmWidth()).toBeGreaterThan(1200);
    await Promise.all([crm.page.waitForNavigation(), crm.clickLauncher()]);
    await (await crm.openPanel()).shows('1010000014');
  });
});
