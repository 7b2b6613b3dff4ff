import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import { faultsOf, tooWide } from './accessible';
import type { PanelView } from './panelView';
import type { World } from './world';

const pictures = 'test-results/views';
mkdirSync(pictures, { recursive: true });

/** Looks at a page as it is now, and takes its pictures: narrow and wide, in light and in dark. */
export async function look(view: PanelView, name: string): Promise<void> {
  for (const width of [320, 420])
    for (const scheme of ['light', 'dark'] as const) {
      await view.page.setViewport({ width, height: 860 });
      await view.page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const what = `${name}, ${width} px, ${scheme}`;
      expect(await faultsOf(view, scheme === 'light' ? 'all' : 'colours'), what).toEqual([]);
      expect(await tooWide(view), what).toBeLessThanOrEqual(0);
      await view.page.screenshot({ path: `${pictures}/${name}-${width}-${scheme}.png` });
    }
}

/** The panel in a tab of its own, after a page of the CRM was open. */
export async function panelTab(world: World, ...shows: string[]): Promise<PanelView> {
  await (await world.crm()).launcher();
  const view = await world.extensionPage('/panel.html?view=tab');
  await view.shows(...shows);
  return view;
}
