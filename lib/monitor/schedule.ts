import { browser } from 'wxt/browser';
import { checkAlarm, checkInterval } from '../domain/freshness';

/** Sets the alarm that starts a check, unless it is set: setting it anew would postpone it each time. */
export async function keepChecking(): Promise<void> {
  if (await browser.alarms.get(checkAlarm)) return;
  await browser.alarms.create(checkAlarm, { periodInMinutes: checkInterval / 60_000 });
}
