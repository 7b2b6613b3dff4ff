import type { UsagePolicy, UsageSettings } from './usageSettings';

/** The zone in which billed months begin, and how that is known. */
export type BillingZone = {
  /** IANA. */
  zone: string;
  from: 'prescribed' | 'set' | 'assumed';
};

/**
 * The zone of billing: as the organisation prescribes, else as it was set, else this browser's: no tenant tells its own.
 *
 * @param browserZone IANA
 */
export function billingZone(
  { zone }: Pick<UsageSettings, 'zone'>,
  policy: Pick<UsagePolicy, 'zone'>,
  browserZone: string,
): BillingZone {
  if (policy.zone !== null) return { zone: policy.zone, from: 'prescribed' };
  return zone === null ? { zone: browserZone, from: 'assumed' } : { zone, from: 'set' };
}

/** Whether this browser knows a zone of that name. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
