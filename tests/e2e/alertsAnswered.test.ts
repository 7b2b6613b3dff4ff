import { expect, test } from 'vitest';
import { defaultAlertSettings as usual } from '../../lib/domain/alerts/alertSettings';
import { inBrowsers } from './harness/browsers';
import { ending, inUse, sent } from './harness/changes';
import { setUsage, unhurried } from './harness/usageView';
import { Watch } from './harness/watch';

const full =
  'Sales Premium: none available: Designteamet AS · ' +
  '21 in use of 21: free one or buy more before somebody needs it.';
const over =
  'Sales Premium: 2 over: Designteamet AS · ' +
  '23 in use of 21: free 2, so that the licence can be updated automatically.';

/** A tenant that was well at half past eight; then its seats run out. */
async function runningOut(start: Parameters<typeof Watch.begin>[0]): Promise<Watch> {
  const watch = await Watch.begin(start, { at: '2031-04-10T08:00[Europe/Oslo]' });
  expect(await watch.check('2031-04-10T08:30')).toEqual([]);
  watch.change(inUse({ 'ten-sales': 21 }));
  return watch;
}

inBrowsers('what somebody does with an alert', (start, name) => {
  test('silences it until it rises, or not after all', async () => {
    const watch = await Watch.begin(start, {
      at: '2031-04-10T08:00[Europe/Oslo]',
      change: sent({ on: '2031-04-09', count: 100 }),
    });
    const allowance = { per: 'tenant' as const, amount: 10_000 };
    await setUsage(watch.world, {
      ...unhurried,
      allowances: { mailings: [{ from: null, allowance }] },
    });
    await watch.set({ channels: { ...usual.channels, forecast: 'off' } });
    expect(await watch.check('2031-04-10T08:30')).toEqual([]);
    // Both wait for the morning.
    watch.change(sent({ on: '2031-04-10', count: 9_400 }));
    watch.change(inUse({ 'ten-sales': 21 }));
    expect(await watch.check('2031-04-10T19:00')).toEqual([]);
    const panel = await watch.alerts();
    await panel.shows('Sales Premium: none available', /E-mails sent via mailings: 95\s% of/);
    for (const snoozed of [1, 2]) {
      await panel.click('button', 'Acknowledge');
      await panel.shows(`Snoozed (${snoozed})`);
    }
    await panel.shows('Nothing needs attention.');
    await panel.click('button', /^Undo Sales Premium/);
    await panel.shows('Snoozed (1)');
    expect(await watch.check('2031-04-11T09:00')).toEqual([full]);
    expect((await watch.badge()).text).toBe('1');

    watch.change(sent({ on: '2031-04-11', count: 500 }));
    expect(await watch.check('2031-04-12T09:00')).toEqual([
      'E-mails sent via mailings: all that is included is used: Designteamet AS · ' +
        '10,000 of 10,000 used in the month that ends on Apr 30: use less or buy more, as what goes over is billed automatically.',
    ]);
    expect((await watch.badge()).text).toBe('2');
  });

  test('leads to it, after the background was killed too', async () => {
    const watch = await runningOut(start);
    expect(await watch.check('2031-04-10T09:00')).toEqual([full]);
    await watch.notifications.killBackground();
    const id = await watch.lastSeen();
    await watch.notifications.click(id);
    const panel = await watch.crm.panel();
    await panel.shows('Sales Premium: none available', /Now\s[^]*Earlier/);
    await expect.poll(() => panel.focused()).toContain('Sales Premium: none available');
    expect(await watch.notifications.seen()).toEqual([]);
    // What was closed does not come back.
    expect(await watch.check('2031-04-10T10:00')).toEqual([]);
    watch.change(inUse({ 'ten-sales': 23 }));
    expect(await watch.check('2031-04-11T09:00')).toEqual([over]);
    await watch.notifications.close(await watch.lastSeen());
    expect(await watch.check('2031-04-12T09:00')).toEqual([]);
    expect((await watch.badge()).text).toBe('1');
  });

  test.runIf(name === 'chromium')('snoozes it for a day, by its button', async () => {
    const watch = await runningOut(start);
    expect(await watch.check('2031-04-10T09:00')).toEqual([full]);
    await watch.notifications.press(await watch.lastSeen(), 1);
    expect(await watch.told()).toEqual([]);
    expect(await watch.notifications.seen()).toEqual([]);
    expect((await watch.badge()).text).toBe('');
    await (await watch.alerts()).shows('Snoozed (1)', 'Until tomorrow 9:00 AM');
    expect(await watch.check('2031-04-11T09:30')).toEqual([]);
    expect((await watch.badge()).text).toBe('1');
  });

  test('begins with a sample that shows that notifications arrive', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T20:00[Europe/Oslo]' });
    const panel = await watch.alerts();
    await panel.click('button', 'Try a notification');
    await panel.shows(/sample/i);
    expect(await watch.told()).toEqual([
      'This is how Sidelight warns you: Designteamet AS · ' +
        'A sample: a notification says what, how much, by when, and what to do next.',
    ]);
  });
});

inBrowsers('a background that is killed', (start, name) => {
  const moments = name === 'chromium' ? (['before', 'after'] as const) : (['after'] as const);
  test.each(moments)('%s it shows a notification shows it once', async (moment) => {
    const watch = await runningOut(start);
    const killed = await watch.notifications.killWhenShown(moment);
    await watch.makeDue('2031-04-10T09:00');
    await killed();
    const shown = await watch.check('2031-04-10T09:10');
    expect([...shown, ...(await watch.check('2031-04-10T10:00'))]).toEqual([full]);
    await watch.notifications.killBackground();
    expect(await watch.check('2031-04-11T09:00')).toEqual([]);
  });
});

inBrowsers('a tenant that nobody is signed in to', (start) => {
  test('is told of by its dates, as old when it is, and checked when somebody signs in again', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T08:00[Europe/Oslo]' });
    expect(await watch.check('2031-04-10T09:00')).toEqual([]);
    watch.change(ending('2031-04-20'));
    expect(await watch.check('2031-04-10T10:00')).toEqual([]);
    watch.world.tenant.signOut();
    watch.change(inUse({ 'ten-sales': 23 }));
    expect(await watch.check('2031-04-10T11:00')).toEqual([]);
    expect(await watch.checkSignedOut('2031-04-13T09:00')).toEqual([
      'The SuperOffice licence expires on Apr 20, 2031: Designteamet AS · ' +
        'It ends in 7 days: renew it before Apr 20, 2031 to work on.',
    ]);
    await (
      await watch.alerts()
    ).shows(/Nothing new from the tenant since/, /Sign in to CRM to refresh the rest/);
    const channels = { ...usual.channels, stale: 'notify' as const };
    await watch.set({ channels });
    expect(await watch.checkSignedOut('2031-04-14T09:00')).toEqual([
      'Nothing new from the tenant since Apr 10, 10:00 AM: Designteamet AS · ' +
        'Only dates can be watched meanwhile: sign in to CRM to refresh.',
    ]);
    expect(await watch.checkSignedOut('2031-04-15T09:00')).toEqual([]);
    await watch.crm.open(watch.world.crmUrl());
    expect(await watch.told()).toEqual([over]);
    await (await watch.alerts()).shows(/Earlier[^]*Nothing new from the tenant since/);
  });
});
