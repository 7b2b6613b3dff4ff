import type { CDPSession } from 'puppeteer-core';
import { plain, type Moment, type Notifications, type Shown } from './shown';
import type { PanelView } from './panelView';
import { until } from './until';
import type { World } from './world';

/** Has the background tell of whatever it shows: Chromium lets nobody read it afterwards. One that is dying hears no more. */
const listen = `new Promise((listening) => {
  const begin = () => {
    if (!globalThis.chrome?.notifications) return setTimeout(begin, 10);
    const { notifications } = chrome;
    const create = notifications.create.bind(notifications);
    notifications.create = async (id, options) => {
      if (globalThis.refuses) throw new Error('refused');
      const { title, message } = options;
      const { dying } = globalThis;
      tellTest(JSON.stringify({ id, title, message, dying }));
      const shown = dying === 'before' ? null : await create(id, options);
      return dying ? new Promise(() => {}) : shown;
    };
    listening();
  };
  begin();
})`;

type Told = Shown & { dying?: Moment };

/** Of Chromium. */
export class ChromiumNotifications implements Notifications {
  readonly #world: World;
  readonly #page: PanelView;
  readonly #told: Told[] = [];
  readonly #heard = new Set<string>();
  #background: CDPSession | null = null;
  #workers: CDPSession | null = null;

  /** @param page of the extension, which stays open */
  constructor(world: World, page: PanelView) {
    this.#world = world;
    this.#page = page;
  }

  async begin(): Promise<void> {
    this.#workers = await this.#page.page.createCDPSession();
    await this.#workers.send('ServiceWorker.enable');
    await this.#listen();
  }

  async taken(): Promise<Shown[]> {
    const told = this.#told.splice(0).filter(({ dying }) => dying !== 'before');
    told.forEach(({ id }) => this.#heard.add(id));
    for (const id of await this.seen())
      if (!this.#heard.has(id)) throw new Error(`${id} was shown unheard`);
    return told.map(({ id, title, message }) => ({
      id,
      title: plain(title),
      message: plain(message),
    }));
  }

  async seen(): Promise<string[]> {
    const all = await this.#page.frame.evaluate('chrome.notifications.getAll()');
    return Object.keys(all as object);
  }

  click(id: string): Promise<void> {
    return this.#dispatch('onClicked', id);
  }

  async close(id: string): Promise<void> {
    await this.#page.frame.evaluate(`chrome.notifications.clear(${JSON.stringify(id)})`);
    await this.#dispatch('onClosed', id, true);
  }

  press(id: string, button: number): Promise<void> {
    return this.#dispatch('onButtonClicked', id, button);
  }

  async end(): Promise<void> {
    // Whoever debugs a background keeps what is left of it.
    await this.#background?.detach();
    this.#background = null;
  }

  async refuse(refuses: boolean): Promise<void> {
    await this.#evaluate(`void (globalThis.refuses = ${String(refuses)})`);
  }

  async killBackground(): Promise<void> {
    const { browser } = this.#world.launched;
    await this.end();
    await this.#workers?.send('ServiceWorker.stopAllWorkers');
    await until('the background is gone', () =>
      Promise.resolve(browser.targets().every((target) => target.type() !== 'service_worker')),
    );
    await this.#listen();
  }

  async killWhenShown(moment: Moment): Promise<() => Promise<void>> {
    await this.#evaluate(`void (globalThis.dying = '${moment}')`);
    return async () => {
      await until('something is about to be shown', () =>
        Promise.resolve(this.#told.some(({ dying }) => dying)),
      );
      await this.killBackground();
    };
  }

  async #listen(): Promise<void> {
    // Any message wakes it.
    await this.#page.frame.evaluate('void chrome.runtime.sendMessage("wake").catch(() => null)');
    const target = await this.#world.launched.browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker',
    );
    const background = await target.createCDPSession();
    background.on('Runtime.bindingCalled', ({ payload }) => {
      this.#told.push(JSON.parse(payload) as Told);
    });
    await background.send('Runtime.enable');
    await background.send('Runtime.addBinding', { name: 'tellTest' });
    this.#background = background;
    await this.#evaluate(listen);
  }

  async #evaluate(expression: string): Promise<void> {
    await this.#background?.send('Runtime.evaluate', { expression, awaitPromise: true });
  }

  /** `dispatch` is Chromium's own way for tests to say that an event happened. */
  async #dispatch(event: string, ...what: unknown[]): Promise<void> {
    await this.#evaluate(
      `chrome.notifications.${event}.dispatch(...${JSON.stringify(what)}), null`,
    );
  }
}
