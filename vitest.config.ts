import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { paraglideOptions } from './lib/i18n/compile.ts';

const setupFiles = ['tests/setup.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), paraglideVitePlugin(paraglideOptions)],
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles },
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
        },
      },
      {
        test: { name: 'vendor', include: ['tests/vendor/**/*.test.ts'], setupFiles },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file drives browsers of its own; more at a time only wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
