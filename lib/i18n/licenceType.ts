import type { ModuleKind, ModuleLicence } from '../domain/licences/licence';
import { m } from './paraglide/messages';

const types: Record<ModuleKind, () => string> = {
  plan: m.type_plan,
  user: m.type_user,
  site: m.type_system,
  satellite: m.type_site,
  unknown: m.not_told,
};

/** What sort of licence it is, and for whom it holds; in the vendor's words, a "site" is a database. */
export function licenceType({ kind, marker }: Pick<ModuleLicence, 'kind' | 'marker'>): string {
  return (marker ? m.type_marker : types[kind])();
}
