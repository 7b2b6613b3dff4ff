import { companyOf, serialNumberOf } from '../../lib/domain/identity';
import { nextExpiryOf } from '../../lib/domain/licences/nextExpiry';
import type { Part, Snapshot } from '../../lib/domain/snapshot';
import { subscriptionOf } from '../../lib/domain/licences/subscription';
import { planOf } from '../../lib/domain/licences/suite';
import type { TenantSettings } from '../../lib/domain/tenantSettings';
import { formatDay, formatList, formatRelativeDays } from '../../lib/i18n/format';
import { ownerName } from '../../lib/i18n/owner';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';
import { planName } from '../../lib/i18n/suite';
import { isolated, shortened } from '../../lib/i18n/tenantText';

/** Something that is known of a database. */
export type DatabaseFact = {
  name: string;
  /** The part that tells it. */
  part: Part<unknown>;
  /** null where the part does not tell it, or is not known. */
  value: string | null;
};

/**
 * What the database is and who looks at it, in the order of the vendor's own screen.
 *
 * @param plan as an administrator set it; null to detect it
 */
export function databaseFacts(
  snapshot: Snapshot,
  plan: TenantSettings['plan'],
  reader: Reader,
): DatabaseFact[] {
  const { licences, licenceStatus, systemInfo, version, principal } = snapshot.parts;
  const system = systemInfo.value;
  const person = principal.value;
  return [
    { name: m.database_owner(), part: licences, value: companyOf(snapshot) },
    { name: m.database_serial(), part: licenceStatus, value: serialNumberOf(snapshot) },
    { name: m.database_subscription(), part: licences, value: subscriptionText(snapshot) },
    { name: m.plan(), part: licences, value: planText(snapshot, plan) },
    { name: m.database_type(), part: systemInfo, value: typeText(system?.isSatellite ?? null) },
    ...satellitesFact(snapshot, reader),
    { name: m.database_version(), part: systemInfo, value: system?.databaseVersion ?? null },
    {
      name: m.database_netserver(),
      part: version,
      value: version.value?.netServerVersion ?? null,
    },
    { name: m.database_next_expiry(), part: licences, value: expiryText(snapshot, reader) },
    {
      name: m.database_user(),
      part: principal,
      value: person && m.database_user_of({ fullName: person.fullName, name: person.name }),
    },
    { name: m.database_role(), part: principal, value: person?.roleName ?? null },
  ];
}

function subscriptionText({ parts }: Snapshot): string | null {
  if (!parts.licences.value) return null;
  const subscription = subscriptionOf(parts.licences.value);
  if (subscription.state === 'told') return subscription.text;
  return subscription.state === 'user-plans' ? m.database_user_plans() : null;
}

function planText({ parts }: Snapshot, setting: TenantSettings['plan']): string | null {
  const { plan, corrected } = planOf(parts.licences.value ?? [], setting);
  if (corrected)
    return m.database_plan({
      plan: plan ? planName(plan) : m.plan_none(),
      how: m.database_plan_corrected(),
    });
  if (!parts.licences.value) return null;
  if (!plan) return m.database_plan_none();
  return m.database_plan({ plan: planName(plan), how: m.database_plan_detected() });
}

function typeText(isSatellite: boolean | null): string | null {
  if (isSatellite === null) return null;
  return isSatellite ? m.database_satellite() : m.database_central();
}

/** Only where there are any, or this is one; nobody else asks for them. */
function satellitesFact({ parts }: Snapshot, reader: Reader): DatabaseFact[] {
  const { satellites, systemInfo } = parts;
  const failed = satellites.failure !== null && satellites.failure.kind !== 'not-supported';
  if (!satellites.value?.length && !systemInfo.value?.isSatellite && !failed) return [];
  const names = satellites.value?.map(({ name }) =>
    name ? isolated(name) : m.database_satellite_unnamed(),
  );
  const value = names?.length ? formatList(reader.culture, names) : null;
  return [{ name: m.database_satellites(), part: satellites, value }];
}

function expiryText({ parts }: Snapshot, { culture, today }: Reader): string | null {
  if (!parts.licences.value) return null;
  const next = nextExpiryOf(parts.licences.value, today);
  if (next.state === 'none') return m.database_next_expiry_none();
  if (next.state === 'unknown') return null;
  return m.database_next_expiry_of({
    day: m.date_and_relative({
      day: formatDay(culture, next.day),
      relative: formatRelativeDays(culture, next.daysLeft),
    }),
    owner: ownerName(next.licence, culture),
  });
}

/** The licences that the signed-in user holds, by the names that people know; null while not known. */
export function heldNames({ parts }: Snapshot): string[] | null {
  const descriptions = new Map(
    (parts.licences.value ?? []).flatMap(({ modules }) =>
      modules.map(({ name, description }) => [name, description] as const),
    ),
  );
  const held = parts.licenceStatus.value?.userLicences;
  return held?.map((name) => isolated(descriptions.get(name) || name)) ?? null;
}

/** All of it as lines of text, to be pasted elsewhere. */
export function databaseText(snapshot: Snapshot, facts: readonly DatabaseFact[], culture: string) {
  const held = heldNames(snapshot);
  const own: DatabaseFact = {
    name: m.database_licences(),
    part: snapshot.parts.licenceStatus,
    value: held && (held.length > 0 ? formatList(culture, held) : m.database_licences_none()),
  };
  return [...facts, own]
    .map(({ name, part, value }) => {
      const missing = part.value === null ? m.not_known() : m.not_told();
      return m.database_copy_line({ name, value: value ? flat(value) : missing });
    })
    .join('\n');
}

/** A text of the tenant's stays on its line, and is no longer than anybody reads. */
function flat(value: string): string {
  return shortened(value).replace(/\s+/g, ' ');
}
