import type { StatedDate } from '../statedDate';

/**
 * What a tenant holds: one licence per owner (SuperOffice and each third-party issuer), and in it the
 * module licences with how many are in use. Plain JSON values throughout, so that a snapshot of them
 * can be stored and sent between contexts as it is.
 */

/** What a module licence applies to; a `plan` is a user licence that bundles others (ExtraFlags 1). */
export type ModuleKind = 'plan' | 'user' | 'site' | 'satellite' | 'unknown';

export type ModuleLicence = {
  /** The vendor's key, "ten-sales": unique within an owner as documented, not always in practice. */
  name: string;
  description: string;
  tooltip: string;
  version: string;
  kind: ModuleKind;
  /** Not shown in the vendor's own screen. */
  hidden: boolean;
  /** No limit applies. */
  unrestricted: boolean;
  sortOrder: number;
  /** Name of the module that this one needs, or "". */
  prerequisite: string;
  /** Names of the modules that a plan grants (`set=` in ExtraInfo). */
  grants: string[];
  /** Says which suite the tenant has, and nothing else (ExtraFlags 2). */
  marker: boolean;
  /** Counts exactly as the tenant said them, wrong ones included; null where it said nothing. */
  inUse: number | null;
  available: number | null;
  total: number | null;
  /** The total once what is newly bought has been activated; null where nothing new is told of. */
  newTotal: number | null;
};

export type LicenceDates = {
  adminWarning: StatedDate;
  expiry: StatedDate;
  grace: StatedDate;
  maintenance: StatedDate;
  nextCheck: StatedDate;
};

export type OwnerLicence = {
  /** Issuer's key, "SuperOffice"; "" when the tenant leaves it out. */
  owner: string;
  ownerDescription: string;
  company: string;
  serialNumber: string;
  /** What was bought, in the vendor's undocumented words; "" where not told. */
  productType: string;
  productDescription: string;
  dates: LicenceDates;
  modules: ModuleLicence[];
};

/** The name that the vendor gives itself as an owner of licences. */
export const vendorOwner = 'SuperOffice';
