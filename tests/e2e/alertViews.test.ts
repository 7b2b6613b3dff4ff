import { test } from 'vitest';
import type { ScenarioName } from '../tenant/scenarios/scenarios';
import { inBrowsers } from './harness/browsers';
import { calm, ending, inUse, running } from './harness/changes';
import { look, panelTab } from './harness/look';

const inDays = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString();
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 60 * 60_000);

inBrowsers(
  'the alerts in every state are accessible, fit and have their picture',
  (start) => {
    test('open with every severity, snoozed, earlier, and what is set', async () => {
      const world = await start('suite-core');
      world.tenant.change(calm);
      world.tenant.change(ending(inDays(20)));
      world.tenant.change(inUse({ 'suite-core-user': 42 }));
      world.tenant.change(running({ UDefRebuild: { since: hoursAgo(3), expected: hoursAgo(1) } }));
      const view = await panelTab(world, 'Checked', '1010000014');
      await view.click('tab', /^Alerts/);
      await view.shows('Suite Core: 2 over', /UDefRebuild is/, /licence expires on/, 'projects');
      await view.click('button', 'Why?');
      await look(view, 'alerts');

      await view.click('button', 'Acknowledge');
      await view.shows('Snoozed (1)');
      world.tenant.change(running({}));
      await view.click('button', 'Refresh');
      await view.shows(/Earlier[^]*UDefRebuild/);
      await look(view, 'alerts-snoozed');

      await view.click('button', 'Change');
      await view.shows('What is told, and how', 'Percent of what is included');
      const close = await view.find('button', 'Close');
      await close.evaluate((button) => button.scrollIntoView({ block: 'center' }));
      await look(view, 'alerts-settings');
    });

    test('signed out', async () => {
      const world = await start('over-assigned');
      const view = await panelTab(world, 'Sales Premium: 2 over', 'next about');
      world.tenant.signOut();
      await view.click('button', 'Refresh');
      await view.shows('Not signed in');
      await view.click('tab', /^Alerts/);
      await view.shows('Sign in to CRM to refresh the rest');
      await look(view, 'alerts-signed-out');
    });

    test('none', async () => {
      const world = await start('module-based');
      world.tenant.change(calm);
      const view = await panelTab(world, 'Checked', '18 of 21');
      await view.click('tab', /^Alerts/);
      await view.shows('Nothing needs attention');
      await look(view, 'alerts-none');
    });

    test('in Dutch', async () => {
      const world = await start('over-assigned', { culture: 'nl-NL' });
      const view = await panelTab(world, 'Licenties', '1010000014');
      await view.click('tab', /^Signalen/);
      await view.shows('Sales Premium');
      await view.click('button', 'Wijzigen');
      await look(view, 'alerts-dutch');
    });

    test.each(['large', 'hostile'] satisfies ScenarioName[])('of %s', async (scenario) => {
      const world = await start(scenario);
      const view = await panelTab(world, 'Checked', 'Running');
      await view.click('tab', /^Alerts/);
      await view.shows("With today's settings");
      await look(view, `${scenario}-alerts`);
    });
  },
  ['chromium'],
);
