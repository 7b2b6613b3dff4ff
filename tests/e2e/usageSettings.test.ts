import { expect, test } from 'vitest';
import { each, rowsOf } from '../tenant/scenarios/rows';
import type { TenantData } from '../tenant/scenarios/tenantData';
import { inBrowsers } from './harness/browsers';
import { leftInEnglish } from './harness/english';
import type { PanelView } from './harness/panelView';
import { until } from './harness/until';
import {
  countedIn,
  daysOf,
  figure,
  isCounted,
  meteredCalls,
  setUsage,
  today,
  trueDays,
  trueUse,
  unhurried,
  type,
  usageOf,
} from './harness/usageView';
import type { World } from './harness/world';

const lines = {
  mailings: 'E-mails sent via mailings',
  chats: 'Chat sessions started',
  forms: 'Form submissions',
  logins: 'Customer centre logins',
};
const byMoment = ['chats', 'forms', 'logins'] as const;
const every = ['mailings', ...byMoment] as const;

inBrowsers('what is set for metered services', (start) => {
  test('gives way to what a managed browser prescribes, which nobody can edit', async () => {
    const tenants = {
      CUST12345: {
        zone: 'Pacific/Auckland',
        allowances: { mailings: { per: 'tenant', amount: 50_000 } },
      },
    };
    const world = await start('module-based', {
      at: '2031-03-18T12:00[Europe/Oslo]',
      prescribed: { tenants },
    });
    const set = [{ from: null, allowance: { per: 'tenant' as const, amount: 7 } }];
    const panel = await usageOf(world, {
      ...unhurried,
      zone: 'Europe/Oslo',
      allowances: { mailings: set, logins: set },
    });
    await isCounted(panel, ...every);
    await panel.shows('Months as in Pacific/Auckland, as your organisation prescribes');
    expect((await countedIn(panel))?.zone).toBe('Pacific/Auckland');
    const used = await trueUse(world, panel, 'mailings', 'Pacific/Auckland');
    const percent = Math.round((100 * used) / 50_000);
    await panel.shows(
      new RegExp(`${lines.mailings}\\s+${figure(used)} of 50,000 included[^]*?\\s${percent}\\s%`),
    );

    await open(panel, lines.mailings, true);
    await panel.shows(/50,000 included a month\s+Your organisation prescribes it\./);
    for (const other of ['chats', 'forms', 'logins'] as const)
      await open(panel, lines[other], false);
    for (const way of [/^Change what/, /^Remove$/, /^Another zone/])
      expect(await panel.findNow('button', way), way.source).toBeNull();
    await open(panel, lines.logins, true);
    await panel.find('button', /^Change what is included/);
  }, 150_000);

  test('has the months begin in another zone, where all is counted anew that is dated by moment', async () => {
    const [first, then] = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'];
    const world = await start('module-based', { at: `2031-03-31T19:30[${first}]` });
    const panel = await usageOf(world);
    await panel.shows(
      `Months as in ${first}, as this browser has it: assumed`,
      'March, 1 day left',
    );
    await tellsTheTruth(world, panel, first);

    expect(pastMonths(world, 'Mailings')).toBeGreaterThan(12);
    world.tenant.clearRequests();
    await panel.click('button', 'Another zone');
    await type(panel, /^Time zone of the bill/, 'pacific/kiritimati');
    await panel.click('button', 'Save');
    await panel.shows(`Months as in ${then}`, 'April, 30 days left');
    await until('counting in the other zone', async () => {
      return (await countedIn(panel))?.zone === then;
    });
    await tellsTheTruth(world, panel, then);
    expect(pastMonths(world, 'ChatSession')).toBeGreaterThan(12);
    // A mailing tells its day, which is the same in every zone.
    expect(pastMonths(world, 'Mailings')).toBe(0);
  }, 150_000);

  test('holds in a night of 23 hours', async () => {
    const world = await start('module-based', { at: '2031-03-30T12:00[Europe/Oslo]' });
    // The last second of the day before, and the first of this one.
    submitted(world, '2031-03-29T22:59:59Z', '2031-03-29T23:00:00Z');
    const panel = await usageOf(world);
    await tellsTheTruth(world, panel, 'Europe/Oslo');
    await showsDays(world, panel, 'en-US', lines.forms);

    world.clock.forward({ days: 1 });
    submitted(world, '2031-03-30T21:59:59Z', '2031-03-30T22:00:00Z');
    await panel.click('button', 'Refresh');
    await panel.shows(
      new RegExp(`${lines.forms}\\s+${figure(await trueUse(world, panel, 'forms'))} `),
    );
    await tellsTheTruth(world, panel, 'Europe/Oslo');
    await showsDays(world, panel, 'en-US', lines.forms);
  }, 150_000);

  test('holds in a night of 25 hours, and all of it is told in Dutch', async () => {
    const world = await start('module-based', {
      culture: 'nl-NL',
      at: '2031-10-27T12:00[Europe/Amsterdam]',
    });
    submitted(world, '2031-10-25T21:59:59Z', '2031-10-25T22:00:00Z');
    submitted(world, '2031-10-26T22:59:59Z', '2031-10-26T23:00:00Z');
    await setUsage(world, unhurried);
    const panel = await (await world.crm()).openPanel();
    await panel.click('tab', 'Verbruik');
    await isCounted(panel, ...every);
    await panel.shows(/oktober, nog 5 dagen/i, 'geteld door Sidelight');
    for (const meter of every) {
      expect(await daysOf(panel, meter), meter).toEqual(await trueDays(world, panel, meter));
      const used = (await trueUse(world, panel, meter)).toLocaleString('nl');
      await panel.shows(new RegExp(`\\s${used} deze maand`));
    }
    await showsDays(world, panel, 'nl-NL', 'Formulierverzendingen');

    // From top to bottom, with all that opens.
    await open(panel, 'Opslag', true);
    await panel.click('button', /^Instellen wat is inbegrepen/);
    await panel.click('button', /^Andere zone/);
    const text = await panel.shows('Opslaan', 'Dag voor dag');
    expect(leftInEnglish(text, 'nl')).toEqual([]);
    expect(leftInEnglish(`${text} Cancel`, 'nl')).toEqual(['Cancel']);
  }, 150_000);
});

