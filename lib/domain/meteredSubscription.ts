import type { OwnerLicence } from './licence';
import type { Subscription } from './meter';
import { planOf, type SuitePlan } from './suite';

/**
 * Which services are metered for a tenant: those of the CRM Suite where it has a plan of it, else those of the
 * module-based subscription.
 *
 * @param setting the plan as an administrator set it; "none" for a tenant without a suite, null to detect it
 * @see SuperOffice docs, admin/license: metered services
 */
export function meteredSubscription(
  licences: readonly OwnerLicence[],
  setting: SuitePlan | 'none' | null,
): Subscription {
  return planOf(licences, setting).plan === null ? 'module-based' : 'suite';
}
