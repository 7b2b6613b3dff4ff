import type { MeterUse } from '../../lib/domain/usage/meterUse';
import type { Snapshot } from '../../lib/domain/snapshot';
import { tenantMeters } from '../../lib/domain/usage/tenantMeters';
import type { Reader } from '../../lib/i18n/reader';
import type { TenantDesk } from './tenantDesk';

/** In every zone days, and so months, begin on a quarter of an hour: what is told of meters changes no sooner. */
const quarter = 15 * 60_000;

let latest: { basis: readonly unknown[]; meters: MeterUse[] } | null = null;

/**
 * The metered services as a desk tells them, for a reader. The same ones as long as nothing else is known, so that a clock that
 * ticks has nothing forecast or drawn anew, whoever asks.
 */
export function metersAt(
  desk: Pick<TenantDesk, 'usage' | 'usageSettings' | 'usagePolicy' | 'settings'>,
  { parts }: Pick<Snapshot, 'parts'>,
  { now, zone }: Pick<Reader, 'now' | 'zone'>,
): MeterUse[] {
  const { usage, usageSettings: settings, usagePolicy: policy } = desk;
  const { plan } = desk.settings;
  const since = Math.floor(now / quarter) * quarter;
  const basis = [usage, settings, policy, plan, parts.licences.value, since, zone];
  if (latest?.basis.every((one, index) => one === basis[index])) return latest.meters;
  const known = { snapshot: { parts }, plan, usage, settings, policy };
  const meters = tenantMeters(known, since, zone);
  latest = { basis, meters };
  return meters;
}
