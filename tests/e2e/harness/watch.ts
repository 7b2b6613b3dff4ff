import { expect } from 'vitest';
import type { AlertSettings } from '../../../lib/domain/alerts/alertSettings';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import type { ScenarioName } from '../../tenant/scenarios/scenarios';
import type { Start } from './browsers';
import { calm, type Change } from './changes';
import type { CrmPage } from './crmPage';
import { notificationsOf } from './notifications';
import type { PanelView } from './panelView';
import { plain, type Notifications } from './shown';
import { until } from './until';
import type { World } from './world';

/** What a watched tenant is and when it is first seen. */
export type Watched = {
  scenario?: ScenarioName;
  at: string;
  change?: Change;
};

/** A tenant that is watched over days, by a clock that a test moves, and what its administrator is told meanwhile. */
export class Watch {
  readonly world: World;
  readonly crm: CrmPage;
  readonly notifications: Notifications;
  /** A page of the extension in which nobody looks at the tenant. */
  readonly #page: PanelView;

  private constructor(world: World, crm: CrmPage, page: PanelView, notifications: Notifications) {
    this.world = world;
    this.crm = crm;
    this.#page = page;
    this.notifications = notifications;
  }

  /** Begins with a calm tenant, of which the CRM is opened once it is what `change` makes of it. */
  static async begin(
    start: Start,
    { scenario = 'module-based', at, change = (data) => data }: Watched,
  ): Promise<Watch> {
    const world = await start(scenario, { at });
    world.tenant.change((data) => change(calm(data)));
    return Watch.#of(world);
  }

  /** Closes the browser, and starts it again at a time with the CRM in a tab. */
  async restart(at: string): Promise<Watch> {
    this.world.clock.set(at);
    await this.world.restart();
    return Watch.#of(this.world);
  }

  /** Installs the same build over the running one, and opens the CRM in another tab. */
  async update(): Promise<Watch> {
    await this.notifications.end();
    await this.world.updateExtension();
    return Watch.#of(this.world);
  }

  static async #of(world: World): Promise<Watch> {
    const page = await world.extensionPage('/options.html');
    const notifications = await notificationsOf(world, page);
    const crm = await world.crm();
    await crm.launcher();
    return new Watch(world, crm, page, notifications);
  }

  /**
   * Has the hourly check made at a time, and waits until it is over: the tenant is asked, five minutes or more after the last.
   *
   * @param at "2031-04-10T09:00" on the clock of the world
   * @returns what was shown since the last time: title and message of each
   */
  async check(at: string): Promise<string[]> {
    const before = this.world.calls().length;
    await this.makeDue(at);
    await until('the tenant is asked', () => Promise.resolve(this.world.calls().length > before));
    return this.told();
  }

  /** The same while nobody is signed in: all that may be asked is who is, once. */
  async checkSignedOut(at: string): Promise<string[]> {
    this.world.tenant.clearRequests();
    await this.makeDue(at);
    const told = await this.told();
    expect(this.world.calls()).toEqual([expect.stringMatching(/\/User\/currentPrincipal$/)]);
    return told;
  }

  /** Sets the clock; an alarm is due by it. Chromium waits for alarms that were planned by the clock before. */
  async makeDue(at: string, alarm = 'check'): Promise<void> {
    this.world.clock.set(at);
    await this.#page.frame.evaluate(`(async () => {
      await chrome.alarms.clearAll();
      await chrome.alarms.create('${alarm}', { when: Date.now(), periodInMinutes: 60 });
    })()`);
  }

  /** What was shown since the last time, once nothing more happens. */
  async told(): Promise<string[]> {
    await this.isStill();
    return (await this.notifications.taken()).map(({ title, message }) => `${title}: ${message}`);
  }

  /** Waits until no check is due, and none has changed anything for a while, which is longer on a busy machine. */
  async isStill(): Promise<void> {
    let before = '';
    let since = Date.now();
    let looks = 0;
    await until(
      'nothing changes any more',
      async () => {
        const [shown, isDue] = (await this.#page.frame.evaluate(`(async () => [
          JSON.stringify([await chrome.storage.local.get(), await chrome.action.getTitle({})]),
          (await chrome.alarms.getAll()).some(({ scheduledTime }) => scheduledTime < Date.now() + 30_000),
        ])()`)) as [string, boolean];
        const now = `${this.world.calls().length} ${shown}`;
        if (isDue || now !== before) [since, looks] = [Date.now(), 0];
        before = now;
        looks += 1;
        return looks > 7 && Date.now() - since > 400;
      },
      20_000,
    );
  }

  /** What the button in the browser's toolbar shows and says. */
  async badge(): Promise<{ text: string; title: string }> {
    const badge = (await this.#page.frame.evaluate(`(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
    }))()`)) as { text: string; title: string };
    return { text: badge.text, title: plain(badge.title) };
  }

  /** Sets something for alerts, as if it had been set before. */
  async set(change: Partial<AlertSettings>): Promise<void> {
    await this.store({ alertSettings: { ...defaultAlertSettings, ...change } });
  }

  /** Puts something into the extension's storage, by its keys. */
  async store(items: Record<string, unknown>): Promise<void> {
    await this.#page.frame.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
  }

  /** All that is in the extension's storage. */
  async stored(): Promise<Record<string, unknown>> {
    const stored = await this.#page.frame.evaluate('chrome.storage.local.get()');
    return stored as Record<string, unknown>;
  }

  /** What the tenant is from now on. */
  change(change: Change): void {
    this.world.tenant.change(change);
  }

  /** The tabs in which pages of the extension are, by their paths. */
  async ownTabs(): Promise<string[]> {
    const paths = await this.#page.frame.evaluate(`(async () =>
      (await chrome.tabs.query({ url: chrome.runtime.getURL('/') + '*' }))
        .map(({ url }) => url.slice(location.origin.length))
    )()`);
    return paths as string[];
  }

  /** Id of the notification that was shown last and can still be seen. */
  async lastSeen(): Promise<string> {
    const id = (await this.notifications.seen()).at(-1);
    if (id === undefined) throw new Error('no notification can be seen');
    return id;
  }

  /** The panel in the CRM, at the alerts. */
  async alerts(): Promise<PanelView> {
    await this.crm.page.bringToFront();
    const panel = await this.crm.openPanel();
    await panel.click('tab', /^Alerts/);
    return panel;
  }
}
