import type { Side } from '../../lib/crm/dock';

/**
 * Moves the page aside for the docked panel, and back. The root element gets a margin; where the CRM
 * fills the window without scrolling (as its client does) it also becomes the frame of reference of
 * what the page fixes to the window's edges, which would otherwise lie under the panel.
 *
 * @returns sets how far the page is pushed; null gives it all its room back
 */
export function pushPage(): (by: { side: Side; width: number } | null) => void {
  const { style } = document.documentElement;
  let before: [property: string, value: string, priority: string][] = [];

  function put(property: string, value: string): void {
    before.push([property, style.getPropertyValue(property), style.getPropertyPriority(property)]);
    style.setProperty(property, value, 'important');
  }

  return (by) => {
    for (const saved of before) style.setProperty(...saved);
    before = [];
    if (!by) return;
    const scrolls = document.documentElement.scrollHeight > innerHeight;
    put(`margin-${by.side}`, `${by.width}px`);
    put('width', 'auto');
    if (!scrolls) put('contain', 'layout');
  };
}
