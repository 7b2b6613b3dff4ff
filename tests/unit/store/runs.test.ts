import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { noRuns } from '../../../lib/domain/events/run';
import { portraitsOf, runsOf } from '../../../lib/store/items';
import { answered, job, run, runsOf as runsWith } from '../domain/events/runs';

const tenant = 'production:cust12345';

beforeEach(() => fakeBrowser.reset());

test('what runs comes back as it went in', async () => {
  const runs = runsWith([run()], [job()]);
  await runsOf(tenant).save(runs);
  expect(await runsOf(tenant).load()).toEqual(runs);
});

test.each([
  ['a text', 'broken'],
  ['a run without an id', { ...noRuns, events: answered([{ ...run(), id: 7 as never }]) }],
  ['a state that nobody knows', { ...noRuns, events: answered([run({ state: 'odd' as never })]) }],
])('%s in storage is not used', async (_, broken) => {
  await fakeBrowser.storage.local.set({ [`runs:${tenant}`]: broken });
  expect(await runsOf(tenant).load()).toEqual(noRuns);
});

test('what was stored before a source was known is used', async () => {
  await fakeBrowser.storage.local.set({ [`runs:${tenant}`]: { events: answered([run()]) } });
  expect(await runsOf(tenant).load()).toEqual({ ...noRuns, events: answered([run()]) });
});

test('portraits live in memory alone', async () => {
  await portraitsOf(tenant).save({ 9: 'data:image/png;base64,x', 10: null });
  expect(await portraitsOf(tenant).load()).toEqual({ 9: 'data:image/png;base64,x', 10: null });
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
