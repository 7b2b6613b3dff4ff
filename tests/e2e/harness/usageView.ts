import type { ElementHandle } from 'puppeteer-core';
import type { MeterId } from '../../../lib/domain/usage/meter';
import { readingsOf } from '../../../lib/domain/reading';
import type { TenantUsage } from '../../../lib/domain/usage/usage';
import { defaultUsageSettings, type UsageSettings } from '../../../lib/domain/usage/usageSettings';
import { expectedUsage, monthOf } from '../../tenant/expectedUsage';
import type { PanelView } from './panelView';
import { until } from './until';
import type { World } from './world';

const key = (what: string) => `${what}:production:cust12345`;

/** As many calls as may be: an hour of the usual number is not enough for fourteen months. */
export const unhurried = { callsPerHour: 1_000 };

/** The panel docked in the CRM, open at the metered services. */
export async function usageOf(
  world: World,
  settings: Partial<UsageSettings> = unhurried,
): Promise<PanelView> {
  await setUsage(world, settings);
  const panel = await (await world.crm()).openPanel();
  await panel.click('tab', 'Usage');
  return panel;
}

/** Changes what is set for the metered services, as if it had been set before. */
export async function setUsage(world: World, change: Partial<UsageSettings>): Promise<void> {
  const options = await world.extensionPage('/options.html');
  const settings = { [key('usageSettings')]: { ...defaultUsageSettings, ...change } };
  await options.frame.evaluate(`chrome.storage.local.set(${JSON.stringify(settings)})`);
  await options.page.close();
}

/** What is counted, as it is kept for the pages; null before anything is. */
export async function countedIn(panel: PanelView): Promise<TenantUsage | null> {
  const kept = await panel.frame.evaluate(
    `chrome.storage.local.get(${JSON.stringify(key('usage'))})`,
  );
  return (kept as Record<string, TenantUsage>)[key('usage')] ?? null;
}

/** How many months of a meter are counted. */
export async function monthsCounted(panel: PanelView, meter: MeterId): Promise<number> {
  return (await countedIn(panel))?.meters[meter]?.filled.done ?? 0;
}

/**
 * Waits until all fourteen months of these meters are counted, and the latest attempt went well; presses Refresh
 * meanwhile, as somebody would who does not want to wait for what failed.
 */
export async function isCounted(panel: PanelView, ...meters: MeterId[]): Promise<void> {
  let pressed = Date.now();
  await until(
    `${meters.join()} are counted`,
    async () => {
      const counted = await countedIn(panel);
      const done = meters.every((meter) => {
        const count = counted?.meters[meter];
        return count && count.filled.done === count.filled.of && !count.failure;
      });
      if (!done && Date.now() - pressed > 4_000) {
        pressed = Date.now();
        await (await panel.findNow('button', 'Refresh'))?.click();
      }
      return done;
    },
    90_000,
  ).catch(async (error: unknown) => {
    throw new Error(`${String(error)}\n${JSON.stringify(await countedIn(panel)).slice(0, 2_000)}`);
  });
}

/** The days that a meter was used on, as they are kept. */
export async function daysOf(panel: PanelView, meter: MeterId): Promise<[string, number][]> {
  const count = (await countedIn(panel))?.meters[meter];
  return readingsOf(count?.days ?? { from: '', amounts: [], rows: [] })
    .filter(({ amount }) => amount > 0)
    .map(({ day: on, amount }) => [on, amount]);
}

/**
 * The days that a meter was used on, straight from what the tenant holds, up to the end of this month.
 *
 * @param zone in which moments become days; the browser's where it is left out
 */
export async function trueDays(
  world: World,
  panel: PanelView,
  meter: MeterId,
  zone?: string,
): Promise<[string, number][]> {
  const within = zone ?? (await zoneOf(panel));
  const days = expectedUsage(world.tenant.data, meter, within, world.now());
  const month = today(within, world.now()).slice(0, 7);
  return [...days].filter(([on]) => on.slice(0, 7) <= month).sort();
}

/** What was used this month so far, straight from what the tenant holds; `zone` as for `trueDays`. */
export async function trueUse(
  world: World,
  panel: PanelView,
  meter: MeterId,
  zone?: string,
): Promise<number> {
  const within = zone ?? (await zoneOf(panel));
  const day = today(within, world.now());
  return monthOf(new Map(await trueDays(world, panel, meter, within)), day.slice(0, 7), day);
}

function zoneOf(panel: PanelView): Promise<string> {
  return panel.frame.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
}

export function today(zone: string, now = new Date()): string {
  return now.toLocaleDateString('sv', { timeZone: zone });
}

/** "36,420" */
export const figure = (amount: number) => amount.toLocaleString('en');

/** What the tenant was asked of its metered services. */
export function meteredCalls(world: World): string[] {
  return world
    .calls()
    .map((call) => decodeURIComponent(call.replaceAll('+', ' ')))
    .filter((call) =>
      /Archive\/(Mailings|ChatSession|FormSubmission|Ticket|EmailFlows)|login_customer|metering_log/i.test(
        call,
      ),
    );
}

/** Types into the first field whose label is, or matches, the given one. */
export async function type(panel: PanelView, label: RegExp, text: string): Promise<void> {
  const field = await until(`a field labelled ${label.source}`, async () => {
    const found = await panel.frame.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')].find(
          (input) =>
            input.checkVisibility() &&
            new RegExp(wanted).test(input.ariaLabel ?? input.labels?.[0]?.innerText ?? ''),
        ) ?? null,
      label.source,
    );
    return found.asElement() as ElementHandle<HTMLInputElement> | null;
  });
  await field.evaluate((input) => {
    input.focus();
    input.select();
  });
  await panel.page.keyboard.type(text);
  await field.dispose();
}
