import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launch } from '../../../scripts/launch';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a profile that Firefox was started with once. */
    warmFirefox: string;
  }
}

/**
 * Starts Firefox once before all tests. What it compiles at its first start it keeps in the profile: with a copy of that, it
 * starts in half the time.
 */
export default async function warmFirefox({ provide }: TestProject): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  const first = { port: 0, headless: true, extension: null, profile };
  const { browser } = await launch('firefox', first);
  await browser.close();
  provide('warmFirefox', profile);
  return () => {
    rmSync(profile, { recursive: true, force: true });
  };
}
