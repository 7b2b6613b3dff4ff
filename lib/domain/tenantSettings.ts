import type { DayBounds } from './seats/dayCount';
import type { SuitePlan } from './licences/suite';

/** What an administrator set for one tenant. */
export type TenantSettings = {
  /** The plan where the detected one is wrong; "none" for a tenant without a suite; null to detect it. */
  plan: SuitePlan | 'none' | null;
  /** Days without a login after which a seat counts as unused; a whole number within `unusedBounds`. */
  unusedAfterDays: number;
  /** Days for which the history of what ran is kept; a whole number within `historyBounds`. */
  historyDays: number;
};

export const unusedBounds: DayBounds = { fewest: 1, most: 3650 };
export const historyBounds: DayBounds = { fewest: 1, most: 730 };

export const defaultSettings: TenantSettings = { plan: null, unusedAfterDays: 90, historyDays: 90 };
