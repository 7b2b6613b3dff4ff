import type { OwnerLicence } from '../domain/licences/licence';
import type { ModuleGroup, ModuleGroupId } from '../domain/licences/moduleGroups';
import type { Table } from '../export/table';
import { licenceNotes } from './licenceNotes';
import { m } from './paraglide/messages';

/** What the sections of a list of licences are called. */
export const groupNames: Record<ModuleGroupId, () => string> = {
  plan: m.group_plan,
  user: m.group_user,
  windows: m.group_windows,
  system: m.group_system,
  site: m.group_site,
  other: m.group_unknown,
  hidden: m.group_hidden,
};

/**
 * Licences as a table to be taken elsewhere, in the order in which they are shown. Counts are as the tenant said
 * them; what it did not say is empty.
 *
 * @param expired the licence of their owner has expired
 */
export function moduleTable(
  groups: readonly ModuleGroup[],
  { owner, dates }: Pick<OwnerLicence, 'owner' | 'dates'>,
  expired: boolean,
  culture: string,
): Table {
  return {
    columns: [
      { key: 'owner', title: m.column_owner() },
      { key: 'key', title: m.details_key() },
      { key: 'description', title: m.details_description() },
      { key: 'group', title: m.column_group() },
      { key: 'inUse', title: m.column_in_use() },
      { key: 'available', title: m.column_available() },
      { key: 'total', title: m.column_total() },
      { key: 'newTotal', title: m.column_new_total() },
      { key: 'unlimited', title: m.column_unlimited() },
      { key: 'hidden', title: m.column_hidden() },
      { key: 'expires', title: m.column_expires() },
      { key: 'notes', title: m.column_notes() },
    ],
    rows: groups.flatMap(({ id, modules }) =>
      modules.map((module) => ({
        owner,
        key: module.name,
        description: module.description,
        group: groupNames[id](),
        inUse: module.inUse,
        available: module.available,
        total: module.total,
        newTotal: module.newTotal,
        unlimited: module.unrestricted,
        hidden: module.hidden,
        expires: dates.expiry.kind === 'on' ? dates.expiry.day : null,
        notes: licenceNotes(module, expired, culture)
          .map(({ text }) => text)
          .join(', '),
      })),
    ),
  };
}
