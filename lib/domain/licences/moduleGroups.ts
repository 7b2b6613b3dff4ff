import type { ModuleKind, ModuleLicence } from './licence';
import { isOfWindowsEra } from './licenceCatalogue';
import { bySeverity, type Level } from '../level';
import { occupancyOf } from './seats';

/** The sections of a list of licences: what is given to people first, what is simply there last. */
const groupsInOrder = ['plan', 'user', 'windows', 'system', 'site', 'other', 'hidden'] as const;
export type ModuleGroupId = (typeof groupsInOrder)[number];

export type ModuleGroup = { id: ModuleGroupId; modules: ModuleLicence[] };

/** By LicenseType: a "site licence" of the vendor's interface holds for the system, a "satellite licence" for a site. */
const groupOfKind: Record<ModuleKind, ModuleGroupId> = {
  plan: 'plan',
  user: 'user',
  site: 'system',
  satellite: 'site',
  unknown: 'other',
};

/**
 * Module licences in the sections of the vendor's screen, in the order given. What that screen hides is a section
 * of its own. User licences of the vendor's Windows programs stand apart; a user plan with such a name does not,
 * because people need it to log in.
 *
 * @param vendors whether the vendor issued them
 * @see SuperOffice docs, admin/license/index.md, "License types"
 */
export function moduleGroups(modules: readonly ModuleLicence[], vendors: boolean): ModuleGroup[] {
  return groupsInOrder
    .map((id) => ({ id, modules: modules.filter((module) => groupOf(module, vendors) === id) }))
    .filter((group) => group.modules.length > 0);
}

function groupOf(module: ModuleLicence, vendors: boolean): ModuleGroupId {
  if (module.hidden) return 'hidden';
  const windows = vendors && module.kind === 'user' && isOfWindowsEra(module);
  return windows ? 'windows' : groupOfKind[module.kind];
}

/**
 * The few module licences that say most about how full a tenant is: user plans, or user licences where
 * there are no plans, the most serious and then the fullest first. What cannot be full is left out.
 *
 * @param most how many
 */
export function fullest(modules: readonly ModuleLicence[], most: number): ModuleLicence[] {
  const shown = modules
    .filter((module) => !module.hidden)
    .toSorted((a, b) => a.sortOrder - b.sortOrder);
  const plans = shown.filter(({ kind }) => kind === 'plan');
  const given = plans.length > 0 ? plans : shown.filter(({ kind }) => kind === 'user');
  return given
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
