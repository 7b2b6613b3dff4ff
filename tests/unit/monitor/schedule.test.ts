import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { checkAlarm, keepChecking, nextCheck, planCheck } from '../../../lib/monitor/schedule';

beforeEach(() => fakeBrowser.reset());

const minutesAhead = async () => Math.round((((await nextCheck()) ?? 0) - Date.now()) / 6_000) / 10;

test('a check comes an interval from now, a tenth sooner or later by chance', async () => {
  for (const [chance, minutes] of [
    [0, 54],
    [0.5, 60],
    [1, 66],
  ] as const) {
    await planCheck(60, () => chance);
    expect(await minutesAhead()).toBe(minutes);
  }
});

test('should nobody plan the one after it, there is one all the same', async () => {
  await planCheck(60);
  expect(await browser.alarms.get(checkAlarm)).toMatchObject({ periodInMinutes: 60 });
});

test('to keep checking postpones nothing', async () => {
  await planCheck(30, () => 0.5);
  await keepChecking(60);
  expect(await minutesAhead()).toBe(30);
  await browser.alarms.clear(checkAlarm);
  await keepChecking(60);
  expect(await minutesAhead()).toBeGreaterThan(50);
});
