import { browser } from 'wxt/browser';
import { checkInterval } from '../domain/freshness';

/** Name of the alarm that starts a check. */
export const checkAlarm = 'check';

/** Sets the alarm that starts a check, unless it is set: setting it anew would postpone it each time. */
export async function keepChecking(): Promise<void> {
  if (await browser.alarms.get(checkAlarm)) return;
  await browser.alarms.create(checkAlarm, { periodInMinutes: checkInterval / 60_000 });
}

/** When the next check is due, in epoch milliseconds; null when none is planned. */
export async function nextCheck(): Promise<number | null> {
  return (await browser.alarms.get(checkAlarm))?.scheduledTime ?? null;
}

/** Name of the alarm that has the past counted further. */
export const fillAlarm = 'fill';

/**
 * Sets the alarm that has the past of the metered services counted further, or takes it back.
 *
 * @param at epoch milliseconds when there is something to count; null for nothing
 */
export async function planFill(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(fillAlarm);
    return;
  }
  const planned = await browser.alarms.get(fillAlarm);
  const soonest = Date.now() + 60_000; // who has just opened the CRM wants that first
  if (planned && planned.scheduledTime <= Math.max(at, soonest)) return;
  await browser.alarms.create(fillAlarm, { when: Math.max(at, soonest) });
}
