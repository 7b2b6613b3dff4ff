import type { Fence, Fences } from './tenantData';

/** Nothing is limited: what customers who buy modules have. */
export const noFences: Fences = {
  licence: undefined,
  projects: fence('PROJECT', 31, 0),
  dashboards: fence('DASHBOARD', 14, 0),
  flows: fence('FLOWS', 4, 0),
};

/** The Core suite near its limit of 100 active projects. */
export const coreFences = suiteFences(fence('PROJECT', 87, 100));

/** The Core suite at that limit. */
export const fullFences = suiteFences(fence('PROJECT', 100, 100));

/** The Growth suite: any number of active projects. */
export const growthFences = suiteFences(fence('PROJECT', 212, 0));

/** What Core and Growth have in common: any number of dashboards, no marketing flows at all. */
function suiteFences(projects: Fence): Fences {
  return {
    licence: projects.near || projects.reached ? projects : undefined,
    projects,
    dashboards: fence('DASHBOARD', 14, 0),
    // Open: how the vendor tells "none allowed" from "no limit". Here by saying that it is reached.
    flows: { ...fence('FLOWS', 0, 0), reached: true },
  };
}

/**
 * Near from 85 % on, as the vendor's own screen has it; texts are the vendor's resource names. Open: which
 * of them is the message once the limit is reached.
 */
function fence(what: 'PROJECT' | 'DASHBOARD' | 'FLOWS', active: number, maximum: number): Fence {
  const reached = maximum > 0 && active >= maximum;
  const near = maximum > 0 && active >= 0.85 * maximum && !reached;
  const [message, tooltip] = reached
    ? ['MAX_GENERAL', 'LIMIT_REACHED_TOOLTIP']
    : ['WARNING', 'WARNING_TOOLTIP'];
  const said = (text: string) => (near || reached ? `[SR_FENCING_${what}_${text}]` : '');
  return { active, maximum, near, reached, message: said(message), tooltip: said(tooltip) };
}
