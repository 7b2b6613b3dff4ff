import type { OwnerLicence } from './licence';
import { isVendors } from './owners';

/**
 * How many users can log in, by the vendor's own licence: those to whom a user plan is given.
 *
 * @returns null where no plan tells how many
 */
export function seatsInUse(licences: readonly OwnerLicence[]): number | null {
  const counts = licences
    .filter(isVendors)
    .flatMap(({ modules }) => modules)
    .filter(({ kind, hidden }) => kind === 'plan' && !hidden)
    .flatMap(({ inUse }) => (inUse === null ? [] : [inUse]));
  return counts.length === 0 ? null : counts.reduce((sum, each) => sum + each, 0);
}
