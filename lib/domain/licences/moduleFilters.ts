import { activationOf } from './activation';
import type { ModuleLicence } from './licence';
import { oddCountsOf } from './oddCounts';
import { countsSeats, occupancyOf } from './seats';

/** What an administrator looks for in a list of licences. */
export const moduleFilters = ['over', 'full', 'unused', 'not-activated', 'odd'] as const;
export type ModuleFilter = (typeof moduleFilters)[number];

const tests: Record<ModuleFilter, (module: ModuleLicence) => boolean> = {
  over: (module) => levelOf(module) === 'over',
  full: (module) => levelOf(module) === 'limit',
  unused: (module) => countsSeats(module) && levelOf(module) !== null && module.inUse === 0,
  'not-activated': (module) => activationOf(module) !== null,
  odd: (module) => oddCountsOf(module).length > 0,
};

function levelOf(module: ModuleLicence): string | null {
  const occupancy = occupancyOf(module);
  return occupancy.state === 'counted' ? occupancy.level : null;
}

/** The licences that a filter is about; without a filter, all. */
export function filtered(
  modules: readonly ModuleLicence[],
  filter: ModuleFilter | null,
): ModuleLicence[] {
  return modules.filter((module) => filter === null || tests[filter](module));
}

/**
 * The filters that find anything, and the chosen one whatever it finds.
 *
 * @param found those of the licences that are looked at: a filter that finds none of them stays where it was
 * @returns each with how many it finds of those
 */
export function usefulFilters(
  modules: readonly ModuleLicence[],
  found: readonly ModuleLicence[],
  chosen: ModuleFilter | null,
): { filter: ModuleFilter; count: number }[] {
  return moduleFilters
    .filter((filter) => filter === chosen || filtered(modules, filter).length > 0)
    .map((filter) => ({ filter, count: filtered(found, filter).length }));
}
