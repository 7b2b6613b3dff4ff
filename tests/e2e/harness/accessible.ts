import axe from 'axe-core';
import type { PanelView } from './panelView';

/** What a look at a page found wrong, in words. */
export async function faultsOf(view: PanelView): Promise<string[]> {
  await view.frame.evaluate(axe.source);
  const found = await view.frame.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`);
  return found as string[];
}

/** By how many pixels a page is wider than its window. */
export function tooWide(view: PanelView): Promise<number> {
  return view.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
