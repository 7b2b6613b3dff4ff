import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath, type BrowserName } from './browsers';

/** Where the two production builds are. */
export const builds: Record<BrowserName, string> = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};

/** The vendor's host name that stands for the stand-in tenant in the launched browser. */
export const vendorHost = 'online3.superoffice.com';

/** What the extension is called in Firefox. */
export const firefoxId = 'sidelight@sidelight.invalid';
/** Fixes the address of the extension's pages in Firefox, which is random otherwise. */
const firefoxUuid = '6e1d7a30-9a5c-4a6e-8f0e-2f1f6f0c5a11';

export type LaunchOptions = {
  /** Port of the stand-in tenant on this machine. */
  port: number;
  headless: boolean;
  /** Folder of an unpacked extension; null for a browser without any. */
  extension: string | null;
  /** More switches for Chromium. */
  args?: string[];
  /** Folder that downloads go to without a question; the browser's own where it is left out. */
  downloads?: string;
  /** Added to the environment of the browser. */
  env?: Record<string, string>;
  /** Folder that keeps what the browser and the extension remember; it is made where it is missing. */
  profile?: string;
};

/** A browser in which the vendor's host name leads to the stand-in tenant. */
export type Launched = {
  name: BrowserName;
  browser: Browser;
  /** "https://online3.superoffice.com", with the port where it cannot be hidden. */
  origin: string;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end; "" without extension. */
  extensionOrigin: string;
};

export function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

async function launchChromium({
  port,
  headless,
  extension,
  args = [],
  downloads,
  env,
  profile,
}: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    ...(profile && { userDataDir: profile }),
    executablePath: browserPath('chromium'),
    headless,
    defaultViewport: null,
    acceptInsecureCerts: true,
    pipe: true,
    env: { ...process.env, ...env },
    ...(extension ? { enableExtensions: [extension] } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP ${vendorHost}:443 127.0.0.1:${port}`,
      '--window-size=1440,900',
      ...args,
    ],
  });
  if (downloads) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
    });
  }
  return {
    name: 'chromium',
    browser,
    origin: `https://${vendorHost}`,
    extensionOrigin: extension ? await workerOrigin(browser) : '',
  };
}

async function workerOrigin(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return new URL(worker.url()).origin === 'null'
    ? worker.url().split('/').slice(0, 3).join('/')
    : new URL(worker.url()).origin;
}

async function launchFirefox({
  port,
  headless,
  extension,
  downloads,
  env,
  profile,
}: LaunchOptions): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(profile && { userDataDir: profile }),
    executablePath: browserPath('firefox'),
    headless,
    defaultViewport: null,
    acceptInsecureCerts: true,
    env: { ...process.env, ...env },
    args: ['--remote-allow-system-access', '--width=1440', '--height=900'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
      // An add-on that is not signed is gone with the browser; what it remembers stays.
      ...(profile && { 'extensions.webextensions.keepStorageOnUninstall': true }),
      ...(downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.always_ask_before_handling_new_types': false,
      }),
    },
  });
  if (extension) await browser.installExtension(extension);
  return {
    name: 'firefox',
    browser,
    origin: `https://${vendorHost}:${port}`,
    extensionOrigin: extension ? `moz-extension://${firefoxUuid}` : '',
  };
}
