import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Board } from '../../../lib/monitor/notifications';
import { snapshotOf } from '../../../lib/store/items';
import { mortalWorker } from '../metering/mortal';
import { dates, licence, module, none, on } from '../domain/licences/licences';
import { holds, remembered, screen, tenant, watchAt } from './watchedAlerts';

beforeEach(() => fakeBrowser.reset());

const noon = Date.parse('2026-11-23T12:00Z');
const day = 86_400_000;

/** Two seats more in use than were bought. */
const over = [licence({ modules: [module({ inUse: 23, available: -2 })] })];
const calm = [licence({ modules: [module()] })];

const expiring = (expiry: string) => [
  licence({
    modules: [module()],
    dates: dates({ adminWarning: none, expiry: on(expiry), grace: on('2027-06-01') }),
  }),
];

test('what needs attention is told once, however often it is looked at', async () => {
  const { board, appeared, visible } = screen();
  const clock = { now: noon };
  await holds(over, noon);
  const watch = watchAt(clock, board);
  await Promise.all([watch.look(tenant), watch.look(tenant)]);
  expect([...visible.values()]).toEqual(['Sales Premium: 2 over']);

  await board.takeBack(appeared[0] ?? '');
  for (const hours of [1, 8, 15, 22, 29]) {
    clock.now = noon + hours * 3_600_000;
    await holds(over, clock.now);
    await watchAt(clock, board).look(tenant);
  }
  expect(appeared).toHaveLength(1);
});

test('a worker that is killed between any two steps loses no notification and shows none twice', async () => {
  const worker = mortalWorker();
  let isWhole = false;
  let steps = 0;
  for (; !isWhole; steps += 1) {
    fakeBrowser.reset();
    const { board, appeared } = screen();
    const mortal: Board = {
      ...board,
      show: async (...args) => {
        await worker.step();
        await board.show(...args);
        await worker.step();
      },
    };
    await holds(over, noon);
    worker.livesFor(steps);
    const looking = watchAt({ now: noon }, mortal).look(tenant);
    isWhole = await looking.then(
      () => true,
      () => false,
    );
    worker.livesFor(Infinity);
    await watchAt({ now: noon + 60_000 }, board).look(tenant);
    await watchAt({ now: noon + 120_000 }, board).look(tenant);
    expect(appeared, `killed after ${steps} steps`).toHaveLength(1);
    expect((await remembered()).showing).toEqual([]);
  }
  expect(steps).toBeGreaterThan(10);
});

test('a notification that was closed while its worker was dead is not shown again', async () => {
  const { board, appeared } = screen();
  await holds(over, noon);
  const killed = {
    ...board,
    show: async (...args: Parameters<typeof board.show>) => {
      await board.show(...args);
      return new Promise<void>(() => undefined);
    },
  };
  void watchAt({ now: noon }, killed).look(tenant);
  await vi.waitUntil(() => appeared.length > 0);
  const [id = ''] = appeared;
  await board.takeBack(id);
  const watch = watchAt({ now: noon + 60_000 }, board);
  await watch.seen(tenant, id);
  await watch.look(tenant);
  expect(appeared).toHaveLength(1);
});

test('where nothing can be stored nothing is shown', async () => {
  const { board, appeared } = screen();
  await holds(over, noon);
  const { set } = fakeBrowser.storage.local;
  Object.assign(fakeBrowser.storage.local, {
    set: () => Promise.reject(new Error('QuotaExceededError')),
  });
  await expect(watchAt({ now: noon }, board).look(tenant)).rejects.toThrow('Quota');
  expect(appeared).toEqual([]);
  Object.assign(fakeBrowser.storage.local, { set });
  await watchAt({ now: noon }, board).look(tenant);
  expect(appeared).toHaveLength(1);
});

test('what the browser refuses to show counts as told by nobody, and is tried again at the next look', async () => {
  const { board, visible } = screen();
  await holds(over, noon);
  const refusing = { ...board, show: () => Promise.reject(new Error('denied')) };
  const looked = await watchAt({ now: noon }, refusing).look(tenant);
  expect(looked).toMatchObject({ outcome: 'refused', listed: { open: [{ since: noon }] } });
  expect(await remembered()).toMatchObject({ told: [], showing: [] });
  expect(await watchAt({ now: noon + 1 }, board).look(tenant)).toMatchObject({ outcome: 'shown' });
  expect(visible.size).toBe(1);
  expect(await watchAt({ now: noon + 2 }, board).look(tenant)).toMatchObject({ outcome: 'silent' });
});

