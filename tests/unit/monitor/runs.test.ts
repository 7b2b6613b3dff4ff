import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noRuns } from '../../../lib/domain/events/run';
import { createMonitor } from '../../../lib/monitor/monitor';
import { runsOf } from '../../../lib/store/items';
import { held, json, principalOf, running } from './fakeTenant';
import { announcement, monitored, noon, place, tenant } from './monitored';
import {
  all,
  answers,
  day,
  history,
  hour,
  minute,
  nothingKept,
  passing,
  rows,
  watched,
  watching,
} from './watchedRuns';

beforeEach(nothingKept);
afterEach(() => vi.unstubAllGlobals());

describe('what runs', () => {
  test('is read from every source and kept, what is over in the history alone', async () => {
    const { runs, failure } = await watched();
    expect(failure).toBeNull();
    expect(runs).toMatchObject({
      events: { value: { runs: [{ id: 'event:12' }], complete: true }, asOf: noon, failure: null },
      jobs: { value: { runs: [{ id: 'job:43', progress: { percent: 10, movedAt: noon } }] } },
      index: { value: { runs: [{ id: 'index:freetext', state: 'succeeded' }] } },
      counters: { value: { runs: [] } },
      historyAt: noon,
      historyFailed: false,
    });
    expect(runs.jobs.value?.runs).toHaveLength(1);
    expect(await runsOf(tenant).load()).toEqual(runs);
    expect(await history()).toMatchObject([
      { run: { id: 'event:12' }, firstSeen: noon, open: 1 },
      { run: { id: 'job:42', state: 'succeeded' }, open: 0, goneBy: null },
      { run: { id: 'job:43' }, open: 1 },
    ]);
  });

  test('of whoever looks is read each minute, the index and the counters every ten', async () => {
    const { first, later } = await watched();
    expect(first.toSorted()).toEqual(
      [...all, 'GetAssociateList', 'GetBatchTaskInfosByState'].toSorted(),
    );
    expect(await later(50_000 - 1)).toEqual([]);
    expect(await later(1)).toEqual(running);
    expect(await later(9 * minute)).toEqual(running);
    expect(await later(minute)).toEqual(all);
  });

  test('is shared for five minutes when nobody looks, and the rest not asked', async () => {
    const { later } = await watched();
    expect(await later(5 * minute - 1, passing)).toEqual([]);
    expect(await later(1, passing)).toEqual(running);
    expect((await later(day, { ...passing, force: true })).toSorted()).toEqual(
      [...running, 'GetAssociateList'].toSorted(),
    );
  });

  test('is all read when that is forced, once for all who force it at the same time', async () => {
    const { monitor, asked } = await watched();
    asked.length = 0;
    const force = { ...watching, force: true };
    await Promise.all([
      monitor.readRuns(force),
      monitor.readRuns(force),
      monitor.readRuns(passing),
    ]);
    expect(asked.toSorted()).toEqual(all);
  });

  test('fails source by source, beside what was known', async () => {
    const { monitor, answers: tenantSays, clock } = await watched();
    tenantSays['SystemEvents'] = () => json({}, 409);
    clock.now += minute;
    const { runs, failure } = await monitor.readRuns(watching);
    expect(failure).toBeNull();
    expect(runs.events).toMatchObject({
      value: { runs: [{ id: 'event:12' }] },
      asOf: noon,
      failure: { kind: 'server', status: 409 },
      triedAt: noon + minute,
    });
    expect(runs.jobs).toMatchObject({ asOf: noon + minute, failure: null });
    expect(await history()).toMatchObject([{ open: 1 }, {}, { open: 1 }]);
  });

  test('that ended between two readings was there at the first, and gone by the second', async () => {
    const { answers: tenantSays, later, monitor } = await watched();
    await later(minute);
    tenantSays['SystemEvents'] = rows();
    await later(minute);
    expect(await history()).toMatchObject([
      {
        key: `event:12@${noon - hour}`,
        open: 0,
        lastSeen: noon + minute,
        goneBy: noon + 2 * minute,
      },
      {},
      {},
    ]);
    expect(await monitor.seenSince({ tenant, since: noon + 1 })).toHaveLength(1);
    expect((await runsOf(tenant).load()).historyAt).toBe(noon + 2 * minute);
  });

  test('is stored as it arrives, so that a killed worker loses none', async () => {
    const jobs = held(rows());
    const { monitor, started } = monitored({ ...answers, BatchTasks: jobs.answer });
    await started();
    const reading = monitor.readRuns(watching);
    await vi.waitFor(async () =>
      expect((await runsOf(tenant).load()).events.value?.runs).toHaveLength(1),
    );
    expect((await runsOf(tenant).load()).jobs.value).toBeNull();
    jobs.letGo();
    await reading;
  });

  test('that was noted in the history by a worker that was killed then is noted once', async () => {
    const { outside, clock } = await watched();
    await runsOf(tenant).save(noRuns);
    clock.now += minute;
    const { runs } = await createMonitor(outside, vi.fn()).readRuns(watching);
    expect(runs.events.value?.runs).toHaveLength(1);
    expect(runs.historyAt).toBe(noon);
    expect(await history()).toMatchObject([{ firstSeen: noon }, { firstSeen: noon }, {}]);
  });

  test('is told the pages, once for both a check and a reading', async () => {
    const { monitor, changed, clock, started } = monitored(answers);
    await started();
    changed.mockClear();
    await monitor.check(passing);
    expect(changed).toHaveBeenCalledOnce();
    expect((await runsOf(tenant).load()).events.value?.runs).toHaveLength(1);
    await monitor.readRuns(passing);
    expect(changed).toHaveBeenCalledOnce();
    clock.now += 5 * minute;
    await monitor.readRuns(passing);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test('is not read when a session begins', async () => {
    const { monitor, asked, settled } = monitored(answers);
    await monitor.announce(place, announcement);
    await settled();
    expect(asked).not.toContain('SystemEvents');
  });
});

describe('the history', () => {
  test('that cannot be kept is said so, and everything else works', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('not here', 'InvalidStateError');
      },
    });
    const { runs, monitor, answers: tenantSays } = await watched();
    expect(runs).toMatchObject({
      events: { value: { runs: [{ id: 'event:12' }] }, failure: null },
      historyAt: null,
      historyFailed: true,
    });
    expect(await monitor.seenSince({ tenant, since: null })).toBeNull();
    tenantSays['currentPrincipal'] = () => principalOf({ FunctionRights: [] });
    await monitor.announce(place, { ...announcement, xsrfToken: 'other' });
    await vi.waitFor(async () => expect(await runsOf(tenant).load()).toEqual(noRuns));
  });

  test('loses what was last seen longer ago than it is kept', async () => {
    const { answers: tenantSays, later } = await watched();
    tenantSays['BatchTasks'] = rows();
    await later(minute);
    await later(91 * day);
    expect(await history()).toMatchObject([{ run: { id: 'event:12' }, firstSeen: noon, open: 1 }]);
  });
});
