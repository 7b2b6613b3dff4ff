import * as z from 'zod/mini';
import type { PlanLimit } from '../domain/licences/planLimit';
import type { TenantClient } from './client';
import { count, flag, prose } from './wire';

/** The vendor's carrier FencingInfo, which three agents answer with. */
const fencingInfo = z.pipe(
  z.object({
    ActiveCount: count,
    Maximum: count,
    IsNearingMaximum: flag,
    HasReachedMaximum: flag,
    WarningMessage: prose,
    WarningTooltip: prose,
  }),
  z.transform((fence): PlanLimit => ({
    active: fence.ActiveCount,
    maximum: fence.Maximum,
    near: fence.IsNearingMaximum,
    reached: fence.HasReachedMaximum,
    message: fence.WarningMessage,
    tooltip: fence.WarningTooltip,
  })),
);

/**
 * Asks how many active projects there are, and may be.
 *
 * @throws WebApiError, `not-supported` before version 12.0.342
 * @see `@superoffice/webapi`, ProjectAgent.ts
 */
export function getProjectLimit(client: TenantClient, signal?: AbortSignal): Promise<PlanLimit> {
  return client.post('v1/Agents/Project/GetProjectFencingInfo', fencingInfo, { signal });
}

/** The same of dashboards. @see `@superoffice/webapi`, DashAgent.ts */
export function getDashboardLimit(client: TenantClient, signal?: AbortSignal): Promise<PlanLimit> {
  return client.post('v1/Agents/Dash/GetDashboardFencingInfo', fencingInfo, { signal });
}

/** The same of active marketing flows. @see `@superoffice/webapi`, WorkflowAgent.ts */
export function getFlowLimit(client: TenantClient, signal?: AbortSignal): Promise<PlanLimit> {
  return client.post('v1/Agents/Workflow/GetWorkflowFencingInfo', fencingInfo, { signal });
}
