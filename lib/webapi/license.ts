import * as z from 'zod/mini';
import type { OwnerLicence } from '../domain/licences/licence';
import type { LicenceStatus } from '../domain/snapshot';
import type { TenantClient } from './client';
import { ownerLicence } from './licenceCarriers';
import { flag, list, name, statedDate } from './wire';

const licenceStatus = z.pipe(
  z.object({
    CompanyName: name,
    SerialNr: name,
    AdminWarningDate: statedDate,
    ExpiryDate: statedDate,
    GraceDate: statedDate,
    UserLicenses: list(name),
  }),
  z.transform((status): LicenceStatus => ({
    company: status.CompanyName,
    serialNumber: status.SerialNr,
    adminWarning: status.AdminWarningDate,
    expiry: status.ExpiryDate,
    grace: status.GraceDate,
    userLicences: status.UserLicenses,
  })),
);

const licenceLinks = list(z.object({ Name: name, Assigned: flag }));

const heldModules = z.pipe(
  z.array(
    z.object({
      UnrestrictedModuleLicenses: licenceLinks,
      RestrictedModuleLicenses: licenceLinks,
    }),
  ),
  z.transform((owners): string[] => {
    const links = owners.flatMap((owner) => [
      ...owner.UnrestrictedModuleLicenses,
      ...owner.RestrictedModuleLicenses,
    ]);
    return links.filter(({ Assigned }) => Assigned).map(({ Name }) => Name);
  }),
);

/**
 * Asks for the licences of every owner as the tenant's own database has them.
 *
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent
 */
export function getLicenceForAllOwners(
  client: TenantClient,
  signal?: AbortSignal,
): Promise<OwnerLicence[]> {
  const path = 'v1/Agents/License/GetLicenseForAllOwnersFromDB';
  return client.post(path, z.array(ownerLicence), { signal });
}

/**
 * Asks for the dates of the installation's licence and for the module licences that a user holds.
 *
 * @param associateId key of the signed-in user
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent
 */
export function getUserAndInstallationLicenceStatus(
  client: TenantClient,
  associateId: number,
  signal?: AbortSignal,
): Promise<LicenceStatus> {
  const path = 'v1/Agents/License/GetUserAndInstallationLicenceStatus';
  return client.post(path, licenceStatus, { body: { AssociateId: associateId }, signal });
}

/**
 * Asks for the names of the module licences that a user holds, hidden ones included, of all owners.
 *
 * @param associateId key of any user
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent (GetUserLicenses)
 */
export function getUserLicences(
  client: TenantClient,
  associateId: number,
  signal?: AbortSignal,
): Promise<string[]> {
  const path = 'v1/Agents/License/GetUserLicenses';
  return client.post(path, heldModules, { body: { AssociateId: associateId }, signal });
}
