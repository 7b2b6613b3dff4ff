import { expect, test } from 'vitest';
import type { MeterId } from '../../lib/domain/usage/meter';
import type { Fault } from '../tenant/faults';
import { each, rowsOf } from '../tenant/scenarios/rows';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { wireDate } from '../tenant/wire/dates';
import { inBrowsers } from './harness/browsers';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import {
  countedIn,
  daysOf,
  figure,
  isCounted,
  meteredCalls,
  monthsCounted,
  trueDays,
  trueUse,
  usageOf,
} from './harness/usageView';
import type { World } from './harness/world';

const moduleBased: MeterId[] = ['mailings', 'chats', 'forms', 'logins'];
const draft = 20;
const slow: Fault = { path: 'Archive', delayMs: 150 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds every day of the meters to what the tenant has, and what is shown to what was used this month. */
async function tellsTheTruth(world: World, panel: PanelView, ...meters: MeterId[]): Promise<void> {
  await isCounted(panel, ...meters);
  for (const meter of meters) {
    expect(await daysOf(panel, meter), meter).toEqual(await trueDays(world, panel, meter));
    await panel.shows(figure(await trueUse(world, panel, meter)));
  }
}

inBrowsers('what is counted', (start) => {
  test('is what the tenant has, day by day, and costs little once it is counted', async () => {
    const world = await start('module-based');
    world.tenant.change(withDraft);
    const panel = await usageOf(world);
    await tellsTheTruth(world, panel, ...moduleBased);
    world.tenant.clearRequests();
    await panel.click('button', 'Refresh');
    await until('it is counted again', () => Promise.resolve(meteredCalls(world).length > 0));
    await pause(2_000);
    for (const of of ['Mailings', 'ChatSession', 'FormSubmission', 'login_customer.id'])
      expect(meteredCalls(world).filter((call) => call.includes(of)).length, of).toBeLessThan(3);

    // What is new, what was sent late, and what was deleted.
    world.tenant.change(laterData);
    await panel.click('button', 'Refresh');
    await panel.shows(figure(await trueUse(world, panel, 'mailings')));
    await tellsTheTruth(world, panel, 'mailings', 'forms');
  }, 150_000);

  test('is so where rows are as odd as they may be', async () => {
    const world = await start('odd-usage');
    const panel = await usageOf(world);
    await tellsTheTruth(world, panel, 'mailings', 'chats', 'forms');
    // One negative, one of five million millions, one that is no number.
    await panel.shows('3 rows tell no amount that can be right');
    const logins = (await countedIn(panel))?.meters.logins;
    // The tenant keeps two hundred days of them.
    expect(logins?.knownSince).toMatch(/^\d{4}-\d\d-\d\d$/);
    const known = (days: [string, number][]) =>
      days.filter(([day]) => day >= (logins?.knownSince ?? ''));
    expect(known(await daysOf(panel, 'logins'))).toEqual(
      known(await trueDays(world, panel, 'logins')),
    );
    expect(await panel.frame.evaluate('globalThis.hostileTextRan')).toBeUndefined();
  }, 120_000);

  test('can be paused and goes on where it was', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([slow]);
    const panel = await usageOf(world);
    await panel.shows(/Counting/, 'newest month first');
    expect(await panel.frame.$('progress, [role="progressbar"]')).not.toBeNull();
    await until('two months are counted', async () => (await monthsCounted(panel, 'logins')) >= 2);
    await panel.click('button', /^Pause/);
    await panel.find('button', /^Go on/);
    await world.isLeftAlone();
    expect(await monthsCounted(panel, 'logins')).toBeLessThan(14);
    world.tenant.setFaults([]);
    world.tenant.clearRequests();
    await panel.click('button', /^Go on/);
    await tellsTheTruth(world, panel, ...moduleBased);
    // Nothing is asked twice: this month was counted before.
    const months = meteredCalls(world).filter(
      (call) => call.includes('login_customer.id gt 0') && call.includes('$top=1000'),
    );
    expect(months.length).toBeLessThan(14);
  }, 150_000);

  test('is the same after answers that fail, break off, hang or are repeated', async () => {
    const world = await start('module-based');
    world.tenant.setFaults([
      { path: 'Mailings', status: 500, times: 2 },
      { path: 'FormSubmission', truncate: true, times: 2 },
      { path: 'ChatSession', hang: true, times: 1 },
      { path: 'login_customer', delayMs: 20, times: 6 },
      { path: 'login_customer', body: firstLogins(world.tenant.data), times: 1 },
      { path: 'FormSubmission', status: 429, headers: { 'Retry-After': '1' }, times: 1 },
    ]);
    const panel = await usageOf(world);
    await tellsTheTruth(world, panel, ...moduleBased);
  }, 180_000);

  test('comes from the next source where the tenant refuses one, and is unknown where it refuses all', async () => {
    const world = await start('suite-core');
    const refusedArchives = { Mailings: 403 };
    world.tenant.setScenario('suite-core', { meteringLog: false, refusedArchives });
    const panel = await usageOf(world);
    await tellsTheTruth(world, panel, 'requests');
    expect(meteredCalls(world).some((call) => call.includes('Archive/Ticket'))).toBe(true);
    await panel.shows(/Marketing e-mails[^]*Not permitted/);
    expect((await countedIn(panel))?.meters.marketing?.asOf ?? null).toBeNull();
    // Two of every four flows are paused or running.
    await panel.shows(/Active marketing flows[^]*6/);
  }, 120_000);

  test('stops at the number of calls an hour that is set', async () => {
    const world = await start('module-based');
    const panel = await usageOf(world, { callsPerHour: 20 });
    await until('twenty calls are made', async () => {
      return ((await countedIn(panel))?.calls.made ?? 0) >= 20;
    });
    await pause(2_000);
    // What is new is never refused; the past is.
    expect(meteredCalls(world).length).toBeLessThanOrEqual(20 + 12);
    expect(await monthsCounted(panel, 'logins')).toBeLessThan(14);
  });
});