/** Holds what is kept and shown of every meter that is counted to what the tenant has in that zone. */
async function tellsTheTruth(world: World, panel: PanelView, zone: string): Promise<void> {
  await isCounted(panel, ...every);
  for (const meter of every) {
    expect(await daysOf(panel, meter), meter).toEqual(await trueDays(world, panel, meter, zone));
    const used = figure(await trueUse(world, panel, meter, zone));
    await panel.shows(new RegExp(`${lines[meter]}\\s+${used} this month`));
  }
}

/** Holds the table of form submissions by day to what the tenant has. */
async function showsDays(
  world: World,
  panel: PanelView,
  culture: string,
  line: string,
): Promise<void> {
  for (const other of await panel.frame.$$('main li button[aria-expanded="true"]'))
    await other.click();
  await open(panel, line, true);
  await panel.click('button', /^(As a table Day by day|Als tabel Dag voor dag)/);
  const amounts = new Map(await trueDays(world, panel, 'forms'));
  const last = Temporal.PlainDate.from(today(world.clock.zone, world.now()));
  let sum = 0;
  const rows = Array.from({ length: last.day }, (_, index) => {
    const day = last.with({ day: index + 1 });
    const amount = amounts.get(day.toString()) ?? 0;
    sum += amount;
    const name = day.toLocaleString(culture, { day: 'numeric', month: 'short', year: 'numeric' });
    return [name, ...[amount, sum].map((cell) => cell.toLocaleString(culture))];
  });
  // The first table; the other one is of the months.
  const shown = () =>
    panel.frame.$eval('main table', (found) =>
      [...(found as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.innerText),
      ),
    );
  await expect.poll(async () => (await shown()).slice(1)).toEqual(rows.toReversed());
}

/** How often an archive was asked for what is before a day: only months that are over are counted so. */
function pastMonths(world: World, archive: string): number {
  const isOfPast = (call: string) => call.includes(`Archive/${archive}`) && / before/.test(call);
  return meteredCalls(world).filter(isOfPast).length;
}

/** Opens the line of a meter, or closes it. */
async function open(panel: PanelView, line: string, wanted: boolean): Promise<void> {
  const name = new RegExp(`^${line}`);
  const button = await panel.find('button', name);
  const isOpen = await button.evaluate((found) => found.ariaExpanded === 'true');
  if (isOpen !== wanted) await panel.click('button', name);
}

/** Lets forms be submitted at these moments. */
function submitted(world: World, ...moments: string[]): void {
  world.tenant.change((data: TenantData) => {
    const forms = [...each(data.forms)];
    const next = (forms.at(-1)?.id ?? 0) + 1;
    const more = moments.map((at, index) => ({
      id: next + index,
      status: 4,
      registered: new Date(at),
    }));
    return { ...data, forms: rowsOf([...forms, ...more]) };
  });
}
