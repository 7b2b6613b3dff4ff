import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { launch, type Launched } from '../../../scripts/launch';
import { builds } from '../../../scripts/launch';
import type { BrowserName } from '../../../scripts/browsers';
import { startTenant, type Tenant } from '../../tenant/server';
import { CrmPage } from './crmPage';
import { PanelView } from './panelView';
import { bidi, contextOf } from './bidi';
import { Clock } from './clock';
import { managedHome, prescribe, type Prescribed } from './managed';
import { until } from './until';

export type WorldOptions = {
  /** Of the CRM, "nl-NL". */
  culture?: string;
  /** Where the clock on the wall begins, "2031-03-29T01:30[Europe/Oslo]"; the machine's where it is left out. */
  at?: string;
  /** What the organisation that manages the browser prescribes for the extension, in the shape of public/policy.json. */
  prescribed?: Prescribed;
};

/** A stand-in tenant and a real browser with the production build, one for each test. */
export class World {
  readonly tenant: Tenant;
  #launched: Launched;
  readonly #launch: () => Promise<Launched>;
  readonly #clock: Clock | null;
  readonly #folder: string;

  private constructor(
    tenant: Tenant,
    browser: { launched: Launched; launch: () => Promise<Launched> },
    folder: string,
    clock: Clock | null,
  ) {
    this.tenant = tenant;
    this.#launched = browser.launched;
    this.#launch = browser.launch;
    this.#clock = clock;
    this.#folder = folder;
  }

  static async start(
    name: BrowserName,
    scenario: Tenant['scenario'],
    { culture, at, prescribed }: WorldOptions = {},
  ): Promise<World> {
    const clock = at === undefined ? null : new Clock(at);
    const tenant = await startTenant({ scenario, ...(clock && { now: () => clock.now() }) });
    if (culture) tenant.setCulture(culture);
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-world-'));
    const profile = join(folder, 'profile');
    if (name === 'firefox') cpSync(inject('warmFirefox'), profile, { recursive: true });
    const begin = () =>
      launch(name, {
        port: tenant.port,
        headless: true,
        extension: builds[name],
        downloads: folder,
        profile,
        env: {
          ...clock?.env,
          ...(prescribed && name === 'firefox' && { HOME: managedHome(prescribed) }),
        },
      });
    const launched = await begin();
    if (prescribed && name === 'chromium') await prescribe(launched, prescribed);
    return new World(tenant, { launched, launch: begin }, folder, clock);
  }

  get launched(): Launched {
    return this.#launched;
  }

  /** Closes the browser and starts it again, with what it remembers. */
  async restart(): Promise<void> {
    await this.#launched.browser.close();
    this.#launched = await this.#launch();
  }

  /** The clock of a world that was started at a moment of its own. */
  get clock(): Clock {
    if (!this.#clock) throw new Error('this world goes by the clock of the machine');
    return this.#clock;
  }

  /** The moment that it is for the browser and its tenant. */
  now(): Date {
    return this.#clock?.now() ?? new Date();
  }

  async stop(): Promise<void> {
    const { name, browser } = this.launched;
    const program = browser.process();
    if (name === 'firefox' && program?.kill('SIGKILL')) {
      // To close it in good order takes a second, and nobody needs what it would keep.
      await once(program, 'exit');
    } else await browser.close();
    await this.tenant.close();
    // What it had started may still write for a moment.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  crmUrl(path = 'default.aspx'): string {
    return `${this.launched.origin}/${this.tenant.tenant}/${path}`;
  }

  /** A new tab with the CRM in it. */
  async crm(path?: string): Promise<CrmPage> {
    const page = new CrmPage(await this.launched.browser.newPage());
    await page.open(this.crmUrl(path));
    return page;
  }

  /** A new tab with a page of the extension in it. */
  async extensionPage(path: string): Promise<PanelView> {
    const page = await this.launched.browser.newPage();
    const url = this.launched.extensionOrigin + path;
    if (this.launched.name === 'chromium') await page.goto(url);
    else {
      // Firefox never reports such a navigation as finished.
      await bidi(page).send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      });
      await until('the extension page', () =>
        page.evaluate(
          () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
        ),
      );
    }
    const view = new PanelView(page, page.mainFrame());
    await view.hears();
    return view;
  }

  /** Installs the same build over the running one, as an update does. */
  async updateExtension(): Promise<void> {
    await this.launched.browser.installExtension(builds[this.launched.name]);
  }

  /** Whether a tab went to an address, reachable or not. */
  wentTo(address: string): boolean {
    const targets = this.launched.browser.targets();
    return targets.some((target) => decodeURIComponent(target.url()).includes(address));
  }

  /** The text of the one downloaded file whose name ends so, once it is there. */
  downloaded(ending: string): Promise<string> {
    return until(`a download of ${ending}`, () => {
      const name = readdirSync(this.#folder).find((file) => file.endsWith(ending));
      return Promise.resolve(name && readFileSync(join(this.#folder, name), 'utf8'));
    });
  }

  /** Waits until the tenant was asked nothing for a while, in milliseconds. */
  async isLeftAlone(during = 1_500): Promise<void> {
    let [calls, since] = [-1, 0];
    await until(
      'the tenant is left alone',
      () => {
        const { length } = this.calls();
        if (length !== calls) [calls, since] = [length, Date.now()];
        return Promise.resolve(Date.now() - since > during);
      },
      30_000,
    );
  }

  /** API calls that the tenant got, without the CRM's own. */
  calls(): string[] {
    return this.tenant.requests().map(({ method, path }) => `${method} ${path}`);
  }
}
