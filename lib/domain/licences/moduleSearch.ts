import { folded } from '../folded';
import type { ModuleLicence } from './licence';

/** All that a licence can be found by. */
export type SearchableModule = {
  module: ModuleLicence;
  /** Its texts, without case and accents. */
  words: string;
};

/**
 * Prepares a licence for being searched.
 *
 * @param explanation what is said of it beside the tenant's own words, "" for nothing
 */
export function searchable(module: ModuleLicence, explanation: string): SearchableModule {
  const { name, description, tooltip } = module;
  return { module, words: folded([name, description, tooltip, explanation].join('\n')) };
}

/** The licences that have every word of a query somewhere in their texts, in the order in which they came. */
export function foundModules(modules: readonly SearchableModule[], query: string): ModuleLicence[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return modules
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .map(({ module }) => module);
}
