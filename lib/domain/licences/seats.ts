import type { ModuleLicence } from './licence';

/**
 * How full a module licence is. `neutral`: nothing to be full of (unrestricted, or none of it bought);
 * `unknown`: the tenant did not say the counts it takes to tell, or negative ones, which tell nothing.
 */
export type Occupancy =
  | { state: 'neutral' }
  | { state: 'unknown' }
  | {
      state: 'counted';
      level: 'ok' | 'warn' | 'limit' | 'over';
      inUse: number;
      total: number;
      /** As the tenant says it, else what the other two leave. */
      available: number;
      over: number;
    };

/**
 * The seats rule: warn when available <= max(1, 5 % of the total), limit at 0, over when more are in use
 * than bought. A single licence that is in use is as it should be: only what counts seats can run out.
 *
 * @see the alert rules: kind "seats"
 */
export function occupancyOf(module: ModuleLicence): Occupancy {
  if (module.unrestricted) return { state: 'neutral' };
  const { inUse, total } = module;
  if (inUse === null || total === null || inUse < 0 || total < 0) return { state: 'unknown' };
  if (total === 0 && inUse === 0) return { state: 'neutral' };
  const available = module.available ?? total - inUse;
  const counted = (level: 'ok' | 'warn' | 'limit' | 'over'): Occupancy => ({
    state: 'counted',
    level,
    inUse,
    total,
    available,
    over: Math.max(0, inUse - total),
  });
  if (inUse > total) return counted('over');
  if (!countsSeats(module)) return counted('ok');
  if (available <= 0) return counted('limit');
  return counted(available <= Math.max(1, total * 0.05) ? 'warn' : 'ok');
}

/** Whether more of a licence are in use than were bought. */
export function isOver(module: ModuleLicence): boolean {
  const occupancy = occupancyOf(module);
  return occupancy.state === 'counted' && occupancy.over > 0;
}

/** Whether there is anything to fill: a single licence that is simply there is not full, it is there. */
export function canFill(module: ModuleLicence): boolean {
  const occupancy = occupancyOf(module);
  if (occupancy.state !== 'counted') return false;
  return countsSeats(module) || occupancy.total > 1 || occupancy.over > 0;
}

/** Whether a licence is given to people, so that it can run out; a site licence is simply there. */
export function countsSeats(module: ModuleLicence): boolean {
  return module.kind === 'plan' || module.kind === 'user';
}
