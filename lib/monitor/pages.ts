import { browser, type Browser } from 'wxt/browser';
import { hostPatterns } from '../crm/hosts';
import { crmPlace } from '../crm/tenant';
import type { AlertName } from '../domain/alerts/alert';
import { sendMessage, type LauncherTexts } from '../messaging/protocol';
import { wantedOf } from '../store/items';

/** The pages that Sidelight shows itself in: CRM tabs and its own tab. */

/** Tells the launchers in all CRM pages of a tenant. */
export async function tellLaunchers(tenant: string, texts: LauncherTexts): Promise<void> {
  const tabs = await browser.tabs.query({ url: hostPatterns });
  for (const { id, url } of tabs) {
    if (id === undefined || !url || crmPlace(url)?.tenant !== tenant) continue;
    // A tab that was open before Sidelight was installed has nobody listening.
    sendMessage('launcherChanged', texts, { tabId: id, frameId: 0 }).catch(() => undefined);
  }
}

/** Opens or closes the docked panel in a CRM tab; everywhere else opens Sidelight in a tab of its own. */
export async function togglePanel(tab: Browser.tabs.Tab): Promise<void> {
  const place = tab.url ? crmPlace(tab.url) : null;
  if (place && tab.id !== undefined) {
    const toggled = await sendMessage('toggleDock', undefined, {
      tabId: tab.id,
      frameId: 0,
    }).catch(() => false);
    if (toggled) return;
  }
  await openInTab(place?.tenant ?? null);
}

/**
 * Opens a tenant's panel at an alert: docked in its CRM, if that is open in a tab, else in a tab of its own.
 *
 * @param name of the alert; null for all of them
 */
export async function openAlert(tenant: string, name: AlertName | null): Promise<void> {
  await wantedOf(tenant).save({ name, at: Date.now() });
  const tabs = await browser.tabs.query({ url: hostPatterns });
  const crm = tabs.find(({ url }) => url && crmPlace(url)?.tenant === tenant);
  if (crm?.id === undefined) return openInTab(tenant);
  await browser.tabs.update(crm.id, { active: true });
  await browser.windows.update(crm.windowId, { focused: true });
  await sendMessage('changeDock', { open: true }, { tabId: crm.id, frameId: 0 }).catch(() =>
    openInTab(tenant),
  );
}

/** Opens the panel in a tab; null leaves the choice of the tenant to the panel. */
export async function openInTab(tenant: string | null): Promise<void> {
  const search = new URLSearchParams({ view: 'tab', ...(tenant ? { tenant } : {}) });
  await openAddress(`${browser.runtime.getURL('/panel.html')}?${search}`);
}

/** Opens an address in a tab: one of ours, or one that was found fit to be followed. */
export async function openAddress(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}
