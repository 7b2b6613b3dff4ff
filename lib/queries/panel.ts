import type { TenantRuns } from '../domain/events/run';
import type { TenantSettings } from '../domain/tenantSettings';
import type { CheckOutcome } from '../messaging/protocol';
import { storedAlerts, type StoredAlerts } from './alerts';
import { storedArrangement, type Placement } from './dock';
import { tenantToShow, type Asked, type ShownTenant } from './place';
import { storedRuns } from './runs';
import { storedSettings } from './settings';
import { storedOutcome } from './snapshot';
import { storedUsage, type StoredUsage } from './usage';

/** All that a panel needs for its first picture. */
export type StoredPanel = {
  tenant: ShownTenant;
  stored: CheckOutcome;
  runs: TenantRuns;
  usage: StoredUsage;
  alerts: StoredAlerts;
  placement: Placement;
  settings: TenantSettings;
};

/** @returns null when this browser has not seen any tenant yet */
export async function storedPanel({ tenant: asked, view }: Asked): Promise<StoredPanel | null> {
  const load = (key: string) =>
    Promise.all([
      storedOutcome(key),
      storedRuns(key),
      storedArrangement(view, key),
      storedSettings(key),
      storedUsage(key),
      storedAlerts(key),
    ]);
  // A docked panel names its tenant: no need to wait for the choice before reading.
  const early = asked === null ? null : load(asked);
  const tenant = await tenantToShow(asked);
  if (!tenant) return null;
  const [stored, runs, placement, settings, usage, alerts] = await (early && tenant.key === asked
    ? early
    : load(tenant.key));
  return { tenant, stored, runs, usage, alerts, placement, settings };
}
