import type { Browser } from 'puppeteer-core';
import { launch } from '../../scripts/launch';
import { CrmPage } from '../e2e/harness/crmPage';
import { PanelView } from '../e2e/harness/panelView';
import type { ScenarioName } from '../tenant/scenarios/scenarios';
import { startTenant } from '../tenant/server';

/** The panel in a tab of a browser of its own. */
export type PanelTab = {
  view: PanelView;
  browser: Browser;
  /** "chrome-extension://…", without a slash at the end. */
  origin: string;
  close: () => Promise<void>;
};

/** The panel of a scenario, as narrow as it is docked, once it shows data. */
export async function panelTab(scenario: ScenarioName, extension: string): Promise<PanelTab> {
  const tenant = await startTenant({ scenario });
  const { browser, origin, extensionOrigin } = await launch('chromium', {
    port: tenant.port,
    headless: true,
    extension,
  });
  const crm = new CrmPage(await browser.newPage());
  await crm.open(`${origin}/${tenant.tenant}/default.aspx`);
  await crm.launcher();
  const page = await browser.newPage();
  await page.setViewport({ width: 420, height: 860 });
  await page.goto(`${extensionOrigin}/panel.html?view=tab`);
  const view = new PanelView(page, page.mainFrame());
  await view.shows('1010000014');
  return {
    view,
    browser,
    origin: extensionOrigin,
    close: async () => {
      await browser.close();
      await tenant.close();
    },
  };
}
