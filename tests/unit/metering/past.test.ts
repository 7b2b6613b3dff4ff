import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { usageOf, usageSettingsOf } from '../../../lib/store/items';
import { licence } from '../domain/licences/licences';
import {
  begun,
  busyTenant,
  countAll,
  counting,
  countedIds,
  countOf,
  differences,
  hour,
  noon,
  tenant,
} from './counted';
import { mortalWorker } from './mortal';

beforeEach(() => begun());

describe('the past', () => {
  test('is counted within the calls of an hour, which what is new may exceed', async () => {
    await begun([licence()], { callsPerHour: 10 });
    const made = busyTenant();
    const hours = new Map<number, number>();
    const counter = made.worker();
    await counter.count(counting);
    for (let next: number | null = noon; next !== null; next = await counter.nextFill(tenant)) {
      made.clock.now = next;
      const before = made.asked.length;
      await counter.fill(tenant);
      hours.set(next, made.asked.length - before);
    }
    expect(hours.get(noon)).toBe(10 - countedIds.length);
    expect(Math.max(...hours.values())).toBe(10);
    expect(hours.size).toBeGreaterThan(6);
    expect((await usageOf(tenant).load()).calls.made).toBeLessThanOrEqual(10);
    made.clock.now += 3 * hour;
    await usageOf(tenant).update((usage) => ({
      ...usage,
      calls: { since: made.clock.now, made: 10 },
    }));
    made.asked.length = 0;
    await made.worker().count(counting);
    expect(made.asked.length).toBeGreaterThan(3);
    expect((await usageOf(tenant).load()).calls.made).toBe(10 + made.asked.length);
  });

  test('rests while it is paused, and goes on from there', async () => {
    const made = busyTenant();
    const counter = made.worker();
    await counter.count(counting);
    const pause = (isPaused: boolean) =>
      usageSettingsOf(tenant).update((before) => ({ ...before, isPaused }));
    const unfollow = usageOf(tenant).follow(({ meters }) => {
      if (meters.chats?.filled.done === 3) void pause(true);
    });
    await counter.fill(tenant);
    unfollow();
    expect((await countOf('chats')).filled.done).toBeLessThan(6);
    expect(await counter.nextFill(tenant)).toBeNull();
    made.asked.length = 0;
    await counter.fill(tenant);
    expect(made.asked).toEqual([]);
    await pause(false);
    expect(await counter.nextFill(tenant)).toBe(noon);
    await countAll(made);
    expect(differences(await countOf('chats'), made.archiveOf('chats'))).toEqual([]);
  });
});

describe('a worker', () => {
  test('that is killed at any step has lost nothing, and counted nothing twice', async () => {
    const worker = mortalWorker();
    const lives = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(lives, async (all) => {
      worker.livesFor(Infinity);
      await begun();
      const made = busyTenant(70, 7);
      const outside = { ...made.outside, fetch: worker.fetch(made.outside.fetch) };
      for (const steps of all) {
        worker.livesFor(steps);
        const counter = made.worker(outside);
        await counter.count(counting).catch(() => undefined);
        await counter.fill(tenant);
        await counter.settled();
        worker.livesFor(Infinity);
        made.clock.now += 6 * 60_000;
      }
      made.clock.now = noon + 12 * hour - 60_000;
      await countAll(made);
      for (const id of countedIds) {
        expect(differences(await countOf(id), made.archiveOf(id))).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: 8 });
  }, 30_000);

  test('that counts beside another counts nothing twice', async () => {
    const made = busyTenant(60, 7);
    const [one, other] = [made.worker(), made.worker()];
    await Promise.all([one.count(counting), other.count(counting)]);
    await Promise.all([one.fill(tenant), other.fill(tenant)]);
    made.clock.now += 5 * 60_000;
    await countAll(made);
    for (const id of countedIds) {
      expect(differences(await countOf(id), made.archiveOf(id))).toEqual([]);
    }
  });
});

describe('in another zone', () => {
  test('moments are counted anew, and days are as they were', async () => {
    const made = busyTenant();
    made.archiveOf('chats').add({ key: 500, date: Date.UTC(2026, 10, 10, 23, 30), amount: 1 });
    await countAll(made);
    await usageSettingsOf(tenant).update((before) => ({ ...before, zone: 'America/New_York' }));
    made.asked.length = 0;
    const counter = made.worker();
    const { usage } = await counter.count(counting);
    expect(usage.zone).toBe('America/New_York');
    expect(usage.meters.chats?.days.from).toBe('');
    expect(usage.meters.mailings?.days.from).toBe('2025-10-01');
    await countAll(made);
    expect(made.asked.map(({ archive }) => archive)).not.toContain('Mailings');
    const chats = await countOf('chats');
    expect(differences(chats, made.archiveOf('chats'), 'America/New_York')).toEqual([]);
  });
});
