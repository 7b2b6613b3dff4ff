import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { inUse } from './harness/changes';
import { Watch } from './harness/watch';

const key = 'alerts:production:cust12345';
const full =
  'Sales Premium: none available: Designteamet AS · ' +
  '21 in use of 21: free one or buy more before somebody needs it.';

/** A tenant that was well at half past eight; then its seats run out. */
async function runningOut(start: Parameters<typeof Watch.begin>[0]): Promise<Watch> {
  const watch = await Watch.begin(start, { at: '2031-04-10T08:00[Europe/Oslo]' });
  expect(await watch.check('2031-04-10T08:30')).toEqual([]);
  watch.change(inUse({ 'ten-sales': 21 }));
  return watch;
}

inBrowsers('what is remembered of alerts', (start) => {
  test('is put aside when it is broken, which is said, and begins anew', async () => {
    const watch = await runningOut(start);
    expect(await watch.check('2031-04-10T09:00')).toEqual([full]);
    await watch.store({ [key]: { open: 'broken' } });
    expect(await watch.check('2031-04-11T09:00')).toEqual([
      `${full} This was already so when monitoring began.`,
    ]);
    const panel = await watch.alerts();
    await panel.shows(
      'What was remembered of alerts could not be read',
      /put aside 9:0\d\sAM and watching began anew/,
      'Sales Premium: none available',
    );
    // A second one does not take the place of the first, and a broken entry takes nothing else with it.
    const { [key]: state } = await watch.stored();
    await watch.store({ [key]: { ...(state as object), snoozes: ['broken'] } });
    watch.change(inUse({ 'ten-sales': 10 }));
    expect(await watch.check('2031-04-12T09:00')).toEqual([]);
    await panel.shows('Some of what was remembered of alerts could not be read', /Is well again/);
    const { [`aside:${key}`]: aside } = await watch.stored();
    expect(aside).toMatchObject([
      { value: { open: 'broken' }, lost: 'all' },
      { value: { snoozes: ['broken'] }, lost: 'some' },
    ]);
  });

  test('outlives an update of the extension, after which nothing is told twice', async () => {
    const watch = await runningOut(start);
    expect(await watch.check('2031-04-10T09:00')).toEqual([full]);
    const updated = await watch.update();
    expect(await updated.check('2031-04-11T09:00')).toEqual([]);
    expect((await updated.badge()).text).toBe('1');
    updated.change(inUse({ 'ten-sales': 23 }));
    expect(await updated.check('2031-04-11T10:00')).toHaveLength(1);
  });
});

inBrowsers(
  'a browser that refuses notifications',
  (start) => {
    test('is said to, the badge tells all the same, and what was refused is told later', async () => {
      const watch = await runningOut(start);
      await watch.notifications.refuse(true);
      expect(await watch.check('2031-04-10T09:00')).toEqual([]);
      expect((await watch.badge()).text).toBe('1');
      const panel = await watch.alerts();
      await panel.shows(
        "Notifications can't be shown",
        /Since 9:0\d\sAM this browser or your computer refuses them/,
        'Sales Premium: none available',
      );
      await watch.notifications.refuse(false);
      expect(await watch.check('2031-04-10T10:00')).toEqual([full]);
      await panel.click('button', 'Try a notification');
      await panel.shows(/A sample was shown/);
      await expect.poll(() => panel.text()).not.toContain("Notifications can't be shown");
    });
  },
  // Firefox never tells that it shows nothing.
  ['chromium'],
);
