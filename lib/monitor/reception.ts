import { crmPlace } from '../crm/tenant';
import { listedAlerts } from '../domain/alerts/listedAlerts';
import type { Snapshot } from '../domain/snapshot';
import type { LauncherTexts, Welcome } from '../messaging/protocol';
import { receivedSession } from '../messaging/received';
import { alertsOf, dockOf, snapshotOf } from '../store/items';
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
  return { tenant, dock, launcher: await launcherOf(snapshot, announcement.culture) };
}

/** What the launcher says as of the latest look at the alerts, in this machine's zone. */
async function launcherOf(snapshot: Snapshot, culture: string): Promise<LauncherTexts> {
  const zoned = Temporal.Now.zonedDateTimeISO();
  const { timeZoneId: zone, epochMilliseconds: now } = zoned;
  const { principal, licences } = snapshot.parts;
  const by = principal.value?.associateId ?? null;
  const { open } = listedAlerts(await alertsOf(snapshot.tenant).load(), by, now);
  return launcherTexts(open, licences, {
    culture,
    zone,
    now,
    today: zoned.toPlainDate().toString(),
  });
}
