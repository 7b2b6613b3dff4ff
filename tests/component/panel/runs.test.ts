import { render } from '@testing-library/svelte';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { connectedDesk } from '../../../components/panel/connectedDesk.svelte';
import { noRuns, type SeenRun, type TenantRuns } from '../../../lib/domain/events/run';
import { onMessage, type RunsOutcome, type RunsRequest } from '../../../lib/messaging/protocol';
import { runsOf as storedRunsOf } from '../../../lib/store/items';
import { job, now, run, runsOf, seenRun } from '../../unit/domain/events/runs';
import DeskOf from './DeskOf.svelte';

const tenant = 'production:cust12345';
const stops: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  stops.splice(0).forEach((stop) => stop());
});

/** A background that reads so, and what it was asked. */
function background(read: () => RunsOutcome = () => ({ runs: runsOf(), failure: null })) {
  const asked = {
    runs: [] as RunsRequest[],
    since: [] as (number | null)[],
    people: [] as number[][],
  };
  const seen = { entries: [seenRun({ changedAt: now })] as SeenRun[] | null };
  stops.push(
    onMessage('readRuns', ({ data }) => {
      asked.runs.push(data);
      return read();
    }),
    onMessage('seenSince', ({ data }) => {
      asked.since.push(data.since);
      return seen.entries;
    }),
    onMessage('portraits', ({ data }) => {
      asked.people.push(data.personIds);
      return { 9: 'data:image/png;base64,x', 10: null };
    }),
    onMessage('rawRecord', ({ data }) => ({
      value: [{ name: 'id', value: data.id }],
      failure: null,
    })),
  );
  return { asked, seen };
}

type Desk = ReturnType<typeof connectedDesk>;

function sitAtDesk(runs: TenantRuns = noRuns): Desk {
  const desks: Desk[] = [];
  render(DeskOf, { tenant, runs, sit: (desk) => desks.push(desk) });
  const [desk] = desks;
  if (!desk) throw new Error('no desk was made');
  return desk;
}

function hidden(isHidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
  window.dispatchEvent(new Event('visibilitychange'));
}

describe('what runs', () => {
  test('is what was stored, and nothing is asked, until somebody watches', async () => {
    const { asked } = background();
    const desk = sitAtDesk(runsOf([], [job()]));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(desk.runs.jobs.value?.runs).toEqual([job()]);
    expect(desk.readingRuns).toBe(false);
    expect(asked.runs).toEqual([]);
    expect(asked.since).toEqual([]);
  });

  test('is read at once and each minute while it is watched', async () => {
    const { asked } = background();
    const desk = sitAtDesk();
    const stop = desk.watchRuns();
    await vi.waitFor(() => expect(desk.runs.events.value?.runs).toEqual([run()]));
    expect(asked.runs).toEqual([{ tenant, force: false, watched: true }]);
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(asked.runs).toHaveLength(2));
    stop();
    await vi.advanceTimersByTimeAsync(180_000);
    expect(asked.runs).toHaveLength(2);
  });

  test('is not read while the page is hidden, but when it is seen again', async () => {
    const { asked } = background();
    sitAtDesk().watchRuns();
    await vi.waitFor(() => expect(asked.runs).toHaveLength(1));
    hidden(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(asked.runs).toHaveLength(1);
    hidden(false);
    await vi.waitFor(() => expect(asked.runs).toHaveLength(2));
  });

  test('follows whatever is stored meanwhile', async () => {
    background();
    const desk = sitAtDesk();
    await storedRunsOf(tenant).save(runsOf([run({ id: 'event:99' })]));
    await vi.waitFor(() => expect(desk.runs.events.value?.runs[0]?.id).toBe('event:99'));
  });

  test('is read by force when that is wanted, and by a refresh only while it is watched', async () => {
    const { asked } = background();
    const desk = sitAtDesk();
    desk.refresh();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.runs).toEqual([]);
    desk.readRuns();
    expect(desk.readingRuns).toBe(true);
    await vi.waitFor(() => expect(desk.readingRuns).toBe(false));
    expect(asked.runs).toEqual([{ tenant, force: true, watched: true }]);
    desk.watchRuns();
    await vi.waitFor(() => expect(asked.runs).toHaveLength(2));
    desk.refresh();
    await vi.waitFor(() =>
      expect(asked.runs.map(({ force }) => force)).toEqual([true, false, true]),
    );
  });

  test('that could not be read is told beside what was known', async () => {
    background(() => ({ runs: runsOf(), failure: { kind: 'signed-out' } }));
    const desk = sitAtDesk();
    desk.watchRuns();
    await vi.waitFor(() => expect(desk.runsFailure).toEqual({ kind: 'signed-out' }));
    expect(desk.runs.events.value?.runs).toEqual([run()]);
  });

  test('of a background that does not answer is what was known, and said to be interrupted', async () => {
    const desk = sitAtDesk(runsOf());
    desk.readRuns();
    await vi.waitFor(() => expect(desk.runsFailure).toEqual({ kind: 'cancelled' }));
    expect(desk.runs.events.value?.runs).toEqual([run()]);
  });
});

