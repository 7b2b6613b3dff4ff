import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { inUse } from './harness/changes';
import { until } from './harness/until';
import { Watch } from './harness/watch';

const over =
  'Sales Premium: 2 over: Designteamet AS · ' +
  '23 in use of 21: free 2, so that the licence can be updated automatically.';

inBrowsers('a browser that is started anew', (start) => {
  test('tells nothing twice, leads to what it told before, and tells what has come since', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T08:00[Europe/Oslo]' });
    expect(await watch.check('2031-04-10T08:30')).toEqual([]);
    watch.change(inUse({ 'ten-sales': 21 }));
    expect(await watch.check('2031-04-10T09:00')).toHaveLength(1);

    const again = await watch.restart('2031-04-11T09:00');
    expect(await again.told()).toEqual([]);
    expect((await again.badge()).text).toBe('1');
    await (await again.alerts()).shows('Sales Premium: none available', 'Since Thu Apr 10');
    again.change(inUse({ 'ten-sales': 23 }));
    expect(await again.check('2031-04-11T10:00')).toEqual([over]);

    // With no CRM to dock in, it opens in a tab of its own.
    await again.crm.page.close();
    await again.notifications.click(await again.lastSeen());
    await until('the panel in a tab', async () =>
      (await again.ownTabs()).includes('/panel.html?view=tab&tenant=production%3Acust12345'),
    );
  });
});
