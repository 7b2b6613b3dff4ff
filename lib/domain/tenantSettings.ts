import type { SuitePlan } from './suite';

/** What an administrator set for one tenant. */
export type TenantSettings = {
  /** The plan where the detected one is wrong; "none" for a tenant without a suite; null to detect it. */
  plan: SuitePlan | 'none' | null;
  /** Days without a login after which a seat counts as unused; a whole number from 1 to 3650. */
  unusedAfterDays: number;
  /** Days for which the history of what ran is kept; a whole number from 1 to 730. */
  historyDays: number;
};

export const defaultSettings: TenantSettings = { plan: null, unusedAfterDays: 90, historyDays: 90 };
