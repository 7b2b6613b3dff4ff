import { spawnSync } from 'node:child_process';
import type { BrowserName } from './browsers';

const targets: Record<BrowserName, string> = {
  chromium: 'wxt build',
  firefox: 'wxt build -b firefox --mv3',
};

/** Makes the production build for one browser; what it says is shown only when it fails. */
export function buildFor(name: BrowserName): void {
  const built = spawnSync(`npx --no-install ${targets[name]}`, { shell: true, encoding: 'utf8' });
  if (built.status === 0) return;
  process.stderr.write(built.stdout + built.stderr);
  throw new Error(`The extension could not be built for ${name}: see above.`);
}
