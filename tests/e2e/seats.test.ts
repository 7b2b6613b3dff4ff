import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { each } from '../tenant/scenarios/rows';
import { makeScenario } from '../tenant/scenarios/scenarios';
import { inBrowsers } from './harness/browsers';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import type { World } from './harness/world';

const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

const data = makeScenario('module-based', new Date(), 1);
const users = [...each(data.users)];

/** The panel docked in the CRM, open at the users. */
async function seatsOf(world: World): Promise<PanelView> {
  const panel = await (await world.crm()).openPanel();
  await panel.click('tab', 'Licences');
  await panel.click('radio', 'Seats');
  return panel;
}

/** Users in the list as far as it is drawn: each a line of text. */
const listed = (panel: PanelView): Promise<string[]> =>
  panel.frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main [data-index]')].map((row) =>
      row.innerText.replace(/\s+/g, ' ').trim(),
    ),
  );

const directoryCalls = (world: World) =>
  world.calls().filter((call) => /AllUsers|\/dynamic/i.test(call));

inBrowsers('the users and their seats', (start) => {
  test('are read when somebody looks, once, and counted', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('1010000014');
    expect(directoryCalls(world).filter((call) => call.includes('AllUsers'))).toEqual([]);
    await panel.click('tab', 'Licences');
    await panel.click('radio', 'Seats');
    const text = flat(
      await panel.shows(`${users.length} users`, 'Ann Admin (ANN)', 'Who can log in?'),
    );
    const ready = users.filter(({ canLogIn, plan }) => canLogIn && plan && plan !== 'ten-reports');
    expect(text).toContain(`${ready.length} of ${users.length} users can log in`);
    // Satellites, users, last logins.
    await until('all is read', () => Promise.resolve(directoryCalls(world).length === 3));
    await panel.click('tab', 'Overview');
    await panel.click('tab', 'Licences');
    await panel.click('radio', 'Seats');
    await panel.shows('Ann Admin (ANN)');
    expect(directoryCalls(world)).toHaveLength(3);
    await panel.click('button', 'Read again');
    await until('both are read again', () => Promise.resolve(directoryCalls(world).length === 5));
  });

  test('seats that nobody uses, for as many days as are set', async () => {
    const world = await start('module-based');
    const panel = await seatsOf(world);
    const unused = (days: number) =>
      users.filter(
        ({ canLogIn, plan, lastLogin }) =>
          canLogIn && plan && (!lastLogin || Date.now() - lastLogin.getTime() > days * 86_400_000),
      ).length;
    await panel.shows(`${unused(90)} seats not used for 90 days or never`);
    await panel.click('button', '365 days');
    await panel.shows(/not used for 365 days or never/);
    await panel.click('button', /How to free a seat/);
    const admin = await panel.find('link', /Open Settings and maintenance/);
    expect(await admin.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(
      world.crmUrl('admin/default.aspx'),
    );
    // It is kept, and holds for the next panel too.
    const tab = await world.extensionPage('/panel.html?view=tab');
    await tab.click('tab', 'Licences');
    await tab.click('radio', 'Seats');
    await tab.shows(/not used for 365 days or never/);
  });

  test('are found, filtered and sorted by the keyboard alone', async () => {
    const world = await start('module-based');
    const panel = await seatsOf(world);
    await panel.shows('Ann Admin (ANN)');
    await panel.page.keyboard.press('/');
    await panel.page.keyboard.type('mia');
    await panel.shows(`1 of ${users.length} users`);
    expect(await listed(panel)).toEqual([expect.stringMatching(/^Mia Vos \(MV\)/)]);
    await panel.page.keyboard.press('Escape');
    await panel.shows(`${users.length} users`);

    await panel.choose('Sort by', 'lastLogin');
    const first = users
      .filter(({ lastLogin }) => lastLogin)
      .sort((a, b) => Number(a.lastLogin) - Number(b.lastLogin))[0];
    await until('the longest absent come first', async () =>
      (await listed(panel)).some((row) => row.includes(`(${first?.name})`)),
    );
    await panel.choose('Sort by', 'name');
    const rows = await panel.frame.$('main [data-index] button');
    await rows?.focus();
    await panel.page.keyboard.press('End');
    await until('the last user has the focus', async () =>
      (await panel.focused()).includes(
        users
          .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
          .sort((a, b) => a.localeCompare(b, 'en'))
          .at(-1) ?? '',
      ),
    );
    await panel.page.keyboard.press('Home');
    await until('the first user has the focus', async () =>
      (await panel.focused()).includes('Ann Admin'),
    );
    await panel.page.keyboard.press('Enter');
    await panel.shows('Associate ID');
  });

  test('tell what is missing to log in, exactly when asked for', async () => {
    const world = await start('module-based');
    const panel = await seatsOf(world);
    await panel.shows('Ann Admin (ANN)');
    await panel.click('radio', /^Incomplete/);
    await until('who lacks nothing is not listed', async () =>
      (await listed(panel)).every((row) => !row.includes('Ann Admin')),
    );
    const incomplete = await listed(panel);
    expect(incomplete.join()).toMatch(/no plan/);
    expect(incomplete.join()).toMatch(/no web client/);
    expect(incomplete.join()).toMatch(/no login right/);
    const reader = users.find(({ plan }) => plan === 'ten-reports');
    await panel.click('button', new RegExp(`\\(${reader?.name}\\)`));
    await panel.click('button', 'Ask the tenant');
    await panel.shows('User login');
    expect(world.calls().filter((call) => call.includes('GetUserLicenses'))).toHaveLength(1);
  });

  test('can be copied and exported as they are shown', async () => {
    const world = await start('module-based');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.click('tab', 'Licences');
    await panel.click('radio', 'Seats');
    await panel.shows('Ann Admin (ANN)');
    await panel.click('radio', /^Unused \d/);
    await until('only those whom nobody has seen for long are listed', async () =>
      (await listed(panel)).every((row) => row.includes('unused')),
    );
    const shown = await listed(panel);
    await panel.click('button', 'CSV');
    const { data: csv } = parse<Record<string, string>>(await world.downloaded('.csv'), {
      header: true,
    });
    expect(csv.map((row) => row['Name'])).toEqual(shown.map((row) => row.replace(/ \(.*/, '')));
    await panel.click('button', 'JSON');
    const json = JSON.parse(await world.downloaded('.json')) as { tenant: string; rows: unknown[] };
    expect(json).toMatchObject({ tenant: 'production:cust12345', users: users.length });
    expect(json.rows).toHaveLength(shown.length);

    await panel.click('button', new RegExp(`^${shown[0]?.replace(/ \(.*/, '')}`));
    await panel.click('button', 'Copy');
    await panel.shows('Copied');
    await crm.page.bringToFront();
    await crm.page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.id = 'pasted';
      field.focus();
    });
    await crm.page.keyboard.down('Control');
    await crm.page.keyboard.press('v');
    await crm.page.keyboard.up('Control');
    await until('the row is pasted', () =>
      crm.page.evaluate(() =>
        (document.getElementById('pasted') as HTMLTextAreaElement).value.includes('last login'),
      ),
    );
  });

  test('that may not be read leave the licences standing', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([{ path: 'Archive/AllUsers', status: 403 }]);
    const panel = await seatsOf(world);
    await panel.shows('Not permitted', 'The licences are not affected');
    await panel.click('radio', 'SuperOffice');
    await panel.shows('Sales Premium');
  });

  test('whose last logins are refused are unknown, not unused', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([{ path: 'lastlogin', status: 403 }]);
    const panel = await seatsOf(world);
    await panel.shows('Not known which seats are unused', 'unknown');
    expect(await panel.text()).not.toMatch(/\d seats? not used/);
  });
});

inBrowsers('5,000 users', (start) => {
  test('are all there, and only those in sight are drawn', async () => {
    const world = await start('large');
    const panel = await seatsOf(world);
    const pages = () => directoryCalls(world).filter((call) => call.includes('AllUsers')).length;
    await until('all pages are asked for', () => Promise.resolve(pages() === 5), 40_000);
    await panel.shows('5,000 users');
    expect((await listed(panel)).length).toBeLessThan(80);
    const rows = await panel.frame.$('main [data-index] button');
    await rows?.focus();
    await panel.page.keyboard.press('End');
    await until('the last is drawn', () =>
      panel.frame.evaluate(() => document.querySelector('[aria-posinset="5000"]') !== null),
    );
    expect(pages()).toBe(5);
  });
});
