import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import type { Fence } from '../../tenant/scenarios/tenantData';
import type { Verdicts } from '../court';

const carrier = ({ active, maximum, near, reached, message, tooltip }: Fence) => ({
  activeCount: active,
  maximum,
  isNearingMaximum: near,
  hasReachedMaximum: reached,
  warningMessage: message,
  warningTooltip: tooltip,
});

/** Verdicts on the plan limits of three agents. */
export const project: Verdicts = {
  GetProjectFencingInfo: async ({ options, data }) => {
    expect(await new vendor.ProjectAgent(options).getProjectFencingInfoAsync()).toMatchObject(
      carrier(data.fences.projects),
    );
  },
};

export const dash: Verdicts = {
  GetDashboardFencingInfo: async ({ options, data }) => {
    expect(await new vendor.DashAgent(options).getDashboardFencingInfoAsync()).toMatchObject(
      carrier(data.fences.dashboards),
    );
  },
};

export const workflow: Verdicts = {
  GetWorkflowFencingInfo: async ({ options, data }) => {
    expect(await new vendor.WorkflowAgent(options).getWorkflowFencingInfoAsync()).toMatchObject(
      carrier(data.fences.flows),
    );
  },
};
