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
