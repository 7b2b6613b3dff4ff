import type { ModuleLicence, OwnerLicence } from './licence';
import type { LicenceNews } from './licenceNews';

/** What changes once newly bought licences are activated. */
export type Activation = {
  newTotal: number;
  /** How many come on top; fewer than none when the new licence has less. null: the present total is not told. */
  added: number | null;
};

/** What of a module licence is bought but not activated; null when nothing is. */
export function activationOf({ total, newTotal, unrestricted }: ModuleLicence): Activation | null {
  if (newTotal === null || newTotal === total || unrestricted) return null;
  return { newTotal, added: total === null ? null : newTotal - total };
}

/**
 * The licence of an owner with what the licence server offers beside what is there: new totals, and modules that
 * are new altogether, of which the tenant has none yet. Modules are matched by name; of several with one name
 * the first goes with the first. What the tenant itself already tells as new is left as it is.
 */
export function withOffered(licence: OwnerLicence, news: readonly LicenceNews[]): OwnerLicence {
  const offered = news.find(({ owner }) => owner === licence.owner)?.offered;
  if (!offered) return licence;
  const waiting = [...offered.modules];
  const modules = licence.modules.map((module) => {
    const index = waiting.findIndex(({ name }) => name === module.name);
    const [found] = index < 0 ? [] : waiting.splice(index, 1);
    if (!found || found.unrestricted || module.newTotal !== null) return module;
    return { ...module, newTotal: found.newTotal ?? found.total };
  });
  return { ...licence, modules: [...modules, ...waiting.map(notThereYet)] };
}

function notThereYet(module: ModuleLicence): ModuleLicence {
  const newTotal = module.newTotal ?? module.total;
  return { ...module, inUse: 0, available: 0, total: 0, newTotal };
}
