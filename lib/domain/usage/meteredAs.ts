import type { OwnerLicence } from '../licences/licence';
import type { Subscription } from './meter';
import { planOf } from '../licences/suite';
import type { TenantSettings } from '../tenantSettings';

/**
 * By which subscription a tenant's services are metered: what has a plan of the CRM Suite is metered by it.
 *
 * @param setting the plan as an administrator set it; null to detect it
 */
export function meteredAs(
  licences: readonly OwnerLicence[],
  setting: TenantSettings['plan'],
): Subscription {
  return planOf(licences, setting).plan === null ? 'module-based' : 'suite';
}