inBrowsers(
  'a worker that is killed again and again while it counts',
  (start) => {
    test('neither misses a row nor counts one twice', async () => {
      const world = await start('module-based');
      world.tenant.setFaults([slow]);
      const panel = await usageOf(world);
      const crm = panel.page;
      const tab = await world.extensionPage('/panel.html?view=tab');
      const session = await tab.page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await crm.bringToFront();
      for (const months of [1, 2, 4]) {
        await until(
          'some more is counted',
          async () => (await monthsCounted(panel, 'logins')) >= months,
          30_000,
        );
        await session.send('ServiceWorker.stopAllWorkers');
        await panel.click('button', 'Refresh');
      }
      world.tenant.setFaults([]);
      await tellsTheTruth(world, panel, ...moduleBased);
    }, 180_000);
  },
  ['chromium'],
);

/** The first thousand logins as the tenant tells them: to whoever asked for others, a page that is repeated. */
function firstLogins({ centreLogins }: TenantData) {
  const logins = [...each(centreLogins)].filter(({ origin }) => origin === 2).slice(0, 1_000);
  return {
    'odata.nextLink': null,
    value: logins.map(({ id, created }) => ({
      PrimaryKey: id,
      EntityName: 'login_customer',
      'login_customer.id': id,
      'login_customer.created_at': `${wireDate(created)}Z`,
    })),
  };
}

/** One of the oldest mailings is not sent yet. */
function withDraft(data: TenantData): TenantData {
  const mailings = [...each(data.mailings)].map((mailing) =>
    mailing.id === draft ? { ...mailing, end: undefined, count: 0 } : mailing,
  );
  return { ...data, mailings: rowsOf(mailings) };
}

/** One mailing more, one that was drafted long ago and went out just now, one deleted; and forms since. */
function laterData(data: TenantData): TenantData {
  const mailings = [...each(data.mailings)];
  const forms = [...each(data.forms)];
  const [next, nextForm] = [(mailings.at(-1)?.id ?? 0) + 1, (forms.at(-1)?.id ?? 0) + 1];
  const just = new Date(Date.now() - 60_000);
  return {
    ...data,
    mailings: rowsOf([
      ...mailings
        .slice(0, -1)
        .map((mailing) => (mailing.id === draft ? { ...mailing, end: just, count: 111 } : mailing)),
      { id: next, description: 'The latest', end: just, count: 2_222 },
    ]),
    forms: rowsOf([
      ...forms,
      ...[0, 1, 2].map((more) => ({ id: nextForm + more, status: 4, registered: just })),
    ]),
  };
}
