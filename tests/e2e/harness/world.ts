import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  readonly launched: Launched;
  readonly #clock: Clock | null;
  readonly #downloads: string;

  private constructor(tenant: Tenant, launched: Launched, downloads: string, clock: Clock | null) {
    this.tenant = tenant;
    this.launched = launched;
    this.#clock = clock;
    this.#downloads = downloads;
  }

  static async start(
    name: BrowserName,
    scenario: Tenant['scenario'],
    { culture, at, prescribed }: WorldOptions = {},
  ): Promise<World> {
    const clock = at === undefined ? null : new Clock(at);
    const tenant = await startTenant({ scenario, ...(clock && { now: () => clock.now() }) });
    if (culture) tenant.setCulture(culture);
    const downloads = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'));
    const launched = await launch(name, {
      port: tenant.port,
      headless: true,
      extension: builds[name],
      downloads,
      env: {
        ...clock?.env,
        ...(prescribed && name === 'firefox' && { HOME: managedHome(prescribed) }),
      },
    });
    if (prescribed && name === 'chromium') await prescribe(launched, prescribed);
    return new World(tenant, launched, downloads, clock);
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
    await this.launched.browser.close();
    await this.tenant.close();
    rmSync(this.#downloads, { recursive: true, force: true });
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
    return new PanelView(page, page.mainFrame());
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
      const name = readdirSync(this.#downloads).find((file) => file.endsWith(ending));
      return Promise.resolve(name && readFileSync(join(this.#downloads, name), 'utf8'));
    });
  }

  /** API calls that the tenant got, without the CRM's own. */
  calls(): string[] {
    return this.tenant.requests().map(({ method, path }) => `${method} ${path}`);
  }
}
