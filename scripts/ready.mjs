// Makes a fresh machine ready, with nothing but Node and npm on it: dependencies first, then browsers.
// Plain JavaScript, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const installedMark = 'node_modules/.installed-from';

/** Installs what is missing. Ends the program with one sentence when that cannot be done. */
export function ready() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
  installDependencies();
  installBrowsers();
}

function installDependencies() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  run(
    npm,
    ['ci', '--no-audit', '--no-fund'],
    'The dependencies could not be installed: see above.',
  );
  writeFileSync(installedMark, lock);
}

/** Elsewhere than on Debian as root the browsers are the user's own; whoever needs one says which. */
function installBrowsers() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const missing = [
    !existsSync('/usr/bin/chromium') && 'chromium',
    !existsSync('/usr/bin/firefox-esr') && !existsSync('/usr/bin/firefox') && 'firefox-esr',
  ].filter(Boolean);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], 'The package lists could not be read: see above.', env);
  run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    `${missing.join(' and ')} could not be installed: see above.`,
    env,
  );
}

function run(command, args, sentence, env = process.env) {
  const quiet = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (quiet.status === 0) return;
  process.stderr.write(`${quiet.stdout ?? ''}${quiet.stderr ?? ''}`);
  fail(sentence);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
