import type { Part, PartName, PartValues, Principal, Snapshot } from '../domain/snapshot';
import type { TenantClient } from '../webapi/client';
import { getSystemInfo } from '../webapi/diagnostics';
import { failureOf } from '../webapi/errors';
import { getLicenceForAllOwners, getUserAndInstallationLicenceStatus } from '../webapi/license';
import { getVersion } from '../webapi/version';

/** The parts that are asked for once it is known who is signed in. */
export type AskedPart = Exclude<PartName, 'principal'>;

type Question<Name extends AskedPart> = (
  client: TenantClient,
  principal: Principal,
) => Promise<PartValues[Name]>;

/** What a check asks: a new part is one more line. */
const questions: { [Name in AskedPart]: Question<Name> } = {
  version: (client) => getVersion(client),
  licences: (client) => getLicenceForAllOwners(client),
  licenceStatus: (client, principal) =>
    getUserAndInstallationLicenceStatus(client, principal.associateId),
  systemInfo: (client) => getSystemInfo(client),
};

export const askedParts = Object.keys(questions) as AskedPart[];

/**
 * Asks for one part of the snapshot.
 *
 * @returns how the part changes: a new value, or the failure that stands beside the old one
 */
export async function askFor<Name extends AskedPart>(
  name: Name,
  client: TenantClient,
  principal: Principal,
  now: () => number,
): Promise<(snapshot: Snapshot) => Snapshot> {
  try {
    const value = await questions[name](client, principal);
    const part: Part<PartValues[Name]> = { value, asOf: now(), failure: null };
    return (snapshot) => withPart(snapshot, name, part);
  } catch (error) {
    const failure = failureOf(error);
    return (snapshot) => {
      const before: Part<PartValues[Name]> = snapshot.parts[name];
      return withPart(snapshot, name, { ...before, failure });
    };
  }
}

/** The snapshot with one part replaced. */
export function withPart<Name extends PartName>(
  snapshot: Snapshot,
  name: Name,
  part: Part<PartValues[Name]>,
): Snapshot {
  return { ...snapshot, parts: { ...snapshot.parts, [name]: part } };
}
