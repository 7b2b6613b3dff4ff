type Rows = {
  count: number;
  /** Headings are not gone to. */
  isRow: (index: number) => boolean;
  /** How many rows a page key goes. */
  page: number;
};

/**
 * Where a key leads in a list.
 *
 * @param key as the browser names it, "ArrowDown"
 * @param at index of the row that has the focus
 * @returns the index of another row, `at` at either end, or null when the key means nothing here
 */
export function rowByKey(key: string, at: number, { count, isRow, page }: Rows): number | null {
  const last = count - 1;
  const steps: Record<string, [from: number, step: 1 | -1]> = {
    ArrowDown: [at + 1, 1],
    ArrowUp: [at - 1, -1],
    PageDown: [Math.min(at + page, last), -1],
    PageUp: [Math.max(at - page, 0), 1],
    Home: [0, 1],
    End: [last, -1],
  };
  const found = steps[key];
  if (!found) return null;
  const [from, step] = found;
  for (let index = from; index >= 0 && index <= last; index += step) if (isRow(index)) return index;
  return at;
}
