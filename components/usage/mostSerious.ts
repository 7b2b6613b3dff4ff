import { bySeverity } from '../../lib/domain/level';
import { metersNeedingAttention } from '../../lib/domain/alerts/meterAttention';
import type { MeterUse } from '../../lib/domain/usage/meterUse';

/**
 * The meter that its reader will want to see first: the one that needs attention most, else the one of which most is
 * used; null where nothing is known of any, and until all were counted once.
 */
export function mostSerious(uses: readonly MeterUse[]): MeterUse | null {
  if (uses.some(({ unknown }) => unknown?.kind === 'counting')) return null;
  const [worst] = metersNeedingAttention(uses).sort(bySeverity);
  if (worst) return uses.find(({ meter }) => meter.id === worst.meter.id) ?? null;
  const known = uses.filter(({ used }) => used !== null);
  return known.sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0))[0] ?? null;
}
