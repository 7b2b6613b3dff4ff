import { expiryOf, maintenanceOf, type Expiry } from './expiry';
import { bySeverity, type Level } from './level';
import type { OwnerLicence } from './licence';
import { occupancyOf } from './seats';

/** Something an administrator should look at, most serious first in every list. */
export type Attention = {
  /** Stable name of what it is about: "licence:SuperOffice", "seats:SuperOffice/ten-sales". */
  subject: string;
  level: Level;
  owner: OwnerLicence;
} & (
  | { kind: 'expiry'; expiry: Exclude<Expiry, { state: 'unlimited' }> }
  | { kind: 'maintenance'; day: string; daysLeft: number }
  | {
      kind: 'seats';
      description: string;
      inUse: number;
      total: number;
      available: number;
      over: number;
    }
);

/**
 * What needs attention in a tenant's licences. Hidden and unrestricted modules never do.
 * An expiry date that the tenant does not state is reported at level warn: unknown is not fine.
 *
 * @param licences per owner, as the tenant states them
 * @param today ISO calendar day in the reader's zone
 * @see the alert rules: kinds "expiry", "maintenance" and "seats"
 */
export function needsAttention(licences: readonly OwnerLicence[], today: string): Attention[] {
  return licences.flatMap((owner) => ofOwner(owner, today)).sort(bySeverity);
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