describe('what was seen', () => {
  test('is read whole, then from the latest change on, whenever there is another', async () => {
    const { asked, seen } = background();
    const desk = sitAtDesk(runsOf());
    expect(desk.seen).toBeNull();
    desk.watchRuns();
    await vi.waitFor(() => expect(desk.seen).toEqual(seen.entries));
    const gone = seenRun({ open: 0, goneBy: now + 1, changedAt: now + 1 });
    const other = seenRun({ run: job(), changedAt: now + 1 });
    seen.entries = [gone, other];
    await storedRunsOf(tenant).save({ ...runsOf(), historyAt: now + 1 });
    await vi.waitFor(() => expect(desk.seen).toEqual([gone, other]));
    await storedRunsOf(tenant).save({ ...runsOf([]), historyAt: now + 1 });
    await vi.waitFor(() => expect(desk.runs.events.value?.runs).toEqual([]));
    expect(asked.since).toEqual([null, now]);
  });

  test('is forgotten when the history is', async () => {
    const { seen } = background();
    const desk = sitAtDesk(runsOf());
    desk.watchRuns();
    await vi.waitFor(() => expect(desk.seen).toHaveLength(1));
    seen.entries = [];
    await storedRunsOf(tenant).save(noRuns);
    await vi.waitFor(() => expect(desk.seen).toEqual([]));
  });

  test('is not known where it cannot be read', async () => {
    const { asked, seen } = background();
    seen.entries = null;
    const desk = sitAtDesk(runsOf());
    desk.watchRuns();
    await vi.waitFor(() => expect(asked.since).toEqual([null]));
    await vi.waitFor(() => expect(desk.readingRuns).toBe(false));
    expect(desk.seen).toBeNull();
  });
});

describe('portraits', () => {
  test('are asked for together and once', async () => {
    const { asked } = background();
    const desk = sitAtDesk();
    desk.wantPortraits([9]);
    desk.wantPortraits([10, 9]);
    await vi.waitFor(() => expect(desk.portraits.size).toBe(2));
    expect(desk.portraits.get(9)).toBe('data:image/png;base64,x');
    expect(desk.portraits.get(10)).toBeNull();
    desk.wantPortraits([9, 10]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.people).toEqual([[9, 10]]);
  });

  test('of many are asked for a hundred at a time', async () => {
    const { asked } = background();
    sitAtDesk().wantPortraits(Array.from({ length: 250 }, (_, n) => n + 1));
    await vi.waitFor(() =>
      expect(asked.people.map(({ length }) => length)).toEqual([100, 100, 50]),
    );
  });
});

test('the record behind a run is asked for, and the failure to get it told', async () => {
  background();
  const desk = sitAtDesk();
  expect(await desk.rawRecordOf('job:43')).toEqual({
    value: [{ name: 'id', value: 'job:43' }],
    failure: null,
  });
  stops.splice(0).forEach((stop) => stop());
  expect(await desk.rawRecordOf('job:43')).toEqual({ value: null, failure: { kind: 'cancelled' } });
});