test('where nobody can say what is shown nothing is told twice, nor is it forgotten', async () => {
  const { board, appeared } = screen();
  await holds(over, noon);
  const killed = { ...board, show: () => new Promise<void>(() => undefined) };
  void watchAt({ now: noon }, killed).look(tenant);
  await vi.waitUntil(async () => (await remembered()).showing.length > 0);
  const mute = { ...board, shown: () => Promise.reject(new Error('no')) };
  expect(await watchAt({ now: noon + 1 }, mute).look(tenant)).toMatchObject({ outcome: 'refused' });
  expect(appeared).toEqual([]);
  await watchAt({ now: noon + 2 }, board).look(tenant);
  expect(appeared).toHaveLength(1);
});

test('what was remembered and cannot be read is told anew, as what was already so', async () => {
  const { board, visible } = screen();
  await holds(over, noon);
  await fakeBrowser.storage.local.set({ [`alerts:${tenant}`]: 'broken' });
  await watchAt({ now: noon }, board).look(tenant);
  expect([...visible.values()]).toEqual(['Sales Premium: 2 over']);
  expect((await remembered()).open[0]?.wasSo).toBe(true);
});

test('days pass without a session: the licence of an old snapshot comes closer', async () => {
  const { board, visible } = screen();
  await holds(expiring('2026-12-30'), noon);
  const clock = { now: noon };
  await watchAt(clock, board).look(tenant);
  expect(visible.size).toBe(0);
  clock.now = Date.parse('2026-12-24T12:00Z');
  await watchAt(clock, board).look(tenant);
  expect([...visible.values()]).toEqual(['The SuperOffice licence expires on 30 Dec 2026']);
});

test('a clock that is set back a month tells nothing twice', async () => {
  const { board, appeared } = screen();
  const clock = { now: noon };
  await holds(over, noon);
  await watchAt(clock, board).look(tenant);
  await board.takeBack(appeared[0] ?? '');
  for (const away of [-30, -29, 1, 2]) {
    clock.now = noon + away * day;
    await holds(over, clock.now);
    await watchAt(clock, board).look(tenant);
  }
  expect(appeared).toHaveLength(1);
});

test('nothing is told to whoever is no administrator, and nothing of what was remembered is left', async () => {
  const { board, appeared } = screen();
  await holds(over, noon);
  const watch = watchAt({ now: noon }, board);
  await watch.look(tenant);
  // Nothing is open any more, and yet something is remembered.
  await holds(calm, noon);
  await watch.look(tenant);
  expect((await remembered()).past).toHaveLength(1);
  await snapshotOf(tenant).update((snapshot) => {
    const { principal } = snapshot.parts;
    const value = principal.value && { ...principal.value, isAdministrator: false };
    return { ...snapshot, parts: { ...snapshot.parts, principal: { ...principal, value } } };
  });
  expect(await watch.look(tenant)).toBeNull();
  expect(await remembered()).toMatchObject({ open: [], past: [], snoozes: [] });
  // Back again, it is not told a second time.
  await holds(over, noon);
  await watch.look(tenant);
  expect(appeared).toHaveLength(1);
});

test('what is snoozed is silent, and listed with its snooze', async () => {
  const { board, appeared } = screen();
  const clock = { now: noon };
  await holds(calm, noon);
  const watch = watchAt(clock, board);
  await watch.look(tenant);
  await holds(expiring('2026-12-20'), noon);
  const name = { subject: 'licence:SuperOffice', kind: 'expiry' as const };
  await watch.snooze(tenant, name, { kind: 'week' });
  const looked = await watch.look(tenant);
  expect(looked?.listed.open).toEqual([]);
  expect(looked?.listed.snoozed).toHaveLength(1);
  await watch.unsnooze(tenant, name);
  expect((await watch.look(tenant))?.listed.open).toHaveLength(1);
  expect(appeared).toEqual([]);
});

test('a look that brings nothing new writes nothing', async () => {
  const { board } = screen();
  const clock = { now: noon };
  await holds([...over, ...expiring('2026-12-20')], noon);
  const watch = watchAt(clock, board);
  await watch.look(tenant);
  const written = vi.spyOn(fakeBrowser.storage.local, 'set');
  clock.now += 60_000;
  await watch.look(tenant);
  expect(written).not.toHaveBeenCalled();
});
