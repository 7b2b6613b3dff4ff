import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noAlerts } from '../../../lib/domain/alerts/alert';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { asideOf } from '../../../lib/store/stored';
import { clearAll } from '../../../lib/store/clearAll';
import { alertsOf, preferences, sessions, settingsOf, snapshotOf } from '../../../lib/store/items';

const tenant = 'production:cust12345';
const key = `alerts:${tenant}`;
const now = Date.UTC(2026, 10, 21, 12);

const storage = fakeBrowser.storage.local;
const allStored = () => storage.get() as Promise<Record<string, unknown>>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('what cannot be used is put aside before a change takes its place', async () => {
  await storage.set({ [key]: { open: 'broken' } });
  expect(await alertsOf(tenant).load()).toEqual(noAlerts);
  expect(await asideOf(`local:${key}`)).toBeNull();

  await alertsOf(tenant).update((state) => ({ ...state, watched: ['licences'] }));
  expect(await allStored()).toMatchObject({
    [key]: { ...noAlerts, watched: ['licences'] },
    [`aside:${key}`]: [{ value: { open: 'broken' }, at: now, lost: 'all' }],
  });
  expect(await asideOf(`local:${key}`)).toEqual({ at: now, lost: 'all' });
});

test.each([
  ['an entry', { ...noAlerts, told: ['broken'], watched: ['licences'] }],
  ['the week of the digest', { ...noAlerts, digestOf: 'Monday', watched: ['licences'] }],
])('%s that cannot be used is put aside with the rest, which is kept', async (_, value) => {
  await storage.set({ [key]: value });
  await alertsOf(tenant).update((state) => ({ ...state, digestOf: '2026-11-16' }));
  expect(await allStored()).toMatchObject({
    [key]: { ...noAlerts, watched: ['licences'], digestOf: '2026-11-16' },
    [`aside:${key}`]: [{ value, at: now, lost: 'some' }],
  });
  expect(await asideOf(`local:${key}`)).toEqual({ at: now, lost: 'some' });
});

test('what breaks later is put beside what broke before; of many the ten latest are kept', async () => {
  const values = Array.from({ length: 12 }, (_, index) => `broken ${index}`);
  for (const value of values) {
    await storage.set({ [key]: value });
    await alertsOf(tenant).save(noAlerts);
  }
  const { [`aside:${key}`]: aside } = await allStored();
  expect((aside as { value: string }[]).map(({ value }) => value)).toEqual(values.slice(-10));
});

test.each([
  ['alerts', () => alertsOf(tenant).save(noAlerts)],
  ['snapshot', () => snapshotOf(tenant).save(emptySnapshot(tenant))],
] as const)('so it is before it is replaced: %s', async (name, save) => {
  await storage.set({ [`${name}:${tenant}`]: 7 });
  await save();
  expect(await allStored()).toMatchObject({ [`aside:${name}:${tenant}`]: [{ value: 7, at: now }] });
});

test('so it is with what belongs to no tenant', async () => {
  await storage.set({ preferences: 'broken' });
  await preferences.update((known) => known);
  expect(await asideOf('local:preferences')).toEqual({ at: now, lost: 'all' });
});

test('what can be used is not put aside, nor is nothing', async () => {
  await alertsOf(tenant).save(noAlerts);
  await alertsOf(tenant).update((state) => ({ ...state, watched: ['licences'] }));
  await settingsOf(tenant).update((settings) => settings);
  expect(Object.keys(await allStored()).filter((stored) => stored.startsWith('aside'))).toEqual([]);
});

test('it is put aside once: what took its place can be used', async () => {
  await storage.set({ [key]: 'broken' });
  await alertsOf(tenant).save(noAlerts);
  vi.setSystemTime(now + 1_000);
  await alertsOf(tenant).save(noAlerts);
  expect(await asideOf(`local:${key}`)).toEqual({ at: now, lost: 'all' });
});

test('a change that fails leaves all as it was', async () => {
  await storage.set({ [key]: 'broken' });
  const failed = alertsOf(tenant).update(() => {
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await allStored()).toEqual({ [key]: 'broken' });
});

test('that there is no room to put it aside does not stop what takes its place', async () => {
  await storage.set({ [key]: 'broken' });
  const set = storage.set.bind(storage);
  vi.spyOn(storage, 'set').mockImplementation((items) =>
    Object.keys(items).some((name) => name.startsWith('aside:'))
      ? Promise.reject(new Error('QUOTA_BYTES'))
      : set(items),
  );
  await alertsOf(tenant).save(noAlerts);
  expect(await alertsOf(tenant).load()).toEqual(noAlerts);
  expect(await asideOf(`local:${key}`)).toBeNull();
});

test('that nothing can be read does not stop what replaces it', async () => {
  vi.spyOn(storage, 'get').mockRejectedValueOnce(new Error('corrupted'));
  await alertsOf(tenant).save({ ...noAlerts, watched: ['licences'] });
  expect((await alertsOf(tenant).load()).watched).toEqual(['licences']);
});

test('what lives in memory is not put on disk', async () => {
  await fakeBrowser.storage.session.set({ sessions: 'token' });
  await sessions.update(() => ({}));
  expect(await allStored()).toEqual({});
});

test('a broken account of what was put aside tells nothing', async () => {
  await storage.set({ [`aside:${key}`]: 'broken' });
  expect(await asideOf(`local:${key}`)).toBeNull();
});

test('what was put aside goes with all else', async () => {
  await storage.set({ [key]: 'broken' });
  await alertsOf(tenant).save(noAlerts);
  await clearAll();
  expect(await allStored()).toEqual({});
});
