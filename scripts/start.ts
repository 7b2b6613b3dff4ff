import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { CrmPage } from '../tests/e2e/harness/crmPage';
import type { PanelView } from '../tests/e2e/harness/panelView';
import { scenarioNames, type ScenarioName } from '../tests/tenant/scenarios/scenarios';
import { startTenant } from '../tests/tenant/server';
import { findBrowser, type BrowserName } from './browsers';
import { buildFor } from './build';
import { builds, launch } from './launch';

// Shows the product working: the stand-in tenant's CRM in a browser, with Sidelight docked beside it.

const screenshot = 'test-results/start.png';
const scenario = (process.argv[2] ?? 'module-based') as ScenarioName;
if (!scenarioNames.includes(scenario)) {
  console.error(`There is no scenario "${scenario}"; there are: ${scenarioNames.join(', ')}.`);
  process.exit(2);
}

const name: BrowserName = findBrowser('chromium') ? 'chromium' : 'firefox';
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

console.log('Building the extension …');
buildFor(name);
const tenant = await startTenant({ scenario });
const { browser, origin } = await launch(name, {
  port: tenant.port,
  headless: !hasDisplay,
  extension: builds[name],
});

const [first] = await browser.pages();
const page = first ?? (await browser.newPage());
if (!hasDisplay) await page.setViewport({ width: 1440, height: 900 });
const crm = new CrmPage(page);
await crm.open(`${origin}/${tenant.tenant}/default.aspx`);
const panel = await crm.openPanel().catch(() => null);
// Whoever is not signed in as an administrator finds no launcher in the CRM: that is what there is to see.
const text = panel ? await allAnswered(panel) : await page.evaluate(() => document.body.innerText);

if (hasDisplay) {
  console.log('Sidelight is open beside the CRM. Close the browser, or press Ctrl-C, to end.');
  process.on('SIGINT', () => void browser.close());
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
} else {
  console.log(`\n${text}\n`);
  mkdirSync('test-results', { recursive: true });
  await page.screenshot({ path: screenshot });
  console.log(`Screenshot: ${screenshot}`);
  await browser.close();
}
await tenant.close();
process.exit(0);

/** The panel's text, once what is asked for when somebody looks is answered too. */
async function allAnswered(view: PanelView): Promise<string> {
  await view.shows('Checked');
  await wait(500);
  return view.shows('next about').catch(() => view.text());
}
