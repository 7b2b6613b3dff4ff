type Rows<Item> = {
  items: readonly Item[];
  /** Headings are not gone to. */
  isRow: (item: Item) => boolean;
  /** How many items a page key goes, at least 1. */
  page: number;
};

/**
 * Where a key leads in a list.
 *
 * @param key as the browser names it, "ArrowDown"
 * @param at index of the row that has the focus
 * @returns the index of another row, `at` at either end, or null when the key means nothing here
 */
export function rowByKey<Item>(
  key: string,
  at: number,
  { items, isRow, page }: Rows<Item>,
): number | null {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -items.length,
    End: items.length,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const way = Math.sign(step);
  const last = way > 0 ? items.length - 1 : 0;
  return firstRow(at + step, way) ?? firstRow(last, -way) ?? at;

  function firstRow(from: number, way: number): number | null {
    for (let index = from; ; index += way) {
      const item = items[index];
      if (item === undefined) return null;
      if (isRow(item)) return index;
    }
  }
}
