import {
  customObjectStanding,
  limitIds,
  standingOf,
  type LimitId,
  type PlanLimit,
  type Standing,
} from './planLimit';
import type { Part, PartName, Snapshot } from '../snapshot';
import { planOf, type SuitePlan } from './suite';
import type { TenantSettings } from '../tenantSettings';

/** The part of the snapshot that tells each. */
export const limitPart = {
  dashboards: 'dashboardLimit',
  projects: 'projectLimit',
  customObjects: 'customObjects',
  flows: 'flowLimit',
} as const satisfies Record<LimitId, PartName>;

/** One of a plan's limits, and the part of the snapshot that tells it. */
export type KnownLimit = {
  id: LimitId;
  part: Part<unknown>;
  /** null while the tenant has not told the figures. */
  standing: Standing | null;
  /** The vendor's own words on it, "" for none. */
  message: string;
  /** The plan whose table gave the maximum; null where the tenant told it itself. */
  byTable: SuitePlan | null;
};

/**
 * All plan limits of a tenant, each from the part that tells it, so that each is missing alone.
 *
 * @param setting the plan as an administrator set it; null to detect it
 */
export function planLimitsOf({ parts }: Snapshot, setting: TenantSettings['plan']): KnownLimit[] {
  const { plan } = planOf(parts.licences.value ?? [], setting);
  return limitIds.map((id) => {
    if (id !== 'customObjects') return toldLimit(id, parts[limitPart[id]]);
    const part = parts.customObjects;
    const standing = part.value === null ? null : customObjectStanding(part.value, plan);
    return { id, part, standing, message: '', byTable: plan };
  });
}

function toldLimit(id: LimitId, part: Part<PlanLimit>): KnownLimit {
  const { value } = part;
  return {
    id,
    part,
    standing: value && standingOf(value),
    message: value ? value.message || value.tooltip : '',
    byTable: null,
  };
}
