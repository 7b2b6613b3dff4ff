import * as z from 'zod/mini';
import type { ModuleKind, ModuleLicence, OwnerLicence } from '../domain/licences/licence';
import { count, flag, grants, list, name, prose, statedDate } from './wire';

/**
 * The vendor's carriers ExtendedLicenseInfo, LicenseInfo, ExtendedModuleLicense and ModuleLicense.
 *
 * @see SuperOffice docs, admin/license/dev/hidden-licenses.md for the fields
 */

/** Bit of a module's `ExtraFlags`: a user plan, which bundles other user licences. */
const planFlag = 1;

/** Bit of a module's `ExtraFlags`: tells which suite the tenant has. */
const markerFlag = 2;

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
  NumberOfLicenses: count,
  ExtraFlags: count,
  ExtraInfo: grants,
  SortOrder: count,
  IsHidden: flag,
  PrerequisiteModuleName: name,
});
const noModule = moduleCarrier.parse({});

/** 0 is what the tenant says of the new total when it did not work it out. */
function newTotal(
  bought: z.output<typeof moduleCarrier> | null | undefined,
  stated: number | null,
): number | null {
  if (!bought) return null;
  return stated !== null && stated > 0 ? stated : bought.NumberOfLicenses;
}

const moduleLicence = z.pipe(
  z.object({
    Current: z.nullish(moduleCarrier),
    New: z.nullish(moduleCarrier),
    NumberOfLicensesInUse: count,
    NumberOfLicensesFree: count,
    NumberOfLicensesNewTotal: count,
    NumberOfLicensesTotal: count,
  }),
  z.transform((extended): ModuleLicence => {
    // What is bought but not yet activated is in New only.
    const module = extended.Current ?? extended.New ?? noModule;
    const flags = module.ExtraFlags ?? 0;
    return {
      name: module.ModuleName,
      description: module.ModuleDescription,
      tooltip: module.ModuleTooltip,
      version: module.ModuleVersion,
      kind: kindOf(module.LicenseType, flags),
      hidden: module.IsHidden ?? false,
      unrestricted: module.Unrestricted ?? false,
      sortOrder: module.SortOrder ?? 0,
      prerequisite: module.PrerequisiteModuleName,
      grants: module.ExtraInfo,
      marker: (flags & markerFlag) !== 0,
      inUse: extended.NumberOfLicensesInUse,
      available: extended.NumberOfLicensesFree,
      total: extended.NumberOfLicensesTotal,
      newTotal: newTotal(extended.New, extended.NumberOfLicensesNewTotal),
    };
  }),
);

const ownerCarrier = z.object({
  CompanyName: name,
  SerialNr: name,
  OwnerName: name,
  OwnerDescription: name,
  ProductType: name,
  ProductDescription: name,
  NextCheckDate: statedDate,
  MaintenanceDate: statedDate,
  AdminWarningDate: statedDate,
  ExpiryDate: statedDate,
  GraceDate: statedDate,
});
const noOwner = ownerCarrier.parse({});

const extendedLicence = z.object({
  Current: z.nullish(ownerCarrier),
  New: z.nullish(ownerCarrier),
  ExtendedModuleLicenses: list(moduleLicence),
});

function licenceOf(
  owner: z.output<typeof ownerCarrier>,
  { ExtendedModuleLicenses }: z.output<typeof extendedLicence>,
): OwnerLicence {
  return {
    owner: owner.OwnerName,
    ownerDescription: owner.OwnerDescription,
    company: owner.CompanyName,
    serialNumber: owner.SerialNr,
    productType: owner.ProductType,
    productDescription: owner.ProductDescription,
    dates: {
      adminWarning: owner.AdminWarningDate,
      expiry: owner.ExpiryDate,
      grace: owner.GraceDate,
      maintenance: owner.MaintenanceDate,
      nextCheck: owner.NextCheckDate,
    },
    modules: ExtendedModuleLicenses,
  };
}

/** An owner's licence as it is. */
export const ownerLicence = z.pipe(
  extendedLicence,
  z.transform((extended) => licenceOf(extended.Current ?? extended.New ?? noOwner, extended)),
);

/** An owner's licence as it will be once what is new has been activated. */
export const offeredLicence = z.pipe(
  extendedLicence,
  z.transform((extended) => licenceOf(extended.New ?? extended.Current ?? noOwner, extended)),
);
