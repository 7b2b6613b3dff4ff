import type { AttentionAbout, Judging, WatchedTenant } from './watched';
import { expiryOf, maintenanceOf, type Expiry } from '../licences/expiry';
import type { OwnerLicence } from '../licences/licence';
import { levelOfNews, type LicenceNews, type LicenceServerStatus } from '../licences/licenceNews';
import type { LimitId, Standing } from '../licences/planLimit';
import { limitPart, planLimitsOf } from '../licences/planLimits';
import { occupancyOf } from '../licences/seats';

/** Who a licence is from, as far as a sentence about it needs to know. */
type Issuer = Pick<OwnerLicence, 'owner' | 'ownerDescription'>;

/** A status that is not all well. */
type NewsStatus = Exclude<LicenceServerStatus, 'ok' | 'activated'>;

/** What the snapshot tells: licences, seats, limits. */
export type LicenceAttention = AttentionAbout &
  (
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

/**
 * What of a tenant's licences and limits needs attention.
 *
 * @see the alert rules: kinds "expiry", "maintenance", "seats", "plan" and "vendor"
 */
export function licencesNeedingAttention(
  { snapshot, plan }: Pick<WatchedTenant, 'snapshot' | 'plan'>,
  judging: Judging,
): LicenceAttention[] {
  const licences = snapshot.parts.licences.value ?? [];
  const news = snapshot.parts.licenceNews.value ?? [];
  return [
    ...licences.flatMap((owner) => [...datesOf(owner, judging), ...seatsOf(owner, judging)]),
    ...planOf({ snapshot, plan }, judging),
    ...news.flatMap((entry) => newsOf(entry, licences, judging)),
  ];
}

function datesOf(issuer: OwnerLicence, { today, lead }: Judging): LicenceAttention[] {
  const found: LicenceAttention[] = [];
  const owner = issuerOf(issuer);
  const about = { subject: `licence:${owner.owner}`, source: 'licences', step: 0, owner };
  const expiry = expiryOf(issuer.dates, today, lead);
  if (expiry.state === 'unknown')
    found.push({ ...about, kind: 'expiry', level: 'warn', period: monthOf(today), expiry });
  if (expiry.state === 'dated' && expiry.level !== 'ok')
    found.push({ ...about, kind: 'expiry', level: expiry.level, period: expiry.expires, expiry });
  const maintenance = maintenanceOf(issuer.dates, today, lead);
  if (maintenance)
    found.push({ ...about, kind: 'maintenance', period: maintenance.day, ...maintenance });
  return found;
}

function seatsOf(issuer: OwnerLicence, { today }: Judging): LicenceAttention[] {
  return issuer.modules.flatMap((module): LicenceAttention[] => {
    if (module.hidden) return [];
    const occupancy = occupancyOf(module);
    if (occupancy.state !== 'counted' || occupancy.level === 'ok') return [];
    const { level, inUse, total, available, over } = occupancy;
    return [
      {
        kind: 'seats',
        subject: `seats:${issuer.owner}/${module.name}`,
        source: 'licences',
        period: monthOf(today),
        level,
        step: 0,
        owner: issuerOf(issuer),
        description: module.description || module.name,
        inUse,
        total,
        available,
        over,
      },
    ];
  });
}

function planOf(
  { snapshot, plan }: Pick<WatchedTenant, 'snapshot' | 'plan'>,
  { today }: Judging,
): LicenceAttention[] {
  return planLimitsOf(snapshot, plan).flatMap(({ id, standing, message }): LicenceAttention[] => {
    if (standing?.state !== 'limited' || standing.level === 'ok') return [];
    const about = { subject: `plan:${id}`, source: limitPart[id], period: monthOf(today), step: 0 };
    return [{ kind: 'plan', ...about, level: standing.level, limit: id, standing, message }];
  });
}

function newsOf(
  { owner, status, message, url }: LicenceNews,
  licences: readonly OwnerLicence[],
  { today }: Judging,
): LicenceAttention[] {
  if (status === null || status === 'ok' || status === 'activated') return [];
  const issuer = licences.find((licence) => licence.owner === owner);
  return [
    {
      kind: 'vendor',
      subject: `licence:${owner}`,
      source: 'licenceNews',
      period: monthOf(today),
      level: levelOfNews(status),
      step: 0,
      owner: issuer ? issuerOf(issuer) : { owner, ownerDescription: '' },
      status,
      message,
      url,
    },
  ];
}

const issuerOf = ({ owner, ownerDescription }: OwnerLicence): Issuer => ({
  owner,
  ownerDescription,
});

/** What has no period of its own begins in a month, and stays of that as long as it goes on. */
const monthOf = (today: string) => today.slice(0, 7);
