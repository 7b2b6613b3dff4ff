import { crmPlace } from '../crm/tenant';
import type { Snapshot } from '../domain/snapshot';
import { tenantMeters } from '../domain/tenantMeters';
import type { LauncherTexts, Welcome } from '../messaging/protocol';
import { receivedSession } from '../messaging/received';
import { dockOf, runsOf, settingsOf, snapshotOf, usageOf, usageSettingsOf } from '../store/items';
import { loadPolicy } from '../store/policy';
import { launcherTexts } from './launcher';
import type { Monitor } from './monitor';

/**
 * Receives a CRM page: only an administrator is shown anything.
 *
 * @param address the page's address as the browser tells it
 * @param announced what the page says of its session
 * @returns null for everybody else, and while it cannot be told who is signed in
 */
export async function receive(
  monitor: Monitor,
  address: string | undefined,
  announced: unknown,
): Promise<Welcome | null> {
  const place = address ? crmPlace(address) : null;
  if (!place) return null;
  const announcement = receivedSession(announced);
  const { tenant } = place;
  const [session, dock, snapshot] = await Promise.all([
    monitor.announce(place, announcement),
    dockOf(tenant).load(),
    snapshotOf(tenant).load(),
  ]);
  if (!session.principal?.isAdministrator) return null;
  return { tenant, dock, launcher: await launcherTextsNow(snapshot, announcement.culture) };
}

/** The launcher's texts as of this moment, in this machine's zone. */
export async function launcherTextsNow(
  snapshot: Snapshot,
  culture: string,
): Promise<LauncherTexts> {
  const { tenant } = snapshot;
  const [{ plan }, runs, usage, settings, policy] = await Promise.all([
    settingsOf(tenant).load(),
    runsOf(tenant).load(),
    usageOf(tenant).load(),
    usageSettingsOf(tenant).load(),
    loadPolicy(tenant),
  ]);
  const zoned = Temporal.Now.zonedDateTimeISO();
  const { timeZoneId: zone, epochMilliseconds: now } = zoned;
  const today = zoned.toPlainDate().toString();
  const meters = tenantMeters({ snapshot, plan, usage, settings, policy }, now, zone);
  return launcherTexts({ snapshot, runs, meters, plan }, { culture, zone, now, today });
}
