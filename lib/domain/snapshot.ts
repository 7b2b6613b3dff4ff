import type { Failure } from './failure';
import type { LicenceDate, OwnerLicence } from './licence';

/**
 * What Sidelight last knew of a tenant. Every part succeeds or fails by itself: a failed one keeps its
 * last good value beside the reason, so that the panel can show both.
 */
export type Part<T> = {
  value: T | null;
  /** Epoch milliseconds of the answer that `value` came from. */
  asOf: number | null;
  /** Why the latest attempt failed; null when it did not, or when there was none yet. */
  failure: Failure | null;
};

/** GET /api, the version document. */
export type VersionInfo = { netServerVersion: string };

/** User/currentPrincipal: who is signed in, and may they administrate. */
export type Principal = {
  associateId: number;
  /** Login initials, "ANN". */
  name: string;
  fullName: string;
  roleName: string;
  /** DatabaseContextIdentifier, "Cust12345". */
  contextId: string;
  isAdministrator: boolean;
};

/** License/GetUserAndInstallationLicenceStatus. */
export type LicenceStatus = {
  company: string;
  serialNumber: string;
  adminWarning: LicenceDate;
  expiry: LicenceDate;
  grace: LicenceDate;
  /** Names of the module licences that the signed-in user holds. */
  userLicences: string[];
};

/** Diagnostics/GetSystemInfo; null where the tenant says nothing. */
export type SystemInfo = {
  company: string;
  databaseType: string;
  databaseVersion: string;
  isSatellite: boolean | null;
};

export type PartValues = {
  version: VersionInfo;
  principal: Principal;
  licences: OwnerLicence[];
  licenceStatus: LicenceStatus;
  systemInfo: SystemInfo;
};

export type PartName = keyof PartValues;

export type Parts = { [Name in PartName]: Part<PartValues[Name]> };

export type Snapshot = {
  /** Key of the tenant, "production:cust12345". */
  tenant: string;
  /** Epoch milliseconds when the latest check ended, good or bad; null before the first. */
  checkedAt: number | null;
  /** Epoch milliseconds when the next check was then due; null when none was planned. */
  nextCheckAt: number | null;
  parts: Parts;
};

export const partNames: readonly PartName[] = [
  'version',
  'principal',
  'licences',
  'licenceStatus',
  'systemInfo',
];

function nothingYet(): Part<never> {
  return { value: null, asOf: null, failure: null };
}

/** The snapshot of a tenant that was never asked. */
export function emptySnapshot(tenant: string): Snapshot {
  return {
    tenant,
    checkedAt: null,
    nextCheckAt: null,
    parts: {
      version: nothingYet(),
      principal: nothingYet(),
      licences: nothingYet(),
      licenceStatus: nothingYet(),
      systemInfo: nothingYet(),
    },
  };
}
