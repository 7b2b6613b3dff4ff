import type { ModuleLicence } from './licence';

/** What is wrong with counts that can't all be right. More in use than bought can be, and is no oddity. */
export type OddCount = 'negative' | 'fraction' | 'too-large' | 'sum';

/** The vendor counts in 32 bits; what is larger was never counted. */
const largest = 2_147_483_647;

/**
 * Looks for counts that can't be right. They are shown as the tenant said them all the same.
 *
 * - `negative`, `fraction`, `too-large`: no licence is counted so
 * - `sum`: what is available is not what the other two leave; with more in use than bought, "0 available" is
 *   as right as a negative number
 *
 * The total of an unrestricted licence means nothing, so only what is in use can be wrong there.
 *
 * @see SuperOffice docs, admin/license/dev/module-licenses.md, "Unrestricted"
 */
export function oddCountsOf(module: ModuleLicence): OddCount[] {
  const { inUse, available, total, unrestricted } = module;
  const counts = (unrestricted ? [inUse] : [inUse, total]).filter((count) => count !== null);
  const all = unrestricted || available === null ? counts : [...counts, available];
  const found: OddCount[] = [];
  if (counts.some((count) => count < 0)) found.push('negative');
  if (all.some((count) => !Number.isInteger(count))) found.push('fraction');
  if (all.some((count) => Math.abs(count) > largest)) found.push('too-large');
  if (!unrestricted && !addUp(inUse, available, total)) found.push('sum');
  return found;
}

function addUp(inUse: number | null, available: number | null, total: number | null): boolean {
  if (inUse === null || available === null || total === null) return true;
  const left = total - inUse;
  return available === left || (left < 0 && available === 0);
}
