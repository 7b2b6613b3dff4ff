import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeScenario } from '../tenant/scenarios/scenarios';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { inOneWorld } from './harness/browsers';
import type { PanelView } from './harness/panelView';
import { fact, type Reading } from './harness/reading';
import { notificationReadings } from './systemNotifications';

const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');
const day = (date: Date | undefined) =>
  date?.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' }) ?? '';
const seen = ({ hidden, role }: { hidden: boolean; role: string }) => !hidden && role !== 'marker';

function vendorOf({ owners }: TenantData) {
  const [vendor] = owners;
  if (!vendor) throw new Error('the scenario holds no licence');
  return vendor;
}

const overview = (panel: PanelView) => panel.click('tab', 'Overview');

async function licencesOf(panel: PanelView, owner: string): Promise<void> {
  await panel.click('tab', 'Licences');
  await panel.click('radio', owner);
}

/** By the names that README's table gives them. */
const readings: Record<string, Reading> = {
  'A tab for SuperOffice and one for each third-party owner': {
    scenario: 'module-based',
    read: async (panel, { owners }) => {
      await panel.click('tab', 'Licences');
      const tabs = await panel.frame.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('fieldset:first-of-type label')].map((l) =>
          l.innerText.trim(),
        ),
      );
      expect(tabs).toEqual([...owners.map(({ description }) => description), 'Seats']);
    },
  },
  'Company name': {
    scenario: 'module-based',
    read: async (panel, { company }) => {
      await overview(panel);
      expect(await fact(panel, 'Owner')).toBe(company);
    },
  },
  'Serial number': {
    scenario: 'module-based',
    read: async (panel, { serialNumber }) => {
      await overview(panel);
      expect(await fact(panel, 'Serial number')).toBe(serialNumber);
    },
  },
  'Expiry date': {
    scenario: 'module-based',
    read: async (panel, data) => {
      for (const owner of data.owners.slice(0, 2)) {
        await licencesOf(panel, owner.description);
        await panel.shows(`Works until ${day(owner.expiry)}`);
      }
    },
  },
  'Licence, In use and Available': {
    scenario: 'module-based',
    read: async (panel, data) => {
      for (const owner of data.owners) {
        await licencesOf(panel, owner.description);
        const modules = owner.modules.filter(seen);
        const text = flat(await panel.shows(...modules.map(({ description }) => description)));
        for (const { description, unlimited, inUse, free, total } of modules)
          expect(text).toContain(
            unlimited ? `${description} included` : `${description} ${inUse} · ${free} · ${total}`,
          );
      }
    },
  },
  'Information about a licence': {
    scenario: 'legacy-windows',
    read: async (panel, data) => {
      await licencesOf(panel, 'SuperOffice');
      const told = vendorOf(data).modules.find(
        (each) => seen(each) && each.kind === 'site' && each.tooltip,
      );
      if (!told) throw new Error('no licence has a tooltip');
      await panel.click('button', new RegExp(`^${told.description}`));
      await panel.shows(told.tooltip);
    },
  },
  'Database owner': {
    scenario: 'suite-core',
    read: async (panel, { company }) => {
      await overview(panel);
      expect(await fact(panel, 'Owner')).toBe(company);
    },
  },
  Subscription: {
    scenario: 'suite-core',
    read: async (panel, data) => {
      await overview(panel);
      expect(await fact(panel, 'Subscription')).toBe(vendorOf(data).productDescription);
    },
  },
  Type: {
    scenario: 'module-based',
    read: async (panel) => {
      await overview(panel);
      expect(await fact(panel, 'Type')).toBe('Central database');
    },
  },
  'Next expiry date': {
    scenario: 'module-based',
    read: async (panel, data) => {
      await overview(panel);
      expect(await fact(panel, 'Next expiry date')).toContain(day(vendorOf(data).expiry));
    },
  },
  'User who is logged in': {
    scenario: 'module-based',
    read: async (panel, { users }) => {
      await overview(panel);
      const { firstName, lastName } = users.at(0);
      expect(await fact(panel, 'Signed in as')).toContain(`${firstName} ${lastName}`);
    },
  },
  Plan: {
    scenario: 'suite-core',
    read: async (panel) => {
      await overview(panel);
      expect(await fact(panel, 'Plan')).toMatch(/^Core\b.*detected/);
    },
  },
  Restrictions: {
    scenario: 'suite-core',
    read: async (panel) => {
      await overview(panel);
      expect(flat(await panel.shows('Active projects'))).toMatch(/Active projects 87 of 100/);
    },
  },
  'Warning from 85 %': {
    scenario: 'suite-core',
    read: async (panel) => {
      await overview(panel);
      await panel.shows('near the limit');
    },
  },
  'Stop at 100 %': {
    scenario: 'suite-full',
    read: async (panel) => {
      await overview(panel);
      await panel.shows('100 of 100', 'limit reached', 'You have reached the limit');
    },
  },
  'Upgrade button': {
    scenario: 'suite-full',
    read: async (panel) => {
      await overview(panel);
      await panel.find('button', /^Upgrade/);
    },
  },
  'System licences': {
    scenario: 'legacy-windows',
    read: (panel, data) => grouped(panel, data, 'System', 'site'),
  },
  'Site licences': {
    scenario: 'legacy-windows',
    read: (panel, data) => grouped(panel, data, 'Site', 'satellite'),
  },
  'User plans': {
    scenario: 'legacy-windows',
    read: async (panel, data) => {
      await licencesOf(panel, 'SuperOffice');
      const plan = vendorOf(data).modules.find(({ role }) => role === 'plan');
      await panel.shows('User plans', plan?.description ?? 'no plan');
    },
  },
  'User licences for Windows': {
    scenario: 'legacy-windows',
    read: async (panel) => {
      await licencesOf(panel, 'SuperOffice');
      await panel.click('button', /Windows licences/);
      await panel.shows('Complete CRM user', 'Remote Travel', 'Sale Quote Access');
    },
  },
  'Central and satellite databases': {
    scenario: 'legacy-windows',
    read: async (panel, { satellites }) => {
      await overview(panel);
      const named = await fact(panel, 'Satellites');
      for (const { name } of satellites) expect(named).toContain(name);
    },
  },
  'Buy and activate': {
    scenario: 'module-based',
    read: async (panel) => {
      await overview(panel);
      await panel.find('button', /^Buy or activate for SuperOffice/);
    },
  },
  ...notificationReadings,
  'Metered services': {
    scenario: 'module-based',
    read: async (panel) => {
      await panel.click('tab', 'Usage');
      await panel.shows(
        'E-mails sent via mailings',
        'Chat sessions started',
        'Form submissions',
        'Customer centre logins',
        'Storage',
      );
    },
  },
};

