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

/** The filters that find anything, and the chosen one whatever it finds, with how many each finds. */
export function usefulFilters(
  modules: readonly ModuleLicence[],
  chosen: ModuleFilter | null,
): { filter: ModuleFilter; count: number }[] {
  return moduleFilters
    .map((filter) => ({ filter, count: filtered(modules, filter).length }))
    .filter(({ filter, count }) => count > 0 || filter === chosen);
}
