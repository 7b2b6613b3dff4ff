import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { builds } from '../../scripts/launch';

function manifestOf(name: BrowserName) {
  return JSON.parse(readFileSync(join(builds[name], 'manifest.json'), 'utf8')) as {
    [key: string]: unknown;
    content_scripts: { matches: string[]; all_frames?: boolean; world?: string }[];
    web_accessible_resources: { resources: string[]; matches: string[] }[];
  };
}

const everywhere = ['https://*.superoffice.com/*'];

describe('the built manifests', () => {
  test.each([
    ['chromium', ['alarms', 'notifications', 'sidePanel', 'storage']],
    ['firefox', ['alarms', 'notifications', 'storage']],
  ] as const)(
    '%s: exactly these permissions, and SuperOffice as the only host',
    (name, permissions) => {
      const manifest = manifestOf(name);
      expect((manifest['permissions'] as string[]).toSorted()).toEqual(permissions);
      expect(manifest['host_permissions']).toEqual(everywhere);
      expect(manifest['optional_permissions']).toBeUndefined();
      expect(manifest['optional_host_permissions']).toBeUndefined();
      expect(manifest['externally_connectable']).toBeUndefined();
      expect(manifest['content_security_policy']).toBeUndefined();
    },
  );

  test.each(['chromium', 'firefox'] as const)('%s: only the CRM can see the panel page', (name) => {
    const manifest = manifestOf(name);
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({ matches: everywhere });
    expect(manifest.content_scripts[0]?.all_frames).toBeUndefined();
    expect(manifest.web_accessible_resources).toMatchObject([
      { resources: ['panel.html'], matches: everywhere },
    ]);
  });

  test('the panel is also the side panel and the sidebar', () => {
    expect(manifestOf('chromium')['side_panel']).toEqual({ default_path: 'panel.html' });
    expect(manifestOf('firefox')['sidebar_action']).toMatchObject({ default_panel: 'panel.html' });
  });

  test('Firefox is told that no data is collected', () => {
    expect(manifestOf('firefox')['browser_specific_settings']).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
  });

  test.each(['chromium', 'firefox'] as const)('%s: the shipped code evaluates no text', (name) => {
    for (const file of ['background.js', 'content-scripts/crm.js'])
      expect(readFileSync(join(builds[name], file), 'utf8')).not.toMatch(
        /\beval\(|new Function\(|Function\(["'`]/,
      );
  });
});
