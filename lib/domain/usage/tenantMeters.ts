import { billingZone } from './billingZone';
import { meteredAs } from './meteredAs';
import { meterUses, type MeterUse, type WatchedUsage } from './meterUse';
import { seatsInUse } from '../licences/seatsInUse';
import type { Snapshot } from '../snapshot';
import type { TenantSettings } from '../tenantSettings';

/** All that is known and set of a tenant's metered services. */
export type KnownUsage = Pick<WatchedUsage, 'usage' | 'settings' | 'policy'> & {
  snapshot: Pick<Snapshot, 'parts'>;
  /** As an administrator set it; null to detect it. */
  plan: TenantSettings['plan'];
};

/**
 * The metered services of a tenant as they stand; none while it is not known what it subscribes to.
 *
 * @param now epoch milliseconds
 * @param browserZone IANA, where no zone of billing is set
 */
export function tenantMeters(
  { snapshot, plan, usage, settings, policy }: KnownUsage,
  now: number,
  browserZone: string,
): MeterUse[] {
  const licences = snapshot.parts.licences.value;
  if (licences === null) return [];
  const watched = {
    usage,
    settings,
    policy,
    subscription: meteredAs(licences, plan),
    seats: seatsInUse(licences),
  };
  return meterUses(watched, now, billingZone(settings, policy, browserZone).zone);
}
