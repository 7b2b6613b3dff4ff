import { browser } from 'wxt/browser';

/** Name of the alarm that starts a check. */
export const checkAlarm = 'check';

/** By how much an interval may be longer or shorter: the administrators of a company are not to ask all at once. */
const jitter = 0.1;

/**
 * Plans the next check, and that there is another one should this one never plan it.
 *
 * @param minutes from now, more or less
 * @param random from 0 to 1
 */
export async function planCheck(minutes: number, random = Math.random): Promise<void> {
  await browser.alarms.create(checkAlarm, {
    delayInMinutes: minutes * (1 - jitter + 2 * jitter * random()),
    periodInMinutes: minutes,
  });
}

/** Plans a check unless one is planned: to plan it anew would postpone it each time. */
export async function keepChecking(minutes: number): Promise<void> {
  if (!(await browser.alarms.get(checkAlarm))) await planCheck(minutes);
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
