import { expect, test } from 'vitest';
import { each } from '../tenant/scenarios/rows';
import { makeScenario, type ScenarioName } from '../tenant/scenarios/scenarios';
import { inBrowsers } from './harness/browsers';
import { changeEvents } from './harness/eventsView';
import { until } from './harness/until';

/** The panel's text with the spaces and line breaks that layout makes evened out. */
const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

const visible = ({ hidden, role }: { hidden: boolean; role: string }) =>
  !hidden && role !== 'marker';

/** What a scenario's tenant holds, as it says it itself. */
function holds(scenario: ScenarioName) {
  const data = makeScenario(scenario, new Date(), 1);
  const [vendor] = data.owners;
  if (!vendor) throw new Error(`${scenario} holds no licence`);
  return { ...data, vendor };
}

const day = (date: Date | undefined) =>
  date?.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });

inBrowsers('the licences of a tenant', (start) => {
  test.each(['module-based', 'suite-core', 'legacy-windows', 'old-version'] as const)(
    '%s: every visible licence with its counts',
    async (scenario) => {
      const world = await start(scenario);
      const panel = await (await world.crm()).openPanel();
      const { company, serialNumber, owners, vendor } = holds(scenario);
      await panel.shows(company, serialNumber, 'Central database');
      await panel.click('tab', 'Licences');
      for (const owner of owners) {
        if (owner !== vendor) await panel.click('radio', owner.description);
        if (scenario === 'legacy-windows') await panel.click('button', /Windows licences/);
        const text = flat((await panel.rows()).join(' '));
        for (const { description, unlimited, inUse, free, total } of owner.modules.filter(
          visible,
        )) {
          if (unlimited) expect(text).toMatch(new RegExp(`${description} (included|unlimited)`));
          else expect(text).toContain(`${description} ${inUse} · ${free} · ${total}`);
        }
        for (const { description, hidden } of owner.modules)
          if (hidden) expect(text).not.toContain(`${description} `);
      }
    },
  );

  test('expiring: the days that are left, on top', async () => {
    const world = await start('expiring');
    // What is late would be worse than what ends in twelve days.
    changeEvents(world, () => []);
    const crm = await world.crm();
    const panel = await crm.openPanel();
    const { expiry } = holds('expiring').vendor;
    const text = flat(await panel.shows('Works until', 'Needs attention'));
    expect(text).toContain(`${day(expiry)} in 12 days`);
    expect(text.indexOf('12 days')).toBeLessThan(text.indexOf('In use'));
    await crm.launcherTells(/^Sidelight, \d alerts?: The SuperOffice licence expires on/);
  });

  test('grace: until when it still works', async () => {
    const world = await start('grace');
    const panel = await (await world.crm()).openPanel();
    const { grace } = holds('grace').vendor;
    const text = flat(await panel.shows('In its grace period'));
    expect(text).toContain(`works until ${day(grace)} in 7 days`);
  });

  test('blocked: said at once', async () => {
    const world = await start('blocked');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows(/blocked/i);
    await crm.launcherTells(/blocked/i);
  });

  test('over-assigned: unmistakable, and what it stops', async () => {
    const world = await start('over-assigned');
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('Sales Premium: 2 over', "can't be updated automatically");
    await panel.click('tab', 'Licences');
    expect(flat(await panel.shows('2 over'))).toContain('Sales Premium 23 · −2 · 21');
    // The others are the rebuild that is late, and one that runs.
    await crm.launcherTells('Sidelight, 3 alerts: Sales Premium: 2 over');
    expect((await crm.launcher()).text).toBe('3');
  });

  test('large: 500 licences', async () => {
    const world = await start('large');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('1010000014');
    await panel.click('tab', 'Licences');
    await panel.shows('Sales Premium');
    const row = await panel.frame.$('main [data-index] button');
    await row?.focus();
    await panel.page.keyboard.press('End');
    await panel.shows(/Show \d+ hidden licences/);
    const drawn = await panel.frame.evaluate(
      () => document.querySelectorAll('[data-index]').length,
    );
    expect(drawn).toBeLessThan(80);
    await panel.page.keyboard.press('Home');
    await until('the first has the focus', async () =>
      (await panel.focused()).includes('Sales Premium'),
    );
  });

  test('each opens to what it is for, what it grants, who holds it and its past', async () => {
    const world = await start('module-based');
    const panel = await (await world.crm()).openPanel();
    await panel.click('tab', 'Licences');
    await panel.click('button', /^Sales Premium/);
    await panel.shows('Explained by Sidelight', 'Grants', 'User login');
    await panel.click('button', 'History');
    await panel.shows(/\d{4}-\d\d-\d\d: 21 licences/);
    await panel.click('button', 'Show holders');
    const { users } = holds('module-based');
    const holders = [...each(users)].filter(({ plan }) => plan === 'ten-sales');
    await panel.shows(`${holders.length} of ${users.length} users`, 'Ann Admin (ANN)');
  });

  test('hidden ones are behind a switch that explains them', async () => {
    const world = await start('module-based');
    const panel = await (await world.crm()).openPanel();
    await panel.click('tab', 'Licences');
    const text = await panel.shows("SuperOffice doesn't show these");
    expect(text).not.toContain('Screen configuration');
    await panel.click('button', /^Show \d+ hidden licences/);
    await panel.shows('Screen configuration', 'User login');
  });

  test('what is bought but not activated is told apart, with where to activate it', async () => {
    const world = await start('renewal');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('new licence available', 'problem with the licence');
    // The address of i-Centrum is no https address: it is not shown at all.
    expect(await panel.frame.evaluate(() => document.body.innerHTML)).not.toContain('javascript:');
    await panel.click('tab', 'Licences');
    expect(flat(await panel.shows('AI Assist'))).toMatch(
      /Sales Premium 18 · 3 · 21 \+4 not activated/,
    );
  });

  test('are bought where the tenant says, in a tab', async () => {
    const world = await start('module-based');
    const panel = await (await world.crm()).openPanel();
    await panel.isSettled();
    await panel.click('button', /^Buy or activate for SuperOffice/);
    await until('the shop is asked for', () =>
      Promise.resolve(world.calls().some((call) => call.includes('GetShopUrl'))),
    );
    await until('a tab with the shop', () =>
      Promise.resolve(world.wentTo('https://shop.invalid/superoffice')),
    );
  });

  test('the plan can be corrected, and the correction undone', async () => {
    const world = await start('suite-core');
    const panel = await (await world.crm()).openPanel();
    await panel.shows('Detected from “SuperOffice CRM Suite Core”');
    await panel.choose('Plan', 'growth');
    expect(flat(await panel.shows('Set by you'))).toMatch(/Custom objects 0 of 15/);
    await panel.click('button', 'Undo');
    expect(flat(await panel.shows('Detected from'))).toMatch(/Custom objects 0, none allowed/);
  });

  test('hostile: shown as text, and nothing else happens', async () => {
    const world = await start('hostile');
    const crm = await world.crm();
    let dialogs = 0;
    crm.page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const panel = await crm.openPanel();
    await panel.shows('<');
    await panel.click('tab', 'Licences');
    await panel.shows('<script');
    const seen = await panel.frame.evaluate(() => ({
      injected: document.querySelectorAll('main script, main img, main iframe').length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(seen).toEqual({ injected: 0, overflow: 0 });
    expect(dialogs).toBe(0);
  });

  test('speaks the language of the CRM user', async () => {
    const world = await start('over-assigned', { culture: 'nl-NL' });
    const crm = await world.crm();
    const panel = await crm.openPanel();
    await panel.shows('Licenties', 'Serienummer', 'Centrale database');
    expect(await panel.frame.evaluate(() => document.documentElement.lang)).toBe('nl');
    await panel.click('tab', 'Licenties');
    await panel.shows(/in gebruik · beschikbaar · totaal/i);
    await crm.launcherTells(/Sidelight/);
  });
});
