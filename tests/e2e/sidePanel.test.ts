import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { PanelView } from './harness/panelView';
import { inFirefoxWindow } from './harness/toolbar';
import { until } from './harness/until';

inBrowsers(
  "Chromium's own side panel",
  (start) => {
    test('shows the tenant that was seen last', async () => {
      const world = await start('module-based');
      await (await world.crm()).launcher();
      const opener = await world.extensionPage('/options.html');
      const session = await opener.page.createCDPSession();
      const run = (expression: string) =>
        session.send('Runtime.evaluate', { expression, userGesture: true, awaitPromise: true });
      await run('chrome.windows.getCurrent().then(({ id }) => { globalThis.here = id; })');
      await run('chrome.sidePanel.open({ windowId: globalThis.here })');
      const target = await world.launched.browser.waitForTarget((candidate) =>
        candidate.url().endsWith('/panel.html'),
      );
      const page = await target.asPage();
      const panel = new PanelView(page, page.mainFrame());
      await panel.shows('Designteamet AS', '1010000014', '18 of 21');
      expect(await panel.findNow('button', 'Close')).toBeNull();
    });
  },
  ['chromium'],
);

inBrowsers(
  "Firefox's own chrome",
  (start) => {
    test('has Sidelight in its sidebar', async () => {
      const world = await start('module-based');
      const crm = await world.crm();
      await crm.launcher();
      await until('the sidebar shows the panel, by its name', async () => {
        const shown = await inFirefoxWindow(
          crm.page,
          `(async () => {
            const id = 'sidelight_sidelight_invalid-sidebar-action';
            if (window.SidebarController.currentID !== id) await window.SidebarController.show(id);
            const outer = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
            const actor = outer.browsingContext.currentWindowGlobal;
            return outer.currentURI.spec + ' ' + outer.contentTitle + ' ' + actor.documentURI.spec;
          })()`,
        );
        return /panel\.html.*Sidelight/.test(String(shown));
      });
    });

    test('opens the docked panel by the shortcut', async () => {
      const world = await start('module-based');
      const crm = await world.crm();
      await crm.launcher();
      const pressed = await inFirefoxWindow(
        crm.page,
        `(() => {
          const key = [...document.querySelectorAll('keyset[id^="ext-keyset-id-sidelight"] key')].find(
            (candidate) => candidate.getAttribute('key') === 'L');
          key.doCommand();
          return key.getAttribute('modifiers');
        })()`,
      );
      expect(String(pressed).split(/[ ,]+/).toSorted()).toEqual(['alt', 'shift']);
      await (await crm.panel()).shows('1010000014');
    });
  },
  ['firefox'],
);
