import { existsSync } from 'node:fs';

export type BrowserName = 'chromium' | 'firefox';

const usual: Record<BrowserName, string[]> = {
  // Google's own Chrome no longer loads an unpacked extension from the command line.
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    'C:/Program Files/Chromium/Application/chrome.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:/Program Files/Mozilla Firefox/firefox.exe',
  ],
};

/**
 * Finds an installed browser.
 *
 * @param name the environment variable of that name in capitals, CHROMIUM or FIREFOX, wins
 * @returns the program's path, or null where there is none
 */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[name.toUpperCase()];
  if (named) return named;
  return usual[name].find((path) => existsSync(path)) ?? null;
}

/** As `findBrowser`; says in one sentence what to do where there is none. */
export function browserPath(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const [wanted, variable] =
    name === 'chromium' ? ['Chromium or Edge', 'CHROMIUM'] : ['Firefox', 'FIREFOX'];
  throw new Error(`No ${wanted} found: install it, or set ${variable} to the path of its program.`);
}
