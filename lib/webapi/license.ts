import * as z from 'zod/mini';
import type { ModuleKind, ModuleLicence, OwnerLicence } from '../domain/licence';
import type { LicenceStatus } from '../domain/snapshot';
import type { TenantClient } from './client';
import { count, flag, grants, licenceDate, list, name, prose } from './wire';

/** Bit of a module's `ExtraFlags`: a user plan, which bundles other user licences. */
const planFlag = 1;

const kinds: ReadonlyMap<string, ModuleKind> = new Map([
  ['UserLicense', 'user'],
  ['SiteLicense', 'site'],
  ['SatelliteLicense', 'satellite'],
]);

function kindOf(licenseType: string, extraFlags: number): ModuleKind {
  const kind = kinds.get(licenseType) ?? 'unknown';
  return kind === 'user' && extraFlags & planFlag ? 'plan' : kind;
}

const moduleCarrier = z.object({
  ModuleName: name,
  ModuleDescription: name,
  ModuleTooltip: prose,
  ModuleVersion: name,
  LicenseType: name,
  Unrestricted: flag,
  ExtraFlags: count,
  ExtraInfo: grants,
  SortOrder: count,
  IsHidden: flag,
  PrerequisiteModuleName: name,
});
const noModule = moduleCarrier.parse({});

const moduleLicence = z.pipe(
  z.object({
    Current: z.nullish(moduleCarrier),
    New: z.nullish(moduleCarrier),
    NumberOfLicensesInUse: count,
    NumberOfLicensesFree: count,
    NumberOfLicensesTotal: count,
  }),
  z.transform((extended): ModuleLicence => {
    // What is bought but not yet activated is in New only.
    const module = extended.Current ?? extended.New ?? noModule;
    return {
      name: module.ModuleName,
      description: module.ModuleDescription,
      tooltip: module.ModuleTooltip,
      version: module.ModuleVersion,
      kind: kindOf(module.LicenseType, module.ExtraFlags ?? 0),
      hidden: module.IsHidden ?? false,
      unrestricted: module.Unrestricted ?? false,
      sortOrder: module.SortOrder ?? 0,
      prerequisite: module.PrerequisiteModuleName,
      grants: module.ExtraInfo,
      inUse: extended.NumberOfLicensesInUse,
      available: extended.NumberOfLicensesFree,
      total: extended.NumberOfLicensesTotal,
    };
  }),
);

const ownerCarrier = z.object({
  CompanyName: name,
  SerialNr: name,
  OwnerName: name,
  OwnerDescription: name,
  NextCheckDate: licenceDate,
  MaintenanceDate: licenceDate,
  AdminWarningDate: licenceDate,
  ExpiryDate: licenceDate,
  GraceDate: licenceDate,
});
const noOwner = ownerCarrier.parse({});

const ownerLicence = z.pipe(
  z.object({
    Current: z.nullish(ownerCarrier),
    New: z.nullish(ownerCarrier),
    ExtendedModuleLicenses: list(moduleLicence),
  }),
  z.transform((extended): OwnerLicence => {
    const owner = extended.Current ?? extended.New ?? noOwner;
    return {
      owner: owner.OwnerName,
      ownerDescription: owner.OwnerDescription,
      company: owner.CompanyName,
      serialNumber: owner.SerialNr,
      dates: {
        adminWarning: owner.AdminWarningDate,
        expiry: owner.ExpiryDate,
        grace: owner.GraceDate,
        maintenance: owner.MaintenanceDate,
        nextCheck: owner.NextCheckDate,
      },
      modules: extended.ExtendedModuleLicenses,
    };
  }),
);

const licenceStatus = z.pipe(
  z.object({
    CompanyName: name,
    SerialNr: name,
    AdminWarningDate: licenceDate,
    ExpiryDate: licenceDate,
    GraceDate: licenceDate,
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

/**
 * Asks for the licences of every owner as the tenant's own database has them.
 *
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/agent/License_Agent; admin/license/dev/hidden-licenses.md for
 * the fields
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
