import { beforeEach, describe, expect, test } from 'vitest';
import { runsOf, settingsOf } from '../../../lib/store/items';
import { json } from './fakeTenant';
import { monitored, noon, tenant } from './monitored';
import {
  answers,
  day,
  event,
  history,
  hour,
  iso,
  job,
  minute,
  nothingKept,
  passing,
  rows,
  watched,
} from './watchedRuns';

beforeEach(nothingKept);

describe('jobs', () => {
  /** The filters that jobs were asked for with. */
  function filters() {
    const seen: (string | null)[] = [];
    const answer = (request: Request) => {
      seen.push(new URL(request.url).searchParams.get('$filter'));
      return json({ value: [job(43)] });
    };
    return { seen, answer };
  }

  test('are asked for as far back as the history goes, then since two days before', async () => {
    const { seen, answer } = filters();
    await settingsOf(tenant).update((before) => ({ ...before, historyDays: 30 }));
    const { later } = await watched({ ...answers, BatchTasks: answer });
    await later(hour);
    await later(100 * day);
    expect(seen).toEqual([
      "State lt 4 or updatedDate after '2026-10-22'",
      "State lt 4 or updatedDate after '2026-11-19'",
      "State lt 4 or updatedDate after '2027-01-30'",
    ]);
  });

  test('are told more of once, when they are first seen to run', async () => {
    const { runs, asked, later } = await watched();
    expect(runs.jobs.value?.runs).toMatchObject([
      { fileName: 'a.csv', cancellation: 'can', actor: { login: 'MIA', associateId: 6 } },
    ]);
    await later(minute);
    expect(asked).not.toContain('GetBatchTaskInfosByState');
    expect((await runsOf(tenant).load()).jobs.value?.runs).toMatchObject([
      { fileName: 'a.csv', actor: { associateId: 6 } },
    ]);
  });

  test('that is over goes into the history with all that was known of it', async () => {
    const { answers: tenantSays, later } = await watched();
    tenantSays['BatchTasks'] = rows(job(43, { State: 5, updatedDate: iso(noon + minute) }));
    await later(minute);
    await later(minute);
    expect((await runsOf(tenant).load()).jobs.value?.runs).toEqual([]);
    expect((await history())[2]).toMatchObject({
      open: 0,
      goneBy: null,
      run: {
        state: 'failed',
        finished: { at: noon + minute },
        fileName: 'a.csv',
        actor: { associateId: 6 },
      },
      changedAt: noon + minute,
    });
  });

  test('do without more where it is not offered', async () => {
    const { runs } = await watched({ ...answers, GetBatchTaskInfosByState: () => json({}, 404) });
    expect(runs.jobs).toMatchObject({ failure: null, value: { runs: [{ fileName: '' }] } });
  });

  test('stand still since they were first seen as they are', async () => {
    const { answers: tenantSays, later } = await watched();
    await later(minute);
    expect((await runsOf(tenant).load()).jobs.value?.runs[0]?.progress?.movedAt).toBe(noon);
    tenantSays['BatchTasks'] = rows(job(43, { ProgressPercent: 11 }));
    await later(minute);
    expect((await runsOf(tenant).load()).jobs.value?.runs[0]?.progress?.movedAt).toBe(
      noon + 2 * minute,
    );
  });
});

describe('people who start runs', () => {
  /** Who was asked about, request by request. */
  function asking() {
    const ids: number[][] = [];
    const answer = async (request: Request) => {
      const asked = (await request.json()) as number[];
      ids.push(asked);
      return json(asked.filter((id) => id < 100).map((AssociateId) => ({ AssociateId })));
    };
    return { ids, answer };
  }

  test('are asked about once, those of jobs that are over too, and again after a day', async () => {
    const { ids, answer } = asking();
    const { answers: tenantSays, later } = await watched({ ...answers, GetAssociateList: answer });
    expect(ids.map((asked) => asked.toSorted())).toEqual([[5, 6, 7]]);
    await later(minute);
    tenantSays['SystemEvents'] = rows(
      event(13, { 'registered_associate_id/associateDbId': 100 }),
      event(14, { 'registered_associate_id/associateDbId': 0 }),
    );
    await later(minute);
    expect(ids.slice(1)).toEqual([[100]]);
    await later(day - 2 * minute);
    expect(ids).toHaveLength(3);
    expect(ids[2]?.toSorted((a, b) => a - b)).toEqual([5, 6, 7, 100]);
    const { people } = await runsOf(tenant).load();
    expect(people.value?.known.map(({ associateId }) => associateId).toSorted()).toEqual([5, 6, 7]);
    expect(people.value?.asked).toContain(100);
  });

  test('are asked about with those whom what runs concerns', async () => {
    const { ids, answer } = asking();
    const by5 = { 'registered_associate_id/associateDbId': 5 };
    await watched({
      ...answers,
      SystemEvents: rows(
        event(12, { ...by5, scope: 4, owner: 31 }),
        event(13, { ...by5, scope: 3, owner: 32 }),
      ),
      BatchTasks: rows(),
      GetAssociateList: answer,
    });
    expect(ids).toEqual([[5, 31]]);
  });

  test('are asked about two hundred at a time', async () => {
    const { ids, answer } = asking();
    const many = Array.from({ length: 450 }, (_, n) =>
      event(n + 1, { 'registered_associate_id/associateDbId': n + 1 }),
    );
    const { later } = await watched({
      ...answers,
      SystemEvents: rows(...many),
      BatchTasks: rows(),
      GetAssociateList: answer,
    });
    await later(minute);
    await later(minute);
    await later(minute);
    expect(ids.map(({ length }) => length)).toEqual([200, 200, 50]);
  });

  test('are not asked about again at once where that is not offered', async () => {
    const { first, later } = await watched({ ...answers, GetAssociateList: () => json({}, 404) });
    expect(first).toContain('GetAssociateList');
    expect(await later(hour)).not.toContain('GetAssociateList');
    expect(await later(day)).toContain('GetAssociateList');
  });

  test('are asked about when nobody looks only if something runs that tells no name', async () => {
    const { ids, answer } = asking();
    const { monitor, started } = monitored({
      ...answers,
      SystemEvents: rows(
        event(12, { 'registered_associate_id/fullName': 'Ann Admin' }),
        event(13, {
          'registered_associate_id/associateDbId': 40,
          'registered_associate_id/fullName': '',
        }),
      ),
      BatchTasks: rows(),
      GetAssociateList: answer,
    });
    await started();
    await monitor.readRuns(passing);
    expect(ids).toEqual([[40]]);
  });
});
