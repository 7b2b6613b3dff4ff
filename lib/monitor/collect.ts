import { inLaterSession } from '../domain/due';
import { sharedFor } from '../domain/freshness';
import { vendorFirst } from '../domain/licences/owners';
import {
  nothingYet,
  partNames,
  type Part,
  type PartName,
  type Parts,
  type PartValues,
  type Principal,
  type Snapshot,
} from '../domain/snapshot';
import type { TenantClient } from '../webapi/client';
import { getCustomObjectCount } from '../webapi/customObject';
import { getSystemInfo } from '../webapi/diagnostics';
import { getDashboardLimit, getFlowLimit, getProjectLimit } from '../webapi/fencing';
import { getLicenceNews } from '../webapi/licenceServer';
import { getLicenceForAllOwners, getUserAndInstallationLicenceStatus } from '../webapi/license';
import { getSatellites } from '../webapi/satellites';
import { getVersion } from '../webapi/version';
import { attempt } from './attempt';

/** The parts that are asked for once it is known who is signed in. */
export type AskedPart = Exclude<PartName, 'principal'>;

type Question<Name extends AskedPart> = {
  /** @param known the parts as they are when it is asked */
  ask: (client: TenantClient, principal: Principal, known: Parts) => Promise<PartValues[Name]>;
  /** How often, in milliseconds. */
  every: number;
  /** Without a value of this one it is not asked: it would not know what to ask. */
  needs?: AskedPart;
};

const hour = 60 * 60_000;
const day = 24 * hour;

/** What a check asks, and how often: a new part is one more entry. */
const questions: { [Name in AskedPart]: Question<Name> } = {
  licences: { ask: (client) => getLicenceForAllOwners(client), every: sharedFor },
  licenceStatus: {
    ask: (client, principal) => getUserAndInstallationLicenceStatus(client, principal.associateId),
    every: sharedFor,
  },
  version: { ask: (client) => getVersion(client), every: day },
  systemInfo: { ask: (client) => getSystemInfo(client), every: day },
  projectLimit: { ask: (client) => getProjectLimit(client), every: 6 * hour },
  dashboardLimit: { ask: (client) => getDashboardLimit(client), every: 6 * hour },
  flowLimit: { ask: (client) => getFlowLimit(client), every: 6 * hour },
  customObjects: { ask: (client) => getCustomObjectCount(client), every: 6 * hour },
  licenceNews: {
    ask: (client, _, known) => getLicenceNews(client, ownersOf(known)),
    every: day,
    needs: 'licences',
  },
  satellites: {
    ask: async (client, _, known) => (mayHaveSatellites(known) ? getSatellites(client) : []),
    every: day,
    needs: 'licences',
  },
};

export const askedParts = Object.keys(questions) as AskedPart[];

/** What there is to show at all; asked first, since other parts are asked by what these say. */
export const coreParts: readonly AskedPart[] = [
  'licences',
  'licenceStatus',
  'version',
  'systemInfo',
];

/** How often a part is asked for, in milliseconds. */
export function intervalOf(name: AskedPart): number {
  return questions[name].every;
}

function ownersOf({ licences }: Parts): string[] {
  const owners = vendorFirst(licences.value ?? []).map(({ owner }) => owner);
  return [...new Set(owners)].filter((owner) => owner !== '');
}

function mayHaveSatellites({ licences, systemInfo }: Parts): boolean {
  const modules = licences.value?.flatMap((owner) => owner.modules) ?? [];
  return systemInfo.value?.isSatellite === true || modules.some(({ kind }) => kind === 'satellite');
}

/**
 * Whether a question can be asked.
 *
 * @param before the parts that are asked for first
 */
export function canBeAsked(
  name: AskedPart,
  { parts }: Pick<Snapshot, 'parts'>,
  before: readonly AskedPart[] = [],
): boolean {
  const { needs } = questions[name];
  return needs === undefined || parts[needs].value !== null || before.includes(needs);
}

/**
 * Asks for one part of the snapshot.
 *
 * @param known the snapshot as it is when it is asked
 * @param now epoch milliseconds
 * @returns how the snapshot changes by the answer, or by the failure to get one
 */
export async function askFor<Name extends AskedPart>(
  name: Name,
  client: TenantClient,
  principal: Principal,
  known: Snapshot,
  now: () => number,
): Promise<(snapshot: Snapshot) => Snapshot> {
  const { ask } = questions[name];
  const change = await attempt<PartValues[Name]>(() => ask(client, principal, known.parts), now);
  return (snapshot) => changePart(snapshot, name, change);
}

/** The snapshot with one part changed. */
export function changePart<Name extends PartName>(
  snapshot: Snapshot,
  name: Name,
  change: (part: Part<PartValues[Name]>) => Part<PartValues[Name]>,
): Snapshot {
  return { ...snapshot, parts: { ...snapshot.parts, [name]: change(snapshot.parts[name]) } };
}

/**
 * What earlier checks brought, as whoever is signed in now goes on from it: what was told of somebody else,
 * or refused to them, is to be asked anew.
 */
export function continuedBy(snapshot: Snapshot, principal: Principal): Snapshot {
  const last = snapshot.parts.principal.value;
  const sameUser = !last || last.associateId === principal.associateId;
  const continued = partNames.reduce(
    (all, name) => changePart(all, name, (part) => inLaterSession(part, sameUser)),
    snapshot,
  );
  return sameUser ? continued : changePart(continued, 'licenceStatus', nothingYet);
}
