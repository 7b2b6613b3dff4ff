import type { CheckOutcome } from '../messaging/protocol';
import { storedArrangement, type DockArrangement } from './dock';
import { tenantToShow, type Asked, type ShownTenant } from './place';
import { storedOutcome } from './snapshot';

/** All that a panel needs for its first picture. */
export type StoredPanel = { tenant: ShownTenant; stored: CheckOutcome; placement: DockArrangement };

/** @returns null when this browser has not seen any tenant yet */
export async function storedPanel(asked: Asked): Promise<StoredPanel | null> {
  const tenant = await tenantToShow(asked.tenant);
  if (!tenant) return null;
  const [stored, placement] = await Promise.all([
    storedOutcome(tenant.key),
    storedArrangement(asked.view, tenant.key),
  ]);
  return { tenant, stored, placement };
}
