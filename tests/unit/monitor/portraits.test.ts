import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { portraitsOf } from '../../../lib/store/items';
import { healthy, held, json, principalOf } from './fakeTenant';
import { announcement, monitored, place, tenant } from './monitored';

const jpeg = '/9j/AAAA';
const address = `data:image/jpeg;base64,${jpeg}`;

beforeEach(() => fakeBrowser.reset());

/** A session in a tenant where person 9 has a portrait, and whom it was asked about. */
async function started(images: (ids: number[]) => object = portraitOf9) {
  const ids: number[][] = [];
  const answer = async (request: Request) => {
    const { PersonIds } = (await request.json()) as { PersonIds: number[] };
    ids.push(PersonIds);
    return json(images(PersonIds));
  };
  const made = monitored({ ...healthy, GetPersonImages: answer });
  await made.started();
  const portraits = (...personIds: number[]) => made.monitor.portraits({ tenant, personIds });
  return { ...made, ids, portraits };
}

function portraitOf9(ids: number[]): object {
  return ids.includes(9) ? [{ PersonId: 9, ImageData: jpeg }] : [];
}

test('portraits are asked for once, also of whoever has none', async () => {
  const { portraits, ids } = await started();
  expect(await portraits(9, 10)).toEqual({ 9: address, 10: null });
  expect(await portraits(10, 9)).toEqual({ 9: address, 10: null });
  expect(await portraits(9, 11)).toEqual({ 9: address, 11: null });
  expect(ids).toEqual([[9, 10], [11]]);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(jpeg);
});

test('all who want the same at the same time share one question', async () => {
  const { portraits, ids } = await started();
  const all = await Promise.all([portraits(9), portraits(9, 10), portraits(10)]);
  expect(all).toEqual([{ 9: address }, { 9: address, 10: null }, { 10: null }]);
  expect(ids).toEqual([[9], [10]]);
});

test('no more than a hundred are asked for at once', async () => {
  const { portraits, ids } = await started();
  const told = await portraits(...Array.from({ length: 150 }, (_, n) => n + 1));
  expect(ids.map(({ length }) => length)).toEqual([100]);
  expect(Object.keys(told)).toHaveLength(100);
});

test('those that cannot be had are left out, and asked for again', async () => {
  const { portraits, answers } = await started();
  await portraits(9);
  const working = answers['GetPersonImages'];
  answers['GetPersonImages'] = () => json({}, 403);
  expect(await portraits(9, 10)).toEqual({ 9: address });
  if (working) answers['GetPersonImages'] = working;
  expect(await portraits(9, 10)).toEqual({ 9: address, 10: null });
});

test('when they become too many, the latest are kept', async () => {
  const large = `${jpeg}${'A'.repeat(80_000)}`;
  const { portraits } = await started((ids) =>
    ids.map((PersonId) => ({ PersonId, ImageData: large })),
  );
  await portraits(...Array.from({ length: 40 }, (_, n) => n + 1));
  expect(Object.keys(await portraitsOf(tenant).load())).toHaveLength(40);
  await portraits(...Array.from({ length: 20 }, (_, n) => n + 101));
  expect(Object.keys(await portraitsOf(tenant).load())[0]).toBe('101');
});

test('only an administrator is told', async () => {
  const { portraits, answers, monitor, settled, ids } = await started();
  await portraits(9);
  answers['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
  await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
  await settled();
  expect(await portraits(9)).toEqual({});
  expect(ids).toHaveLength(1);
});

test('what an administrator asked for is not for whoever has signed in meanwhile', async () => {
  const { portraits, answers, asked, monitor } = await started();
  const images = held(() => json([{ PersonId: 9, ImageData: jpeg }]));
  answers['GetPersonImages'] = images.answer;
  const told = portraits(9);
  await vi.waitFor(() => expect(asked).toContain('GetPersonImages'));
  await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
  images.letGo();
  expect(await told).toEqual({});
  expect(await portraitsOf(tenant).load()).toEqual({});
});
