import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { paraglideOptions } from './lib/i18n/compile.ts';

const setupFiles = ['tests/setup.ts'];
/** On a small machine too all of it works: Vitest would leave one core to itself, which has little to do. */
const maxWorkers = '100%';

/** The files that take longest, the longest first: none of them is to be left alone at the end. */
const longest = [
  'e2e/countUsage',
  'e2e/followEvents',
  'e2e/views',
  'e2e/usageSettings',
  'e2e/alerts.',
  'e2e/licences',
  'e2e/states',
  'e2e/dock',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.includes(name));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest(), paraglideVitePlugin(paraglideOptions)],
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles, maxWorkers },
      },
      {
        plugins: [
          WxtVitest(),
          paraglideVitePlugin(paraglideOptions),
          svelte({ configFile: false, preprocess: [vitePreprocess()] }),
          svelteTesting(),
        ],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles,
          maxWorkers,
        },
      },
      {
        test: { name: 'vendor', include: ['tests/vendor/**/*.test.ts'], setupFiles, maxWorkers },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles,
          globalSetup: 'tests/e2e/harness/warmFirefox.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file drives browsers of its own; of more at a time on two cores, browsers wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
