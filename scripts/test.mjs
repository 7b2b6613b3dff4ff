// `npm test`: makes the machine ready, then runs everything that has to hold. Prints the counts at the end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ready } from './ready.mjs';

/** Each is one check; those with `counts` are as many as the tests they ran. */
const steps = [
  { name: 'prepare', command: 'tsx scripts/catalogue.ts && npx --no-install wxt prepare' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'eslint .' },
  {
    name: 'rooms',
    command: 'depcruise components entrypoints lib tests scripts',
  },
  { name: 'dead code', command: 'knip' },
  { name: 'types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings' },
  {
    name: 'unit, component and vendor tests',
    command: vitest('unit component vendor', 'inner'),
    counts: 'inner',
  },
  { name: 'build for Chromium', command: 'wxt build' },
  { name: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  {
    name: 'manifest',
    command: 'web-ext lint --source-dir .output/firefox-mv3 --no-config-discovery',
  },
  { name: 'end-to-end tests', command: vitest('e2e', 'e2e'), counts: 'e2e' },
];

function vitest(projects, name) {
  const chosen = projects
    .split(' ')
    .map((project) => `--project ${project}`)
    .join(' ');
  return `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json=test-results/${name}.json`;
}

function countOf(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(`test-results/${file}.json`, 'utf8'),
    );
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ready();
rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results', { recursive: true });
let passed = 0;
let failed = 0;
for (const { name, command, counts } of steps) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(`npx --no-install ${command}`, { shell: true, stdio: 'inherit' });
  const count = counts
    ? countOf(counts)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A run that ends badly though each test passed has failed all the same.
  if (counts && status !== 0 && count.failed === 0) count.failed = 1;
  passed += count.passed;
  failed += count.failed;
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
