import type { TenantSettings } from '../domain/tenantSettings';
import { sendMessage } from '../messaging/protocol';
import { settingsOf } from '../store/items';

export const storedSettings = (tenant: string): Promise<TenantSettings> =>
  settingsOf(tenant).load();

/** Calls back when something is set, here or in another tab; returns the way to stop. */
export const followSettings = (tenant: string, changed: (settings: TenantSettings) => void) =>
  settingsOf(tenant).follow(changed);

export const changeSettings = (tenant: string, change: Partial<TenantSettings>) =>
  void sendMessage('changeSettings', { tenant, change });
