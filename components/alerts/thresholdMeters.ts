import { meters, type MeterId } from '../../lib/domain/usage/meter';
import type { TenantDesk } from '../panel/tenantDesk';

/**
 * The metered services of a tenant of which it is set or prescribed how much is included: others have no percentage. Those
 * that are counted are those of its subscription; before anything is, all are.
 */
export function thresholdMeters({
  usage,
  usageSettings,
  usagePolicy,
}: Pick<TenantDesk, 'usage' | 'usageSettings' | 'usagePolicy'>): MeterId[] {
  const isCounted = meters.some(({ id }) => usage.meters[id] !== undefined);
  return meters.flatMap(({ id, sources }) => {
    const isHere = !isCounted || sources.length === 0 || usage.meters[id] !== undefined;
    const isSet = Boolean(usageSettings.allowances[id]?.at(-1)?.allowance);
    return isHere && (isSet || usagePolicy.allowances[id]) ? [id] : [];
  });
}
