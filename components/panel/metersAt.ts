import type { MeterUse } from '../../lib/domain/meterUse';
import type { Snapshot } from '../../lib/domain/snapshot';
import { tenantMeters } from '../../lib/domain/tenantMeters';
import type { Reader } from '../../lib/i18n/reader';
import type { TenantDesk } from './tenantDesk';

/** The metered services as a desk tells them, for a reader. */
export function metersAt(
  desk: Pick<TenantDesk, 'usage' | 'usageSettings' | 'usagePolicy' | 'settings'>,
  snapshot: Pick<Snapshot, 'parts'>,
  { now, zone }: Pick<Reader, 'now' | 'zone'>,
): MeterUse[] {
  const { usage, usageSettings, usagePolicy: policy, settings } = desk;
  return tenantMeters(
    { snapshot, plan: settings.plan, usage, settings: usageSettings, policy },
    now,
    zone,
  );
}
