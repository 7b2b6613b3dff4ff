import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'wxt';
import { hostPatterns } from './lib/crm/hosts';
import { paraglideOptions } from './lib/i18n/compile';

/** Identifies the add-on to Firefox for ever: stored data and updates hang on it. */
const geckoId = 'sidelight@sidelight.invalid';

export default defineConfig({
  modules: ['@wxt-dev/module-svelte', '@wxt-dev/auto-icons'],
  imports: false,
  // Built node by node: no markup ever comes from a string, not even the compiler's own.
  svelte: { vite: { compilerOptions: { fragments: 'tree' } } },
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'assets/icon.svg', developmentIndicator: false },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'alarms',
      'notifications',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: hostPatterns,
    action: { default_title: '__MSG_action_title__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
    },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: hostPatterns,
        // Firefox does not know the key and its linter warns.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: geckoId,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: {
            default_panel: 'panel.html',
            default_title: '__MSG_name__',
            open_at_install: false,
          },
        }
      : {
          minimum_chrome_version: '144',
          storage: { managed_schema: 'policy.json' },
          side_panel: { default_path: 'panel.html' },
        }),
  }),
  zip: {
    excludeSources: ['test-results/**', 'coverage/**', 'tests/**/.cache/**'],
  },
  vite: () => ({
    plugins: [paraglideVitePlugin(paraglideOptions)],
    // What the oldest supported browsers speak; anything lower only adds weight.
    build: {
      target: ['chrome144', 'firefox142'],
      // They know how to preload, too; and the background, which shares chunks with the pages, has no document.
      modulePreload: { polyfill: false },
    },
  }),
});
