import type { ModuleLicence } from '../../lib/domain/licences/licence';
import type { ModuleGroup, ModuleGroupId } from '../../lib/domain/licences/moduleGroups';
import { canFill } from '../../lib/domain/licences/seats';
import { widthsOf, type Figures } from './figures';

/** A section's heading, or a licence in it, as they stand below each other in one list. */
export type ListItem =
  | {
      kind: 'heading';
      key: string;
      group: ModuleGroupId;
      count: number;
      /** Whether its licences are put away; null for a section that can't be. */
      folded: boolean | null;
      /** The figures are explained here. */
      legend: boolean;
    }
  | {
      kind: 'row';
      key: string;
      module: ModuleLicence;
      widths: Record<keyof Figures, number>;
      /** The first and the last one of a section have the round corners of its card. */
      first: boolean;
      last: boolean;
    };

/** Whether a section is put away, or null for one that can't be. */
export type FoldedOf = (group: ModuleGroup) => boolean | null;

/**
 * All sections and what is in them, one after the other.
 *
 * @param keyOf a key for each licence, as names are not always unique
 */
export function listItems(
  groups: readonly ModuleGroup[],
  foldedOf: FoldedOf,
  keyOf: (module: ModuleLicence) => string,
  culture: string,
): ListItem[] {
  const counted = (group: ModuleGroup) =>
    !foldedOf(group) && group.modules.some(({ unrestricted }) => !unrestricted);
  const legend = groups.find(counted);
  return groups.flatMap((group): ListItem[] => {
    const { id, modules } = group;
    const folded = foldedOf(group);
    const widths = widthsOf(modules, culture);
    return [
      {
        kind: 'heading',
        key: `group ${id}`,
        group: id,
        count: modules.length,
        folded,
        legend: group === legend,
      },
      ...(folded ? [] : modules).map((module, index): ListItem => ({
        kind: 'row',
        key: keyOf(module),
        module,
        widths,
        first: index === 0,
        last: index === modules.length - 1,
      })),
    ];
  });
}

/** How high an item is in CSS pixels, as long as it was not measured. */
export function heightOf(item: ListItem, open: boolean): number {
  if (item.kind === 'heading') return item.group === 'hidden' ? 70 : 34;
  return (canFill(item.module) ? 61 : 37) + (open ? 240 : 0);
}
