import { expiryOf, maintenanceOf, type Expiry } from './expiry';
import { bySeverity, type Level } from './level';
import type { OwnerLicence } from './licence';
import { levelOfNews, type LicenceNews, type LicenceServerStatus } from './licenceNews';
import type { LimitId, Standing } from './planLimit';
import { planLimitsOf } from './planLimits';
import { occupancyOf } from './seats';
import type { PartName, Snapshot } from './snapshot';
import type { TenantSettings } from './tenantSettings';

/** Who a licence is from, as far as a sentence about it needs to know. */
type Issuer = Pick<OwnerLicence, 'owner' | 'ownerDescription'>;

/** A status that is not all well. */
type NewsStatus = Exclude<LicenceServerStatus, 'ok' | 'activated'>;

/** Something an administrator should look at, most serious first in every list. */
export type Attention = {
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
 * What needs attention in a tenant, from the parts of its snapshot that are known. Hidden and unrestricted
 * modules never do, nor does a licence server that could not be asked. An expiry date that the tenant does
 * not state is reported at level warn: unknown is not fine.
 *
 * @param plan as an administrator set it; null to detect it
 * @param today ISO calendar day in the reader's zone
 * @see the alert rules: kinds "expiry", "maintenance", "seats", "plan" and "vendor"
 */
export function needsAttention(
  snapshot: Snapshot,
  plan: TenantSettings['plan'],
  today: string,
): Attention[] {
  const licences = snapshot.parts.licences.value ?? [];
  const news = snapshot.parts.licenceNews.value ?? [];
  return [
    ...licences.flatMap((owner) => ofOwner(owner, today)),
    ...ofPlan(snapshot, plan),
    ...news.flatMap((entry) => ofNews(entry, licences)),
  ].sort(bySeverity);
}

function ofOwner(owner: OwnerLicence, today: string): Attention[] {
  const found: Attention[] = [];
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

function ofPlan(snapshot: Snapshot, plan: TenantSettings['plan']): Attention[] {
  return planLimitsOf(snapshot, plan).flatMap(({ id, standing, message }): Attention[] =>
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
): Attention[] {
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
