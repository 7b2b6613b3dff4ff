import type {
  LicenceDates,
  ModuleLicence,
  OwnerLicence,
} from '../../../../lib/domain/licences/licence';
import type { StatedDate } from '../../../../lib/domain/statedDate';

/** Licences to test with: healthy ones, of which a test changes what it is about. */

export const on = (day: string): StatedDate => ({ kind: 'on', day });
export const none: StatedDate = { kind: 'none' };
export const unknown: StatedDate = { kind: 'unknown' };

export function dates(change: Partial<LicenceDates> = {}): LicenceDates {
  return {
    adminWarning: on('2027-02-27'),
    expiry: on('2027-03-27'),
    grace: on('2027-04-08'),
    maintenance: none,
    nextCheck: on('2026-12-01'),
    ...change,
  };
}

export function module(change: Partial<ModuleLicence> = {}): ModuleLicence {
  return {
    name: 'ten-sales',
    description: 'Sales Premium',
    tooltip: '',
    version: '',
    kind: 'plan',
    hidden: false,
    unrestricted: false,
    sortOrder: 1,
    prerequisite: '',
    grants: [],
    marker: false,
    inUse: 10,
    available: 11,
    total: 21,
    newTotal: null,
    ...change,
  };
}

export function licence(change: Partial<OwnerLicence> = {}): OwnerLicence {
  return {
    owner: 'SuperOffice',
    ownerDescription: 'SuperOffice',
    company: 'Designteamet AS',
    serialNumber: '1010000014',
    productType: '',
    productDescription: '',
    dates: dates(),
    modules: [module()],
    ...change,
  };
}
