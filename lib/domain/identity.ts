import type { Snapshot } from './snapshot';
import { vendorFirst } from './licences/owners';

/** The first that is told: several parts of a snapshot say the same, and each may be missing. */
function firstTold(...candidates: (string | undefined)[]): string | null {
  return candidates.find((candidate) => candidate) ?? null;
}

/** The name of the company that the tenant belongs to; null while nobody told it. */
export function companyOf({ parts }: Snapshot): string | null {
  return firstTold(
    vendorFirst(parts.licences.value ?? [])[0]?.company,
    parts.licenceStatus.value?.company,
    parts.systemInfo.value?.company,
  );
}

/** The serial number of the vendor's licence; null while nobody told it. */
export function serialNumberOf({ parts }: Snapshot): string | null {
  return firstTold(
    parts.licenceStatus.value?.serialNumber,
    vendorFirst(parts.licences.value ?? [])[0]?.serialNumber,
  );
}
