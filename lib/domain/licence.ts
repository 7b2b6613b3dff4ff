/**
 * What a tenant holds: one licence per owner (SuperOffice and each third-party issuer), and in it the
 * module licences with how many are in use. Plain JSON values throughout, so that a snapshot of them
 * can be stored and sent between contexts as it is.
 */

/**
 * A date as a licence states it. `none` is the tenant saying "no such date" (the year 1, or 0: for ever);
 * `unknown` is the tenant saying nothing. `day` is an ISO calendar day, "2027-03-27": the wire carries
 * no zone, and a licence ends on a day, not at an instant.
 */
export type LicenceDate = { kind: 'on'; day: string } | { kind: 'none' } | { kind: 'unknown' };

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
  /** Counts exactly as the tenant said them, wrong ones included; null where it said nothing. */
  inUse: number | null;
  available: number | null;
  total: number | null;
};

export type LicenceDates = {
  adminWarning: LicenceDate;
  expiry: LicenceDate;
  grace: LicenceDate;
  maintenance: LicenceDate;
  nextCheck: LicenceDate;
};

export type OwnerLicence = {
  /** Issuer's key, "SuperOffice"; "" when the tenant leaves it out. */
  owner: string;
  ownerDescription: string;
  company: string;
  serialNumber: string;
  dates: LicenceDates;
  modules: ModuleLicence[];
};

/** The name that the vendor gives itself as an owner of licences. */
export const vendorOwner = 'SuperOffice';
