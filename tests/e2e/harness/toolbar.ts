import type { Page, WebWorker } from 'puppeteer-core';
import { bidi } from './bidi';
import type { World } from './world';

/** Presses Sidelight's button in the browser's toolbar, which the keyboard shortcut presses too. */
export async function pressToolbarButton(world: World, page: Page): Promise<void> {
  await page.bringToFront();
  if (world.launched.name === 'firefox') return pressInFirefox(page);
  const worker = await backgroundOf(world);
  // `dispatch` is Chromium's own way for tests to say that an event happened.
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.action.onClicked.dispatch(tab);
  })()`);
}

/** Chromium's background worker. */
export async function backgroundOf(world: World): Promise<WebWorker> {
  const target = await world.launched.browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker',
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the background worker cannot be reached');
  return worker;
}

async function pressInFirefox(page: Page): Promise<void> {
  // The way in which Firefox's own tests press a toolbar button.
  await inFirefoxWindow(
    page,
    `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension('sidelight@sidelight.invalid');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    })()`,
  );
}

/** Evaluates an expression in the window of Firefox itself, around the pages; returns its simple value. */
export async function inFirefoxWindow(page: Page, expression: string): Promise<unknown> {
  const tree = (await bidi(page).send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  })) as unknown as { result: { contexts: { context: string }[] } };
  const [window] = tree.result.contexts;
  if (!window) throw new Error('Firefox shows no window');
  const target = { context: window.context };
  const answer = await bidi(page).send('script.evaluate', {
    target,
    awaitPromise: true,
    expression,
  });
  const { result, exceptionDetails } = answer.result as typeof answer.result & {
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}
