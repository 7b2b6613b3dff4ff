import type { Fence, TenantData } from '../scenarios/tenantData';
import type { Agent } from './endpoint';

/** The vendor's carrier FencingInfo. */
export function fence(data: TenantData, limit: Fence) {
  const unlimited = limit.maximum === 0 && !limit.reached;
  if (unlimited && data.behaviour.unfenced === 'null') return null;
  return {
    ActiveCount: limit.active,
    Maximum: limit.maximum,
    IsNearingMaximum: limit.near,
    HasReachedMaximum: limit.reached,
    WarningMessage: limit.message,
    WarningTooltip: limit.tooltip,
    TableRight: null,
    FieldProperties: {},
  };
}

/** Agents/Project, as far as it concerns plan limits. */
export const project: Agent = {
  GetProjectFencingInfo: ({ data }) => fence(data, data.fences.projects),
};

/** Agents/Dash, likewise. */
export const dash: Agent = {
  GetDashboardFencingInfo: ({ data }) => fence(data, data.fences.dashboards),
};

/** Agents/Workflow, likewise. */
export const workflow: Agent = {
  GetWorkflowFencingInfo: ({ data }) => fence(data, data.fences.flows),
};
