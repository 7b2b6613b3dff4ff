import type { SuitePlan } from './suite';

/** A plan limit as the tenant tells it (FencingInfo): how many there are, and how many there may be. */
export type PlanLimit = {
  active: number | null;
  maximum: number | null;
  /** The vendor's own judgement; null where it does not say. */
  near: boolean | null;
  reached: boolean | null;
  /** The vendor's own words in the user's language, "" where it says nothing. */
  message: string;
  tooltip: string;
};

/** What a plan of the CRM Suite limits, in the order of the vendor's table. */
export const limitIds = ['dashboards', 'projects', 'customObjects', 'flows'] as const;

export type LimitId = (typeof limitIds)[number];

/** How many a plan allows; null is as many as one likes, 0 none at all. */
type PlanMaximums = Record<LimitId, number | null>;

/**
 * What each plan allows, for what no tenant tells.
 *
 * @see https://docs.superoffice.com/en/admin/license/crm-suite.html (superoffice-docs)
 */
export const planTable: Record<SuitePlan, PlanMaximums> = {
  starter: { dashboards: 3, projects: 0, customObjects: 0, flows: 0 },
  core: { dashboards: null, projects: 100, customObjects: 0, flows: 0 },
  growth: { dashboards: null, projects: null, customObjects: 15, flows: 0 },
  plus: { dashboards: null, projects: null, customObjects: null, flows: 10 },
  super: { dashboards: null, projects: null, customObjects: null, flows: null },
};

/** How close to a limit a tenant is; `none-allowed` is what was bought, and no alarm. */
export type Standing =
  | { state: 'unlimited' | 'none-allowed' | 'unknown'; active: number | null; odd: boolean }
  | {
      state: 'limited';
      level: 'ok' | 'warn' | 'limit';
      active: number | null;
      maximum: number | null;
      /** The figures cannot be right, or are not what the vendor makes of them. */
      odd: boolean;
    };

const warnShare = 0.85;

/**
 * The plan rule: the vendor's own judgement first, warn when it says near, limit when it says reached.
 * Where it does not judge, warn from 85 % and limit from 100 %. That nothing is allowed, and that
 * everything is, both come as a maximum of 0: only `reached` tells them apart.
 *
 * @see the alert rules: kind "plan"
 */
export function standingOf({ active, maximum, near, reached }: PlanLimit): Standing {
  const negative = active !== null && active < 0;
  if (maximum !== null && maximum <= 0)
    return { state: reached ? 'none-allowed' : 'unlimited', active, odd: negative };

  const counted = active !== null && maximum !== null;
  const full = counted && active >= maximum;
  const level =
    (reached ?? full)
      ? 'limit'
      : (near ?? (counted && active >= warnShare * maximum))
        ? 'warn'
        : 'ok';
  if (level === 'ok' && !counted) return { state: 'unknown', active, odd: negative };
  const contradictory = counted && reached !== null && reached !== full;
  return { state: 'limited', level, active, maximum, odd: negative || contradictory };
}

/**
 * The same for custom objects, whose limit only the vendor's plan table tells.
 *
 * @param active how many there are
 * @param plan null where it is not known: then neither is the limit
 */
export function customObjectStanding(active: number, plan: SuitePlan | null): Standing {
  if (plan === null) return { state: 'unknown', active, odd: active < 0 };
  const maximum = planTable[plan].customObjects;
  if (maximum === null) return { state: 'unlimited', active, odd: active < 0 };
  if (maximum === 0) return { state: 'none-allowed', active, odd: active !== 0 };
  return standingOf({ active, maximum, near: null, reached: null, message: '', tooltip: '' });
}
