import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './until';

/** The panel, wherever it stands: read as text, handled by role and name. */
export class PanelView {
  readonly page: Page;
  readonly frame: Frame;

  constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  text(): Promise<string> {
    return this.frame.evaluate(() => document.body.innerText);
  }

  /** The panel's text, once it holds all of these. */
  async shows(...wanted: (string | RegExp)[]): Promise<string> {
    let text = '';
    const holds = (part: string | RegExp) =>
      typeof part === 'string' ? text.includes(part) : part.test(text);
    await until(`the panel shows ${wanted.map(String).join(' and ')}`, async () => {
      text = await this.text();
      return wanted.every(holds);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\nIt shows:\n${text}`);
    });
    return text;
  }

  /** The first element of a role whose name is, or matches, the given one. */
  find(role: string, name: string | RegExp): Promise<ElementHandle<HTMLElement>> {
    return until(`${role} "${String(name)}" in the panel`, () => this.findNow(role, name));
  }

  async findNow(role: string, name: string | RegExp): Promise<ElementHandle<HTMLElement> | null> {
    // Sent to the page as text: it may not define functions of its own, which a loader would wrap.
    const pattern =
      typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
    const tags: Record<string, string> = {
      button: 'button',
      link: 'a[href]',
      heading: 'h1,h2,h3',
      radio: 'label:has(input[type="radio"])',
    };
    const selector = [`[role="${role}"]`, tags[role]].filter(Boolean).join(',');
    const handle = await this.frame.evaluateHandle(
      (candidates, wanted) =>
        [...document.querySelectorAll<HTMLElement>(candidates)].find(
          (candidate) =>
            candidate.checkVisibility() &&
            new RegExp(wanted).test(
              (candidate.ariaLabel ?? candidate.innerText).replace(/\s+/g, ' ').trim(),
            ),
        ) ?? null,
      selector,
      pattern,
    );
    return handle.asElement() as ElementHandle<HTMLElement> | null;
  }

  async click(role: string, name: string | RegExp): Promise<void> {
    const element = await this.find(role, name);
    await element.click();
    await element.dispose();
  }

  hasFocus(): Promise<boolean> {
    return this.frame.evaluate(() => document.hasFocus());
  }
}
