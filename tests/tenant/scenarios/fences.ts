import type { Fence, Fences } from './tenantData';

/** Nothing is limited: what customers who buy modules have. */
export const noFences: Fences = {
  licence: undefined,
  projects: fence('PROJECT', 31, 0),
  dashboards: fence('DASHBOARD', 14, 0),
  flows: fence('FLOWS', 4, 0),
};

/** The Core suite: 100 active projects, any number of dashboards, no marketing flows at all. */
export const coreFences: Fences = {
  licence: fence('PROJECT', 87, 100),
  projects: fence('PROJECT', 87, 100),
  dashboards: fence('DASHBOARD', 14, 0),
  // Open: how the vendor tells "none allowed" from "no limit". Here by saying that it is reached.
  flows: { ...fence('FLOWS', 0, 0), reached: true },
};

/** Near from 85 % on, as the vendor's own screen has it; texts are the vendor's resource names. */
function fence(what: 'PROJECT' | 'DASHBOARD' | 'FLOWS', active: number, maximum: number): Fence {
  const reached = maximum > 0 && active >= maximum;
  const near = maximum > 0 && active >= 0.85 * maximum && !reached;
  const warns = near || reached;
  return {
    active,
    maximum,
    near,
    reached,
    message: warns ? `[SR_FENCING_${what}_WARNING]` : '',
    tooltip: warns ? `[SR_FENCING_${what}_${reached ? 'LIMIT_REACHED' : 'WARNING'}_TOOLTIP]` : '',
  };
}
