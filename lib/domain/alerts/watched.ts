import type { LeadTimes } from '../licences/leadTimes';
import type { Level } from '../level';
import type { MeterUse } from '../usage/meterUse';
import type { TenantRuns } from '../events/run';
import type { PartName, Snapshot } from '../snapshot';
import type { TenantSettings } from '../tenantSettings';

/** All that is known of a tenant, and what was set for it. */
export type WatchedTenant = {
  snapshot: Snapshot;
  runs: TenantRuns;
  meters: readonly MeterUse[];
  /** As an administrator set it; null to detect it. */
  plan: TenantSettings['plan'];
};

/** When something is judged, and by what. */
export type Judging = {
  /** ISO calendar day in the reader's zone. */
  today: string;
  /** Epoch milliseconds. */
  now: number;
  /** Days before an expiry; the usual ones where they are left out. */
  lead?: LeadTimes;
};

/** The parts of a snapshot that may hold something that needs attention. */
export const attentionParts = [
  'licences',
  'licenceNews',
  'dashboardLimit',
  'projectLimit',
  'customObjects',
  'flowLimit',
] as const satisfies readonly PartName[];

/** What every alert has, whatever it is about. */
export type AttentionAbout = {
  /** Stable name of what it is about: "licence:SuperOffice", "seats:SuperOffice/ten-sales", "plan:flows". */
  subject: string;
  /** What told it; see `sourcesOf`. */
  source: string;
  /**
   * What it is told once in, and never a text or a value that changes: the day of an expiry, the first of a billed month, the
   * expected finish of an event; of what has none, and of an expiry on a day that nobody tells, the month in which it was found.
   */
  period: string;
  level: Level;
  /** The percentage of what is included that a meter has reached; 0 for everything else. */
  step: number;
};
