import { vendorOwner, type OwnerLicence } from './licence';

/** The plans of the CRM Suite, the smallest first. */
export const suitePlans = ['starter', 'core', 'growth', 'plus', 'super'] as const;

export type SuitePlan = (typeof suitePlans)[number];

/** A plan, and the text of the tenant's that gave it away. */
export type DetectedPlan = {
  plan: SuitePlan;
  from: { field: 'productDescription' | 'productType' | 'module'; text: string };
};

/** The plan that counts: the administrator's word before what was detected. */
export type KnownPlan = {
  /** null: no suite, or none that could be detected. */
  plan: SuitePlan | null;
  detected: DetectedPlan | null;
  /** An administrator set it. */
  corrected: boolean;
};

/** A plan's name as a word of its own: not in "SuperOffice", "Surplus" or "Super-user". */
const planName = /(?<![\p{L}\p{N}])(starter|core|growth|plus|super)(?![\p{L}\p{N}-])/iu;

/**
 * Finds the plan of the CRM Suite in the vendor's own licence. No API tells it, so it is read out of the
 * texts that may name it, the one that most likely means it first.
 *
 * @returns null where no text names a plan
 */
export function detectPlan(licences: readonly OwnerLicence[]): DetectedPlan | null {
  const vendor = licences.find(({ owner }) => owner === vendorOwner);
  if (!vendor) return null;
  const { productDescription, productType, modules } = vendor;
  const described = [
    ...modules.filter(({ marker }) => marker),
    ...modules.filter(({ marker, kind }) => !marker && kind === 'plan'),
  ];
  const texts: DetectedPlan['from'][] = [
    { field: 'productDescription', text: productDescription },
    { field: 'productType', text: productType },
    ...described.map(({ description }) => ({ field: 'module' as const, text: description })),
  ];
  for (const from of texts) {
    const plan = planIn(from.text);
    if (plan) return { plan, from };
  }
  return null;
}

function planIn(text: string): SuitePlan | null {
  const name = planName.exec(text)?.[1]?.toLowerCase();
  return suitePlans.find((plan) => plan === name) ?? null;
}

/** @param setting what an administrator chose; "none" for a tenant without a suite, null to detect it */
export function planOf(
  licences: readonly OwnerLicence[],
  setting: SuitePlan | 'none' | null,
): KnownPlan {
  const detected = detectPlan(licences);
  if (setting === null) return { plan: detected?.plan ?? null, detected, corrected: false };
  return { plan: setting === 'none' ? null : setting, detected, corrected: true };
}
