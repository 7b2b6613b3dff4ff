import { browser } from 'wxt/browser';

/** The keys that open the panel, and the kind of browser, which decides where they are changed. */
export type Shortcut = {
  /** As the browser writes them, "Alt+Shift+L"; null when none are set. */
  keys: string | null;
  browser: 'chromium' | 'firefox';
};

export async function currentShortcut(): Promise<Shortcut> {
  const commands = await browser.commands.getAll();
  const action = commands.find(({ name }) => name === '_execute_action');
  return {
    keys: action?.shortcut || null,
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
  };
}

export const extensionVersion = () => browser.runtime.getManifest().version;
