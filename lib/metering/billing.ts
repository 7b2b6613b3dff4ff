import { billingZone } from '../domain/usage/billingZone';
import { metersOf, type Meter } from '../domain/usage/meter';
import { meteredAs } from '../domain/usage/meteredAs';
import { dayAt } from '../domain/period';
import { seatsInUse } from '../domain/licences/seatsInUse';
import type { UsageSettings } from '../domain/usage/usageSettings';
import { settingsOf, snapshotOf, usageSettingsOf } from '../store/items';
import { loadPolicy } from '../store/policy';

/** What a tenant is billed by, as far as it concerns counting. */
export type Billing = {
  /** The metered services of its subscription. */
  meters: readonly Meter[];
  /** IANA. */
  zone: string;
  /** ISO calendar day in that zone. */
  today: string;
  /** Users who could log in today; null where that is not known. */
  seats: number | null;
  settings: UsageSettings;
};

/**
 * @param now epoch milliseconds
 * @returns null while its licences are not known
 */
export async function billingOf(tenant: string, now: number): Promise<Billing | null> {
  const [{ parts }, { plan }, settings, policy] = await Promise.all([
    snapshotOf(tenant).load(),
    settingsOf(tenant).load(),
    usageSettingsOf(tenant).load(),
    loadPolicy(tenant),
  ]);
  const licences = parts.licences.value;
  if (licences === null) return null;
  const { zone } = billingZone(settings, policy, Temporal.Now.timeZoneId());
  return {
    meters: metersOf(meteredAs(licences, plan)),
    zone,
    today: dayAt(now, zone),
    seats: seatsInUse(licences),
    settings,
  };
}
