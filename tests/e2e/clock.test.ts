import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';

inBrowsers('the clock of a test', (start) => {
  test('is the clock of pages, of the extension and of the tenant, and can be set', async () => {
    const world = await start('module-based', { at: '2031-03-29T12:00[Europe/Oslo]' });
    const panel = await (await world.crm()).openPanel();
    const read = () =>
      panel.frame.evaluate(() =>
        Temporal.Now.zonedDateTimeISO().toString({ smallestUnit: 'minute' }),
      );
    expect(await read()).toMatch(/^2031-03-29T12:0\d\+01:00/);
    await panel.shows(/Checked 12:0\d/);

    // The night in which clocks go forward has 23 hours.
    world.clock.forward({ days: 1 });
    expect(await read()).toMatch(/^2031-03-30T12:0\d\+02:00/);
    world.clock.forward({ months: -1 });
    expect(await read()).toMatch(/^2031-02-28T12:0\d\+01:00/);
  });
});
