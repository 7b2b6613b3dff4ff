import { vendorOwner, type OwnerLicence } from './licence';

/** Whether a licence is the vendor's own; the documents spell it "SuperOffice" and "SUPEROFFICE". */
export function isVendors({ owner }: Pick<OwnerLicence, 'owner'>): boolean {
  return owner.toLowerCase() === vendorOwner.toLowerCase();
}

/** The vendor's own licence first, the others as the tenant lists them. */
export function vendorFirst(licences: readonly OwnerLicence[]): OwnerLicence[] {
  return [...licences.filter(isVendors), ...licences.filter((licence) => !isVendors(licence))];
}
