import type { Page } from 'puppeteer-core';
import { PanelView } from './panelView';
import { until } from './until';

export type Box = { x: number; y: number; width: number; height: number };
export type LauncherSeen = {
  name: string;
  text: string;
  expanded: boolean;
  box: Box;
  focused: boolean;
};

/** A tab with the CRM web client, seen and handled as its user would. */
export class CrmPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  /** The launcher as it is now; null when there is none. */
  launcherNow(): Promise<LauncherSeen | null> {
    return this.page.evaluate(() => {
      const root = document.querySelector('sidelight-dock')?.shadowRoot;
      const button = root?.querySelector('button');
      if (!button) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return {
        name: button.getAttribute('aria-label') ?? '',
        text: button.innerText,
        expanded: button.getAttribute('aria-expanded') === 'true',
        box: { x, y, width, height },
        focused: root?.activeElement === button,
      };
    });
  }

  launcher(): Promise<LauncherSeen> {
    return until('a launcher in the CRM page', () => this.launcherNow());
  }

  /** Waits until the launcher tells something: what the background finds out reaches it after the panel. */
  async launcherTells(name: string | RegExp): Promise<void> {
    let told = '';
    await until(`the launcher tells ${String(name)}`, async () => {
      told = (await this.launcher()).name;
      return typeof name === 'string' ? told === name : name.test(told);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\nIt tells: ${told}`);
    });
  }

  async clickLauncher(): Promise<void> {
    const { box } = await this.launcher();
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Where the docked panel is; null when it is closed. */
  dockBox(): Promise<Box | null> {
    return this.page.evaluate(() => {
      const panel = document.querySelector('sidelight-dock')?.shadowRoot?.querySelector('aside');
      if (!panel) return null;
      const { x, y, width, height } = panel.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** The handle between the CRM and the panel. */
  handle(): Promise<{ box: Box; now: number; focused: boolean } | null> {
    return this.page.evaluate(() => {
      const root = document.querySelector('sidelight-dock')?.shadowRoot;
      const handle = root?.querySelector<HTMLElement>('[role="separator"]');
      if (!handle) return null;
      const { x, y, width, height } = handle.getBoundingClientRect();
      return {
        box: { x, y, width, height },
        now: Number(handle.getAttribute('aria-valuenow')),
        focused: root?.activeElement === handle,
      };
    });
  }

  /** The page in the docked frame, once it is there and hears its user. */
  async panel(): Promise<PanelView> {
    const view = await until('a docked panel', async () => {
      for (const frame of this.page.frames()) {
        if (frame === this.page.mainFrame()) continue;
        const path = await frame.evaluate(() => location.pathname).catch(() => '');
        if (path === '/panel.html') return new PanelView(this.page, frame);
      }
      return null;
    });
    await view.hears();
    return view;
  }

  /** Opens the panel by its launcher. */
  async openPanel(): Promise<PanelView> {
    if (!(await this.launcher()).expanded) await this.clickLauncher();
    return this.panel();
  }

  /** How wide the CRM's own layout is. */
  crmWidth(): Promise<number> {
    return this.page.evaluate(() => document.body.getBoundingClientRect().width);
  }
}
