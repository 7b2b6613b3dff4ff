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

  /**
   * Waits until it hears its user: Firefox drops what is pressed before a document is 100 ms and three frames old, so that
   * nobody is tricked into pressing it.
   */
  async hears(): Promise<void> {
    await this.frame.evaluate(async () => {
      if (!navigator.userAgent.includes('Firefox')) return;
      await new Promise((ready) => setTimeout(ready, 300));
      for (let drawn = 0; drawn < 4 && !document.hidden; drawn += 1)
        await new Promise(requestAnimationFrame);
    });
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

  /** Waits until the check is over, so that no answer moves what is to be pressed. */
  async isSettled(): Promise<void> {
    await this.shows(/Checked .*, next about/);
  }

  /** The first element of a role whose name is, or matches, the given one. */
  async find(role: string, name: string | RegExp): Promise<ElementHandle<HTMLElement>> {
    const wanted = `${role} "${String(name)}" in the panel`;
    try {
      return await until(wanted, () => this.findNow(role, name));
    } catch (error) {
      throw new Error(`${String(error)}\nIt shows:\n${await this.text()}`, { cause: error });
    }
  }

  async findNow(role: string, name: string | RegExp): Promise<ElementHandle<HTMLElement> | null> {
    // Sent to the page as text: it may not define functions of its own, which a loader would wrap.
    const pattern =
      typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
    const tags: Record<string, string> = {
      button: 'button,summary',
      link: 'a[href]',
      heading: 'h1,h2,h3',
      radio: 'label:has(input[type="radio"])',
      listitem: 'main [data-index]',
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

  /** Presses an element, and again where the browser drops that, as Firefox does while a page is new; see `hears`. */
  async click(role: string, name: string | RegExp): Promise<void> {
    const element = await this.find(role, name);
    await standsStill(element);
    const before = await this.#presses();
    await until(`a press of ${role} "${String(name)}" that the page hears`, async () => {
      await element.click();
      return until('the press', async () => (await this.#presses()) !== before, 1_000);
    });
    await element.dispose();
  }

  /** How often the page has heard a press since it was first asked; NaN once it is gone, which a press may bring about. */
  #presses(): Promise<number> {
    return this.frame
      .evaluate(() => {
        const seen = globalThis as { presses?: number };
        if (seen.presses === undefined) {
          seen.presses = 0;
          addEventListener('pointerdown', () => (seen.presses = (seen.presses ?? 0) + 1), true);
        }
        return seen.presses;
      })
      .catch(() => NaN);
  }

  /** Chooses in the first list of choices whose label is, or matches, the given name. */
  async choose(name: string | RegExp, value: string): Promise<void> {
    const pattern = typeof name === 'string' ? name : name.source;
    const handle = await until(`a choice of ${pattern}`, async () => {
      const found = await this.frame.evaluateHandle(
        (wanted) =>
          [...document.querySelectorAll('select')].find((select) =>
            new RegExp(wanted).test(select.ariaLabel ?? select.labels[0]?.innerText ?? ''),
          ) ?? null,
        pattern,
      );
      return found.asElement() as ElementHandle<HTMLSelectElement> | null;
    });
    await handle.select(value);
    await handle.dispose();
  }

  /** All rows of a long list, of which only those in sight are drawn, each as text. */
  async rows(): Promise<string[]> {
    await this.find('listitem', /./);
    const rows = await this.frame.evaluate(async () => {
      const found = new Map<number, string>();
      const gather = () => {
        for (const row of document.querySelectorAll<HTMLElement>('main [data-index]'))
          found.set(Number(row.dataset['index']), row.innerText.trim());
      };
      scrollTo(0, 0);
      for (let before = -1; before !== scrollY;) {
        await new Promise((resolve) => setTimeout(resolve, 80));
        gather();
        before = scrollY;
        scrollBy(0, innerHeight / 2);
      }
      scrollTo(0, 0);
      return [...found];
    });
    return rows.sort(([a], [b]) => a - b).map(([, text]) => text);
  }

  /** What has the focus in the panel, by its text. */
  focused(): Promise<string> {
    return this.frame.evaluate(
      () => (document.activeElement as HTMLElement | null)?.innerText ?? '',
    );
  }

  hasFocus(): Promise<boolean> {
    return this.frame.evaluate(() => document.hasFocus());
  }
}

/** Waits until arriving data has stopped moving an element: what moves is not where it is pressed. */
async function standsStill(element: ElementHandle<HTMLElement>): Promise<void> {
  let before: number | null = null;
  await until('an element that stands still', async () => {
    const top = await element.evaluate((found) => found.getBoundingClientRect().top + scrollY);
    const still = top === before;
    before = top;
    return still;
  });
}
