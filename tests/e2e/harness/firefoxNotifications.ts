import { firefoxId } from '../../../scripts/launch';
import { plain, type Notifications, type Shown } from './shown';
import type { PanelView } from './panelView';
import { inFirefoxWindow } from './toolbar';

/**
 * Takes the place of what shows alerts, as Firefox's own tests do: the text is the one that its user would read, and nothing
 * vanishes after some seconds.
 */
const service = `(() => {
  const contract = '@mozilla.org/alerts-service;1';
  const listeners = new Map();
  const alerts = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    shown: [],
    showAlert({ name, title, text, cookie }, listener) {
      alerts.shown.push({ id: name, title, message: text });
      listeners.set(name, (topic) => listener.observe(null, topic, cookie));
      alerts.tell(name, 'alertshow');
      alerts.whenShown?.();
    },
    closeAlert(name) {
      alerts.tell(name, 'alertfinished');
      listeners.delete(name);
    },
    tell: (name, topic) => listeners.get(name)?.(topic),
  };
  const { nsIComponentRegistrar, nsIFactory } = Ci;
  Components.manager.QueryInterface(nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), '', contract,
    { QueryInterface: ChromeUtils.generateQI([nsIFactory]), createInstance: (id) => alerts.QueryInterface(id) },
  );
  window.sidelightAlerts = alerts;
})()`;

const extension = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  .ExtensionParent.GlobalManager.getExtension(${JSON.stringify(firefoxId)})`;
const kill = `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;

/** Of Firefox. */
export class FirefoxNotifications implements Notifications {
  readonly #page: PanelView;

  /** @param page of the extension, which stays open */
  constructor(page: PanelView) {
    this.#page = page;
  }

  async begin(): Promise<void> {
    await this.#do(service);
  }

  async taken(): Promise<Shown[]> {
    const taken = (await this.#do('JSON.stringify(sidelightAlerts.shown.splice(0))')) as string;
    return (JSON.parse(taken) as Shown[]).map(({ id, title, message }) => ({
      id,
      title: plain(title),
      message: plain(message),
    }));
  }

  async seen(): Promise<string[]> {
    const all = await this.#page.frame.evaluate('browser.notifications.getAll()');
    return Object.keys(all as object);
  }

  click(id: string): Promise<void> {
    return this.#tell(id, 'alertclickcallback');
  }

  close(id: string): Promise<void> {
    return this.#tell(id, 'alertfinished');
  }

  press(): Promise<void> {
    throw new Error('notifications of Firefox have no buttons');
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  refuse(): Promise<void> {
    throw new Error('Firefox never tells that nothing is shown');
  }

  async killBackground(): Promise<void> {
    await this.#do(`(async () => { await ${kill}; })()`);
  }

  /** Once it is there, since Firefox shows it by itself when it was told to. */
  async killWhenShown(): Promise<() => Promise<void>> {
    await this.#do(`sidelightAlerts.killed = new Promise((killed) => {
      sidelightAlerts.whenShown = () => {
        sidelightAlerts.whenShown = null;
        killed(${kill});
      };
    }), null`);
    return async () => {
      await this.#do('(async () => { await sidelightAlerts.killed; })()');
    };
  }

  async #tell(id: string, topic: string): Promise<void> {
    await this.#do(`sidelightAlerts.tell(${JSON.stringify(id)}, '${topic}'), null`);
  }

  #do(expression: string): Promise<unknown> {
    return inFirefoxWindow(this.#page.page, expression);
  }
}
