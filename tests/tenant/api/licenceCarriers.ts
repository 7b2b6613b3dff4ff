import { moduleId, userModules } from '../scenarios/modules';
import type { Module, Owner, TenantData, User } from '../scenarios/tenantData';
import { day } from '../wire/dates';

const kinds = { site: 'SiteLicense', satellite: 'SatelliteLicense', user: 'UserLicense' } as const;
const roles = { module: 0, plan: 1, marker: 2 } as const;

/** The vendor's carrier LicenseInfo. */
export function licenceInfo(owner: Owner, data: TenantData) {
  return {
    CompanyName: data.company,
    SerialNr: data.serialNumber,
    OwnerName: owner.name,
    OwnerDescription: owner.description,
    NextCheckDate: day(owner.nextCheck),
    MaintenanceDate: day(owner.maintenance),
    AdminWarningDate: day(owner.adminWarning),
    ExpiryDate: day(owner.expiry),
    GraceDate: day(owner.grace),
    ExtraFlags: 0,
    LicenseUrl: '',
    LicenseVersion: '11.11',
    DeploymentType: 1,
    ProductType: owner.productType,
    ProductDescription: owner.productDescription,
    ModuleLicenses: [],
    PublicKey: null,
    Signature: '',
  };
}

/** The vendor's carrier ExtendedLicenseInfo. */
export function extendedLicenceInfo(owner: Owner, data: TenantData) {
  return {
    Reason: null,
    CanBeActivated: false,
    AccumulatedNextCheckDate: day(owner.nextCheck),
    New: null,
    Current: licenceInfo(owner, data),
    ExtendedModuleLicenses: owner.modules.map((module) => extendedModuleLicence(module, owner)),
  };
}

/** The same from the licence server: beside what the database has, what was bought. */
export function offeredLicenceInfo(owner: Owner, data: TenantData) {
  const { modules, unactivated } = owner;
  return {
    ...extendedLicenceInfo(owner, data),
    CanBeActivated: unactivated.length > 0 || modules.some(({ bought, total }) => bought !== total),
    New: licenceInfo(owner, data),
    ExtendedModuleLicenses: [
      ...modules.map((module) => offeredModuleLicence(module, owner)),
      ...unactivated.map((module) => ({ ...offeredModuleLicence(module, owner), Current: null })),
    ],
  };
}

/** The vendor's carrier ExtendedModuleLicense. */
function extendedModuleLicence(module: Module, owner: Owner) {
  return {
    New: null,
    Current: moduleLicence(module, owner),
    NumberOfLicensesInUse: module.inUse,
    NumberOfLicensesFree: module.free,
    NumberOfLicensesAdded: 0,
    NumberOfLicensesNewTotal: 0,
    NumberOfLicensesNewFree: 0,
    NumberOfLicensesTotal: module.total,
  };
}

function offeredModuleLicence(module: Module, owner: Owner) {
  const added = module.bought - module.total;
  return {
    ...extendedModuleLicence(module, owner),
    New: moduleLicence({ ...module, total: module.bought }, owner),
    NumberOfLicensesAdded: added,
    NumberOfLicensesNewTotal: module.bought,
    NumberOfLicensesNewFree: module.free + added,
  };
}

/** The vendor's carrier ModuleLicense. */
export function moduleLicence(module: Module, owner: Owner) {
  return {
    OwnerName: owner.name,
    ModuleName: module.name,
    ModuleDescription: module.description,
    ModuleTooltip: module.tooltip,
    ModuleVersion: '',
    LicenseType: kinds[module.kind],
    Unrestricted: module.unlimited,
    AllowedUserType: module.kind === 'user' ? 'InternalAssociate' : 'Unknown',
    NumberOfLicenses: module.total,
    ExtraFlags: roles[module.role],
    ExtraInfo: module.grants.length ? `set=${module.grants.join(',')}` : '',
    SortOrder: module.sortOrder,
    IsHidden: module.hidden,
    PrerequisiteModuleName: module.prerequisite,
    Signature: '',
  };
}

/** The vendor's carriers LicenseOwner: what each owner's modules of one kind are, and who has them. */
export function licenceOwners(data: TenantData, kind: Module['kind'], user?: User) {
  const has = user ? userModules(data, user) : undefined;
  return data.owners.map((owner) => {
    const links = owner.modules
      .filter((module) => module.kind === kind)
      .map((module) => ({
        Unrestricted: module.unlimited,
        Total: module.total,
        Tooltip: module.tooltip,
        CanAssign: module.unlimited || module.free > 0,
        Free: module.free,
        InUse: module.inUse,
        IsHidden: module.hidden,
        Assigned: has ? has.includes(module.name) : module.inUse > 0,
        ModuleLicenseId: moduleId(data, module),
        Name: module.name,
        Description: module.description,
        PrerequisiteModuleName: module.prerequisite,
        SortOrder: module.sortOrder,
        ExtraFlags: roles[module.role],
      }));
    return {
      Name: owner.name,
      Description: owner.description,
      UnrestrictedModuleLicenses: links.filter((link) => link.Unrestricted),
      RestrictedModuleLicenses: links.filter((link) => !link.Unrestricted),
    };
  });
}

/** The vendor's carrier UserAndInstallationLicenceStatus (sic), of the first owner: the vendor. */
export function installationStatus(data: TenantData, user: User) {
  const [own] = data.owners;
  return {
    AdminWarningDate: day(own?.adminWarning),
    ExpiryDate: day(own?.expiry),
    GraceDate: day(own?.grace),
    CompanyName: data.company,
    SerialNr: data.serialNumber,
    UserLicenses: userModules(data, user),
  };
}
