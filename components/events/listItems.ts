import type { ListedRun } from '../../lib/domain/events/runList';

/** What runs, and what is over. */
export type Section = 'running' | 'over';

/** A section's heading, what it says where nothing is in it, or a row of it, below each other in one list. */
export type ListItem =
  | { kind: 'heading'; key: string; section: Section }
  | { kind: 'none'; key: string; section: Section }
  | {
      kind: 'row';
      key: string;
      section: Section;
      listed: ListedRun;
      /**
       * What can be done stands in it although it is not opened: it was late when it got its place. What becomes
       * late, or ends, keeps its height, so that nothing below it moves.
       */
      atHand: boolean;
      /** The first and the last one of a section have the round corners of its card. */
      first: boolean;
      last: boolean;
    };

/**
 * Both sections and what is in them, one after the other.
 *
 * @param late keys of the rows that were late when they got their places
 * @param isSearched that a section is empty says nothing then, and it is left out
 */
export function listItems(
  rows: Record<Section, readonly ListedRun[]>,
  late: ReadonlySet<string>,
  isSearched: boolean,
): ListItem[] {
  return (['running', 'over'] as const).flatMap((section): ListItem[] => {
    const here = rows[section];
    const heading = { kind: 'heading' as const, key: section, section };
    if (here.length === 0)
      return isSearched ? [] : [heading, { kind: 'none', key: `no ${section}`, section }];
    return [
      heading,
      ...here.map((listed, index) => ({
        kind: 'row' as const,
        key: listed.key,
        section,
        listed,
        atHand: late.has(listed.key),
        first: index === 0,
        last: index === here.length - 1,
      })),
    ];
  });
}

/** How high an item is in CSS pixels, as long as it was not measured. */
export function heightOf(item: ListItem, isOpen: boolean): number {
  if (item.kind === 'heading') return 34;
  if (item.kind === 'none') return 37;
  if (isOpen) return 520;
  return item.atHand ? 140 : 55;
}