/** Every licence of a kind stands under its heading, and above the next one. */
async function grouped(
  panel: PanelView,
  data: TenantData,
  heading: string,
  kind: 'site' | 'satellite',
): Promise<void> {
  await licencesOf(panel, 'SuperOffice');
  const names = vendorOf(data)
    .modules.filter((each) => seen(each) && each.kind === kind)
    .map(({ description }) => description);
  await panel.shows(...names);
  const under = await panel.frame.evaluate(() => {
    let current = '';
    return [
      ...document.querySelectorAll<HTMLElement>('main h2, main h3, main [data-index] button'),
    ].map((element) => {
      if (/^H/.test(element.tagName)) current = element.innerText.trim();
      return [current, element.innerText.trim().split('\n')[0] ?? ''];
    });
  });
  for (const name of names) expect(under).toContainEqual([heading, name]);
}

describe('an item of the vendor’s screen', () => {
  test('is read here for every row of README’s table', () => {
    const section = readFileSync('README.md', 'utf8').split('### Beside the vendor')[1] ?? '';
    const rows = section.split('\n## ')[0]?.matchAll(/^\| (?!Vendor|-)([^|]+?) +\|/gm) ?? [];
    expect([...rows].map(([, name]) => name)).toEqual(Object.keys(readings));
  });

  for (const scenario of new Set(Object.values(readings).map((reading) => reading.scenario)))
    inOneWorld(scenario, (panel) => {
      const data = makeScenario(scenario, new Date(), 1);
      const own = Object.entries(readings).filter(([, reading]) => reading.scenario === scenario);
      test.each(own)('%s', (_, { read }) => read(panel(), data));
    });
});
