import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builds } from '../../scripts/launch';
import type { Row } from './table';

const targets = { package: 200_000, contentScript: 6 * 1024 };

/** Builds for Chromium and packs it as for the store; what it says is shown only when it fails. */
export function pack(): void {
  const packed = spawnSync('npx --no-install wxt zip', { shell: true, encoding: 'utf8' });
  if (packed.status === 0) return;
  process.stderr.write(packed.stdout + packed.stderr);
  throw new Error('The extension could not be packed: see above.');
}

/** How large the package and the content scripts are; both builds have to be there. */
export function sizes(): Row[] {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const zip = statSync(resolve(`.output/sidelight-${version}-chrome.zip`)).size;
  return [
    size('(e) package for Chromium, zip', zip, targets.package),
    ...Object.entries(builds).map(([name, folder]) =>
      size(`(e) content script for ${name}, gzip`, scripts(folder), targets.contentScript),
    ),
  ];
}

/** Bytes of all content scripts of a build: each CRM page gets them all. */
function scripts(build: string): number {
  const folder = join(build, 'content-scripts');
  return readdirSync(folder)
    .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);
}

function size(what: string, bytes: number, target: number): Row {
  const told = (count: number) => `${count.toLocaleString('en')} bytes`;
  return {
    what,
    base: '',
    ours: told(bytes),
    compared: '',
    target: `${told(target)} or less`,
    met: bytes <= target,
  };
}
