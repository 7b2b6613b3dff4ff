import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/svelte-virtual';

/**
 * Which rows to draw: what is in sight, and the active row wherever it is.
 *
 * @param active its index, -1 where there is none
 * @returns made anew for each, so that a new one is drawn at once
 */
export function drawnWith(active: number): (range: Range) => number[] {
  return (range) => {
    const indexes = defaultRangeExtractor(range);
    if (active < 0 || active >= range.count || indexes.includes(active)) return indexes;
    return [...indexes, active].sort((a, b) => a - b);
  };
}

/**
 * How many rows are wholly in sight, and never less than one.
 *
 * @param rows where each drawn row begins and ends on the page, in CSS pixels
 * @param covered CSS pixels of the window that its header covers
 */
export function rowsInSight(
  rows: readonly Pick<VirtualItem, 'start' | 'end'>[],
  covered: number,
): number {
  const [top, bottom] = [scrollY + covered, scrollY + innerHeight];
  return Math.max(1, rows.filter(({ start, end }) => start >= top && end <= bottom).length);
}

/**
 * Tells where an element begins on the page, in whole CSS pixels: now, and when what is above it may have grown.
 *
 * @returns ends it
 */
export function watchTop(element: HTMLElement, tell: (top: number) => void): () => void {
  const measure = () => tell(Math.round(element.getBoundingClientRect().top + scrollY));
  const observer = new ResizeObserver(measure);
  observer.observe(document.body);
  measure();
  return () => observer.disconnect();
}
