import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Fault } from '../tenant/faults';
import type { ScenarioName } from '../tenant/scenarios/scenarios';
import { inBrowsers } from './harness/browsers';
import { look, panelTab } from './harness/look';

const licences = 'GetLicenseForAllOwnersFromDB';

inBrowsers(
  'every view in every state is accessible, fits and has its picture',
  (start) => {
    test.each([
      'module-based',
      'suite-core',
      'suite-full',
      'suite-limits',
      'renewal',
      'expiring',
      'grace',
      'blocked',
      'over-assigned',
      'legacy-windows',
      'old-version',
      'large',
      'hostile',
    ] satisfies ScenarioName[])('%s', async (scenario) => {
      const world = await start(scenario);
      const view = await panelTab(
        world,
        'Checked',
        'Licence',
        scenario === 'hostile' ? '<' : '1010000014',
      );
      await look(view, `${scenario}-overview`);
      await view.click('tab', 'Licences');
      await view.shows('in use · available · total');
      await look(view, `${scenario}-licences`);
      await view.click('radio', 'Seats');
      await view.shows('Who can log in?', 'As of');
      await look(view, `${scenario}-seats`);
    });

    test.each(['module-based', 'odd-events', 'large', 'hostile'] satisfies ScenarioName[])(
      'events of %s',
      async (scenario) => {
        const world = await start(scenario);
        const view = await panelTab(world, 'Checked', 'Running');
        await view.click('tab', 'Events');
        await view.shows('Live, checked', 'Timeline');
        await look(view, `${scenario}-events`);
      },
    );

    test('an event, opened, and how to search', async () => {
      const world = await start('module-based');
      const view = await panelTab(world, 'Checked', 'Running');
      await view.click('tab', 'Events');
      await view.click('button', /^UDefRebuild/);
      await view.click('button', 'Raw values');
      await view.shows('ActivatedBy.FullName');
      await look(view, 'event-opened');
      await view.click('button', /^How to search/);
      await view.click('radio', '7 days');
      await view.click('button', /^90 days/);
      await look(view, 'events-search');
    });

    test.each([
      ['events-failing', { path: 'Archive', status: 403 }, 'Not permitted'],
      [
        'events-waiting',
        { path: 'SystemEvents|BatchTasks|FreeText|Saint', hang: true },
        'Reading what runs',
      ],
      ['events-none', { path: 'Archive', status: 200, body: '{"value":[]}' }, 'Lately'],
    ] satisfies [string, Fault, string][])('%s', async (name, fault, shows) => {
      const world = await start('module-based');
      world.tenant.setFaults([fault]);
      const view = await panelTab(world, 'Checked', '1010000014');
      await look(view, `${name}-overview`);
      await view.click('tab', 'Events');
      await view.shows(shows);
      await look(view, name);
    });

    test('a licence and a user, opened', async () => {
      const world = await start('over-assigned');
      const view = await panelTab(world, 'Checked', '1010000014');
      await view.click('tab', 'Licences');
      await view.click('button', /^Sales Premium/);
      await view.shows('Explained by Sidelight');
      await view.click('button', 'History');
      await view.shows(/21 licences/);
      await look(view, 'licence-opened');
      await view.click('radio', 'Seats');
      await view.click('radio', /^Unused/);
      const user = await view.find('listitem', /unused/);
      await (await user.$('button'))?.click();
      await view.click('button', 'Ask the tenant');
      await view.shows('User login');
      await user.evaluate((row) => row.scrollIntoView({ block: 'center' }));
      await look(view, 'user-opened');
    });

    test.each([
      ['users-forbidden', { path: 'AllUsers', status: 403 }, 'Not permitted'],
      ['logins-refused', { path: 'lastlogin', status: 400 }, 'Not known which seats are unused'],
      ['users-waiting', { path: 'AllUsers', hang: true }, 'Reading the users'],
    ] satisfies [string, Fault, string][])('%s', async (name, fault, shows) => {
      const world = await start('module-based');
      world.tenant.setFaults([fault]);
      const view = await panelTab(world, 'Checked', '1010000014');
      await view.click('tab', 'Licences');
      await view.click('radio', 'Seats');
      await view.shows(shows);
      await look(view, name);
    });

    test.each([
      ['waiting', { path: licences, hang: true }, 'Loading'],
      ['forbidden', { path: licences, status: 403 }, 'Not permitted'],
      ['fault', { path: licences, status: 500 }, 'SuperOffice CRM has a fault'],
      ['unknown-answer', { path: licences, truncate: true }, 'An unknown answer'],
      ['empty', { path: licences, status: 200, body: '[]' }, 'Needs attention'],
      ['all-faults', { path: '/v1/Agents/', status: 500 }, 'SuperOffice CRM has a fault'],
    ] satisfies [string, Fault, string][])('%s', async (name, fault, shows) => {
      const world = await start('module-based');
      world.tenant.setFaults([fault]);
      const view = await panelTab(world, shows);
      await look(view, `${name}-overview`);
      await view.click('tab', 'Licences');
      await look(view, `${name}-licences`);
    });

    test('outdated', async () => {
      const world = await start('over-assigned');
      const view = await panelTab(world, '1010000014', 'Sales Premium: 2 over');
      world.tenant.setFaults([{ path: licences, status: 500 }]);
      await view.click('button', 'Refresh');
      await view.shows('SuperOffice CRM has a fault');
      await look(view, 'outdated-overview');
      await view.click('tab', 'Licences');
      await look(view, 'outdated-licences');
    });

    test('signed out', async () => {
      const world = await start('module-based');
      const view = await panelTab(world, '1010000014', '18 of 21');
      world.tenant.signOut();
      await view.click('button', 'Refresh');
      await view.shows('Not signed in');
      await look(view, 'signed-out');
    });

    test('in Dutch', async () => {
      const world = await start('over-assigned', { culture: 'nl-NL' });
      const view = await panelTab(world, 'Licenties', '1010000014');
      await look(view, 'dutch-overview');
      await view.click('tab', 'Licenties');
      await look(view, 'dutch-licences');
    });

    test('the layout menu of a docked panel', async () => {
      const world = await start('module-based');
      const view = await (await world.crm()).openPanel();
      await view.shows('1010000014', '18 of 21');
      await view.click('button', 'Layout');
      await view.find('menuitem', /^Settings/);
      await look(view, 'menu');
    });

    test('launcher and dock in the CRM page', async () => {
      const world = await start('over-assigned');
      const crm = await world.crm();
      await (await crm.openPanel()).shows('1010000014');
      for (const scheme of ['light', 'dark']) {
        await crm.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await crm.page.evaluate(axe.source);
        // The panel inside the frame is looked at by the other tests.
        const found = await crm.page.evaluate(`axe.run('sidelight-dock', {
          iframes: false,
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }).then(({ violations, passes }) => [violations.map(({ id }) => id), passes.length > 0])`);
        expect(found, scheme).toEqual([[], true]);
      }
    });

    test('no tenant yet', async () => {
      const world = await start('module-based');
      const view = await world.extensionPage('/panel.html?view=tab');
      await view.shows('No tenant yet');
      await look(view, 'no-tenant');
    });

    test('not an administrator', async () => {
      const world = await start('not-admin');
      await world.crm();
      const view = await world.extensionPage('/panel.html?view=tab');
      await view.shows('For administrators only');
      await look(view, 'not-administrator');
    });

    test('the settings', async () => {
      const world = await start('module-based');
      await panelTab(world, '1010000014');
      const view = await world.extensionPage('/options.html');
      await view.shows('Cust12345');
      await look(view, 'settings');
    });
  },
  ['chromium'],
);
