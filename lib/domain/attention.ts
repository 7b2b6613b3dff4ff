import { expiryOf, maintenanceOf, type Expiry } from './expiry';
import { bySeverity, type Level } from './level';
import type { OwnerLicence } from './licence';
import { levelOfNews, type LicenceNews, type LicenceServerStatus } from './licenceNews';
import { metersNeedingAttention, type MeterAttention } from './meterAttention';
import type { MeterUse } from './meterUse';
import type { LimitId, Standing } from './planLimit';
import { planLimitsOf } from './planLimits';
import type { TenantRuns } from './run';
import { runsNeedingAttention, type RunAttention } from './runAttention';
import { occupancyOf } from './seats';
import type { PartName, Snapshot } from './snapshot';
import type { TenantSettings } from './tenantSettings';

/** Who a licence is from, as far as a sentence about it needs to know. */
type Issuer = Pick<OwnerLicence, 'owner' | 'ownerDescription'>;

/** A status that is not all well. */
type NewsStatus = Exclude<LicenceServerStatus, 'ok' | 'activated'>;

/** Something an administrator should look at, most serious first in every list. */
export type Attention = LicenceAttention | RunAttention | MeterAttention;

/** What the snapshot tells: licences, seats, limits. */
type LicenceAttention = {
  /** Stable name of what it is about: "licence:SuperOffice", "seats:SuperOffice/ten-sales", "plan:flows". */
  subject: string;
  level: Level;
} & (
  | { kind: 'expiry'; owner: Issuer; expiry: Exclude<Expiry, { state: 'unlimited' }> }
  | { kind: 'maintenance'; owner: Issuer; day: string; daysLeft: number }
  | {
      kind: 'seats';
      owner: Issuer;
      description: string;
      inUse: number;
      total: number;
      available: number;
      over: number;
    }
  | {
      kind: 'plan';
      limit: LimitId;
      standing: Extract<Standing, { state: 'limited' }>;
      /** The vendor's own words, "" for none. */
      message: string;
    }
  | {
      kind: 'vendor';
      owner: Issuer;
      status: NewsStatus;
      /** The vendor's own words, "" for none. */
      message: string;
      /** An https address to go to, else null. */
      url: string | null;
    }
);

/** All that is known of a tenant, and what was set for it. */
export type WatchedTenant = {
  snapshot: Snapshot;
  runs: TenantRuns;
  meters: readonly MeterUse[];
  /** As an administrator set it; null to detect it. */
  plan: TenantSettings['plan'];
};

/** The parts of a snapshot that may hold something that needs attention. */
export const attentionParts: readonly PartName[] = [
  'licences',
  'licenceNews',
  'dashboardLimit',
  'projectLimit',
  'customObjects',
  'flowLimit',
];

/**
 * What needs attention in a tenant, from what is known of it. Hidden and unrestricted modules never do, nor
 * does a licence server that could not be asked. An expiry date that the tenant does not state is reported
 * at level warn: unknown is not fine.
 *
 * @param today ISO calendar day in the reader's zone
 * @param now epoch milliseconds
 * @see the alert rules: kinds "expiry", "maintenance", "seats", "plan", "vendor", "event", "overdue", "actual" and
 * "forecast"
 */
export function needsAttention(
  { snapshot, runs, meters, plan }: WatchedTenant,
  { today, now }: { today: string; now: number },
): Attention[] {
  const licences = snapshot.parts.licences.value ?? [];
  const news = snapshot.parts.licenceNews.value ?? [];
  return [
    ...licences.flatMap((owner) => ofOwner(owner, today)),
    ...ofPlan(snapshot, plan),
    ...news.flatMap((entry) => ofNews(entry, licences)),
    ...runsNeedingAttention(runs, now),
    ...metersNeedingAttention(meters),
  ].sort(bySeverity);
}

function ofOwner(owner: OwnerLicence, today: string): LicenceAttention[] {
  const found: LicenceAttention[] = [];
  const subject = `licence:${owner.owner}`;

  const expiry = expiryOf(owner.dates, today);
  if (expiry.state === 'unknown')
    found.push({ kind: 'expiry', subject, level: 'warn', owner, expiry });
  if (expiry.state === 'dated' && expiry.level !== 'ok')
    found.push({ kind: 'expiry', subject, level: expiry.level, owner, expiry });

  const maintenance = maintenanceOf(owner.dates, today);
  if (maintenance) found.push({ kind: 'maintenance', subject, owner, ...maintenance });

  for (const module of owner.modules) {
    if (module.hidden) continue;
    const occupancy = occupancyOf(module);
    if (occupancy.state !== 'counted' || occupancy.level === 'ok') continue;
    found.push({
      kind: 'seats',
      subject: `seats:${owner.owner}/${module.name}`,
      level: occupancy.level,
      owner,
      description: module.description || module.name,
      inUse: occupancy.inUse,
      total: occupancy.total,
      available: occupancy.available,
      over: occupancy.over,
    });
  }
  return found;
}

function ofPlan(snapshot: Snapshot, plan: TenantSettings['plan']): LicenceAttention[] {
  return planLimitsOf(snapshot, plan).flatMap(({ id, standing, message }): LicenceAttention[] =>
    standing?.state === 'limited' && standing.level !== 'ok'
      ? [
          {
            kind: 'plan',
            subject: `plan:${id}`,
            level: standing.level,
            limit: id,
            standing,
            message,
          },
        ]
      : [],
  );
}

function ofNews(
  { owner, status, message, url }: LicenceNews,
  licences: readonly OwnerLicence[],
): LicenceAttention[] {
  if (status === null || status === 'ok' || status === 'activated') return [];
  const issuer = licences.find((licence) => licence.owner === owner);
  return [
    {
      kind: 'vendor',
      subject: `licence:${owner}`,
      level: levelOfNews(status),
      owner: issuer ?? { owner, ownerDescription: '' },
      status,
      message,
      url,
    },
  ];
}
