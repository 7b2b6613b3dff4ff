import type { Failure } from './failure';
import type { OwnerLicence } from './licences/licence';
import type { LicenceNews } from './licences/licenceNews';
import type { PlanLimit } from './licences/planLimit';
import type { StatedDate } from './statedDate';

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
  /** Epoch milliseconds of the latest attempt, good or bad; null before the first. */
  triedAt: number | null;
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
  /** Whether the names of other users may be shown: admin-all or admin-users. */
  mayReadUsers: boolean;
};

/** License/GetUserAndInstallationLicenceStatus. */
export type LicenceStatus = {
  company: string;
  serialNumber: string;
  adminWarning: StatedDate;
  expiry: StatedDate;
  grace: StatedDate;
  /** Names of the module licences that the signed-in user holds. */
  userLicences: string[];
};

/** Diagnostics/GetSystemInfo; null where the tenant says nothing. */
export type SystemInfo = {
  company: string;
  databaseType: string;
  databaseVersion: string;
  databaseName: string;
  isSatellite: boolean | null;
};

/** A database that replicates with the central one, by the company card that it belongs to. */
export type Satellite = { id: number; name: string };

export type PartValues = {
  version: VersionInfo;
  principal: Principal;
  licences: OwnerLicence[];
  licenceStatus: LicenceStatus;
  systemInfo: SystemInfo;
  satellites: Satellite[];
  /** Per owner, as the vendor's licence server says it. */
  licenceNews: LicenceNews[];
  projectLimit: PlanLimit;
  dashboardLimit: PlanLimit;
  flowLimit: PlanLimit;
  /** Nothing tells their limit: only how many there are. */
  customObjects: number;
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

/** A part that nobody asked for yet. */
export function nothingYet(): Part<never> {
  return { value: null, asOf: null, failure: null, triedAt: null };
}

function noParts(): Parts {
  return {
    version: nothingYet(),
    principal: nothingYet(),
    licences: nothingYet(),
    licenceStatus: nothingYet(),
    systemInfo: nothingYet(),
    satellites: nothingYet(),
    licenceNews: nothingYet(),
    projectLimit: nothingYet(),
    dashboardLimit: nothingYet(),
    flowLimit: nothingYet(),
    customObjects: nothingYet(),
  };
}

export const partNames = Object.keys(noParts()) as readonly PartName[];

/** The snapshot of a tenant that was never asked. */
export function emptySnapshot(tenant: string): Snapshot {
  return { tenant, checkedAt: null, nextCheckAt: null, parts: noParts() };
}
