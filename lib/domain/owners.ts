import { vendorOwner, type OwnerLicence } from './licence';

/** The vendor's own licence first, the others as the tenant lists them. */
export function vendorFirst(licences: readonly OwnerLicence[]): OwnerLicence[] {
  const isVendor = (licence: OwnerLicence) => licence.owner === vendorOwner;
  return [...licences.filter(isVendor), ...licences.filter((licence) => !isVendor(licence))];
}
