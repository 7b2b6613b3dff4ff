import { browser } from 'wxt/browser';
import type { Environment } from '../crm/hosts';
import { crmPlace } from '../crm/tenant';
import { knownTenants } from '../store/items';
import type { KnownTenant } from '../store/schemas';

/** Where this page stands: docked in the CRM, in the browser's own side panel, or in a tab. */
export type View = 'dock' | 'side' | 'tab';

/** The tenant that a panel shows. */
export type ShownTenant = {
  key: string;
  contextId: string;
  environment: Environment;
  root: string;
  /** Language of its CRM user, "nl-NL"; null where none was seen yet. */
  culture: string | null;
};

/** What the address of a panel asks for. */
export type Asked = { view: View; tenant: string | null };

/** @param search of the page's address; the browser opens its side panel without asking for anything */
export function askedOf(search: string): Asked {
  const asked = new URLSearchParams(search);
  const view = asked.get('view');
  return { view: view === 'dock' || view === 'tab' ? view : 'side', tenant: asked.get('tenant') };
}

/**
 * Chooses the tenant to show: the one asked for, else the one in the active tab, else the one seen last.
 *
 * @returns null when this browser has not seen any yet
 */
export async function tenantToShow(asked: string | null): Promise<ShownTenant | null> {
  const known = await knownTenants.load();
  const named = asked ? known[asked] : undefined;
  if (asked && named) return { key: asked, ...shown(named) };

  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const place = tab?.url ? crmPlace(tab.url) : null;
  if (place) {
    const { tenant, contextId, environment, root } = place;
    return { key: tenant, contextId, environment, root, culture: known[tenant]?.culture ?? null };
  }

  const [last] = lastSeenFirst(known);
  return last ? { key: last[0], ...shown(last[1]) } : null;
}

/** Known tenants with their keys, the one seen last first. */
export function lastSeenFirst(known: Record<string, KnownTenant>): [string, KnownTenant][] {
  return Object.entries(known).sort(([, a], [, b]) => b.lastSeen - a.lastSeen);
}

function shown({ contextId, environment, root, culture }: KnownTenant): Omit<ShownTenant, 'key'> {
  return { contextId, environment, root, culture };
}

/**
 * Calls back when another tenant may have to be shown: another tab came to the front or went elsewhere,
 * or a tenant was seen for the first time.
 *
 * @returns the way to stop
 */
export function followPlace(changed: () => void): () => void {
  const unfollow = knownTenants.follow(changed);
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(changed);
  return () => {
    unfollow();
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(changed);
  };
}
