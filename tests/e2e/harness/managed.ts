import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxId, type Launched } from '../../../scripts/launch';

/** What an organisation prescribes for the extension, by key. */
export type Prescribed = Record<string, unknown>;

/**
 * A home folder in which Firefox finds what is prescribed.
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests
 */
export function managedHome(prescribed: Prescribed): string {
  const home = mkdtempSync(join(tmpdir(), 'sidelight-home-'));
  const folder = join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: firefoxId, description: 'A test', type: 'storage', data: prescribed };
  writeFileSync(join(folder, `${firefoxId}.json`), JSON.stringify(manifest));
  return home;
}

const mandatory = { level: 1, scope: 1, source: 1 };

/**
 * Prescribes by the page on which Chromium has its policies tried out, so that nothing of the machine is touched: a policy from
 * there goes the way of all others, by the schema of the extension. Chrome itself has the page in its Canary only.
 */
export async function prescribe(
  { browser, extensionOrigin }: Launched,
  prescribed: Prescribed,
): Promise<void> {
  const namespace = new URL(extensionOrigin).host;
  const policies = Object.entries(prescribed).map(([name, value]) => ({
    ...mandatory,
    namespace,
    name,
    value,
  }));
  const page = await browser.newPage();
  await page.goto('chrome://policy/test');
  await page.evaluate(
    `chrome.send('setLocalTestPolicies', ['', ${JSON.stringify(JSON.stringify(policies))}, ''])`,
  );
  await page.close();
}
