import type { ModuleLicence, OwnerLicence } from './licence';
import { vendorFirst } from './owners';

/** The user plans of a tenant by their names, in the vendor's order; empty where none is known. */
export type UserPlans = ReadonlyMap<string, ModuleLicence>;

/** Finds the user plans among all that is owned. Of two with the same name the first counts. */
export function userPlans(licences: readonly OwnerLicence[]): UserPlans {
  const plans = new Map<string, ModuleLicence>();
  for (const { modules } of vendorFirst(licences))
    for (const module of modules.toSorted((a, b) => a.sortOrder - b.sortOrder))
      if (module.kind === 'plan' && !plans.has(module.name)) plans.set(module.name, module);
  return plans;
}
