import axe from 'axe-core';
import type { PanelView } from './panelView';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of their rules that look at colours. */
const byColour = ['color-contrast', 'link-in-text-block'];

/**
 * What a look at a page found wrong, in words.
 *
 * @param of its colours alone, where all else was looked at before: a scheme changes nothing else
 */
export async function faultsOf(view: PanelView, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  if (!(await view.frame.evaluate(() => 'axe' in globalThis)))
    await view.frame.evaluate(axe.source);
  const runOnly = of === 'all' ? standards : { type: 'rule', values: byColour };
  const found = await view.frame.evaluate(`axe.run(document, ${JSON.stringify({ runOnly })})
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`);
  return found as string[];
}

/** By how many pixels a page is wider than its window. */
export function tooWide(view: PanelView): Promise<number> {
  return view.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
