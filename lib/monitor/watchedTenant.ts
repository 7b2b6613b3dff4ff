import { tenantMeters } from '../domain/usage/tenantMeters';
import type { WatchedTenant } from '../domain/alerts/watched';
import { runsOf, settingsOf, snapshotOf, usageOf, usageSettingsOf } from '../store/items';
import { loadPolicy } from '../store/policy';

/**
 * All that is stored of a tenant and may need attention.
 *
 * @param now epoch milliseconds
 * @param zone IANA, of this machine
 */
export async function loadWatched(
  tenant: string,
  now: number,
  zone: string,
): Promise<WatchedTenant> {
  const [snapshot, { plan }, runs, usage, settings, policy] = await Promise.all([
    snapshotOf(tenant).load(),
    settingsOf(tenant).load(),
    runsOf(tenant).load(),
    usageOf(tenant).load(),
    usageSettingsOf(tenant).load(),
    loadPolicy(tenant),
  ]);
  const meters = tenantMeters({ snapshot, plan, usage, settings, policy }, now, zone);
  return { snapshot, runs, meters, plan };
}
