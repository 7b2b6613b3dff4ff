import { expect, test } from 'vitest';
import { inBrowsers } from './harness/browsers';
import { meteredCalls } from './harness/usageView';
import { Watch } from './harness/watch';

/** What every check asks, once an hour or when somebody looks whose answers are older than five minutes. */
const check = [
  /^GET .*Archive\/BatchTasks$/,
  /^GET .*Archive\/SystemEvents$/,
  /^POST .*GetLicenseForAllOwnersFromDB$/,
  /^POST .*GetUserAndInstallationLicenceStatus$/,
].map((call) => expect.stringMatching(call) as string);
/** The limits of a plan, every six hours. */
const isLimit = (call: string) => /Fencing|CustomObjects/.test(call);

inBrowsers('a day at work', (start) => {
  test('costs the tenant what was promised, however many pages and tabs are open', async () => {
    const watch = await Watch.begin(start, { at: '2031-04-10T08:00[Europe/Oslo]' });
    const { world, crm } = watch;
    /** What was asked meanwhile, and of it what was counted. */
    const asked = async (meanwhile: () => Promise<unknown>) => {
      world.tenant.clearRequests();
      await meanwhile();
      await watch.isStill();
      const counting = meteredCalls(world).length;
      const calls = world.calls().map((call) => call.replace(/\?.*/, ''));
      const isCounting = /Archive\/(Mailings|ChatSession|FormSubmission|dynamic)$/;
      return { counting, others: calls.filter((call) => !isCounting.test(call)).toSorted() };
    };
    await watch.isStill();
    expect(world.calls()).toHaveLength(5);

    const tabs = [crm, await world.crm(), await world.crm()];
    let [limits, counts] = [0, 0];
    for (let hour = 8; hour < 18; hour += 1) {
      const at = (minute: number) =>
        Temporal.PlainDateTime.from('2031-04-10').with({ hour, minute }).toString();
      world.clock.set(at(10));
      const loaded = await asked(async () => {
        for (const { page } of tabs) {
          await page.bringToFront();
          await page.goto(world.crmUrl(`default.aspx?hour=${hour}`), { waitUntil: 'load' });
        }
        await crm.page.bringToFront();
        await crm.launcher();
      });
      expect(loaded).toEqual({ counting: 0, others: [] });

      world.clock.set(at(20));
      const looked = await asked(async () => {
        await (await crm.openPanel()).isSettled();
      });
      await crm.clickLauncher();
      const checked = await asked(() => watch.check(at(59)));
      expect(checked.others.filter((call) => !isLimit(call))).toEqual(check);
      if (hour === 8) expect(looked.others.length + looked.counting).toBeLessThanOrEqual(12);
      else expect(looked.others.filter((call) => !isLimit(call))).toEqual(check);

      const again = [...looked.others, ...checked.others].filter(isLimit).length;
      limits += again;
      // One or two for each meter, and there are four.
      expect(checked.counting + (hour === 8 ? 0 : looked.counting)).toBeLessThanOrEqual(8);
      if (checked.counting > 0) counts += 1;
    }
    expect(limits).toBeLessThanOrEqual(2 * 4);
    expect(counts).toBeLessThanOrEqual(4);
    // Ten hours, in each of which five pages are loaded.
  }, 150_000);
});
