import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { launch } from '../../scripts/launch';
import { CrmPage } from '../e2e/harness/crmPage';
import type { Tenant } from '../tenant/server';

/** A Chromium of its own with one tab, in which the CRM page is to be opened. */
export type Stage = { browser: Browser; page: Page; crm: CrmPage; url: string };

const view = { width: 1440, height: 900 };

/** Where the launcher stands as long as nobody has moved it. */
const launcherAt = { x: view.width - 17, y: view.height / 2 };

/** @param extension folder of an unpacked extension; null for a browser without any */
export async function openStage(tenant: Tenant, extension: string | null): Promise<Stage> {
  const { browser, origin } = await launch('chromium', {
    port: tenant.port,
    headless: true,
    extension,
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setViewport(view);
  await startFramesAtOnce(page);
  await page.evaluateOnNewDocument(() => {
    // Capturing in the window: Sidelight keeps its clicks from the page.
    const noted = window as { clickedAt?: number };
    addEventListener(
      'click',
      ({ timeStamp }) => (noted.clickedAt = performance.timeOrigin + timeStamp),
      true,
    );
  });
  return {
    browser,
    page,
    crm: new CrmPage(page),
    url: `${origin}/${tenant.tenant}/default.aspx`,
  };
}

/** Puppeteer holds each new frame until it has looked at it, which costs as much as a small page. */
async function startFramesAtOnce(page: Page): Promise<void> {
  const own = (page as unknown as { _client(): CDPSession })._client();
  await own.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
}

/** Presses the launcher without looking for it first; the first of all presses takes no time to aim. */
export function pressLauncher({ page }: Stage): Promise<void> {
  return page.mouse.click(launcherAt.x, launcherAt.y);
}

/** When the page was last clicked, in epoch milliseconds by the page's own clock. */
export function clickedAt({ page }: Stage): Promise<number> {
  return page.evaluate(() => (window as { clickedAt?: number }).clickedAt ?? NaN);
}

/** When the docked page first showed data, in epoch milliseconds by that page's own clock. */
export async function dataShownAt({ crm }: Stage): Promise<number> {
  const { frame } = await crm.panel();
  return frame.evaluate(async () => {
    const { firstData } = window as unknown as { firstData: Promise<number> };
    return performance.timeOrigin + (await firstData);
  });
}
