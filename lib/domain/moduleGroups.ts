import type { ModuleKind, ModuleLicence } from './licence';
import { bySeverity, type Level } from './level';
import { occupancyOf } from './seats';

type ModuleGroup = { kind: ModuleKind; modules: ModuleLicence[] };

/** What is given to people first, what is simply there last. */
const kindsInOrder: readonly ModuleKind[] = ['plan', 'user', 'site', 'satellite', 'unknown'];

/** The module licences that the vendor's own screen shows too, by kind and in the vendor's order. */
export function moduleGroups(modules: readonly ModuleLicence[]): ModuleGroup[] {
  const shown = modules
    .filter((module) => !module.hidden)
    .toSorted((a, b) => a.sortOrder - b.sortOrder);
  return kindsInOrder
    .map((kind) => ({ kind, modules: shown.filter((module) => module.kind === kind) }))
    .filter((group) => group.modules.length > 0);
}

/**
 * The few module licences that say most about how full a tenant is: user plans, or user licences where
 * there are no plans, the most serious and then the fullest first. What cannot be full is left out.
 *
 * @param most how many
 */
export function fullest(modules: readonly ModuleLicence[], most: number): ModuleLicence[] {
  const groups = moduleGroups(modules);
  const given =
    groups.find(({ kind }) => kind === 'plan') ?? groups.find(({ kind }) => kind === 'user');
  return (given?.modules ?? [])
    .map(fullness)
    .filter((full) => full !== null)
    .sort((a, b) => bySeverity(a, b) || b.share - a.share)
    .slice(0, most)
    .map(({ module }) => module);
}

function fullness(
  module: ModuleLicence,
): { module: ModuleLicence; level: Level; share: number } | null {
  const occupancy = occupancyOf(module);
  if (occupancy.state === 'neutral') return null;
  if (occupancy.state === 'unknown') return { module, level: 'ok', share: -1 };
  const { level, inUse, total } = occupancy;
  return { module, level, share: inUse / Math.max(total, 1) };
}
