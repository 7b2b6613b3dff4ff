import { describe, expect, test } from 'vitest';
import { getBatchTasks, getJobDetails } from '../../../lib/webapi/batchTasks';
import { noMoment } from '../domain/events/runs';
import { at, clientOf, paramsOf, zone } from './runClient';

describe('jobs', () => {
  const importing = {
    PrimaryKey: 43,
    DefinitionName: 'Import',
    DefinitionDescription: 'Import of a file',
    Description: 'Import: companies.xlsx',
    State: 3,
    LastStarted: '2026-11-20T09:14:00Z',
    ProgressPercent: 64,
    ProgressDescription: '1,280 of 2,000',
    registeredBy: 'ANN',
    registeredDate: '2026-11-20T09:13:00Z',
    updatedDate: '2026-11-20T09:20:00Z',
  };
  const jobsOf = async (...rows: object[]) => {
    const { client } = await clientOf({ value: rows });
    return (await getBatchTasks(client, zone, '2026-11-18')).runs;
  };

  test('that are not over, or changed lately, come with how far they are', async () => {
    const { client, seen } = await clientOf({ value: [importing] });
    expect(await getBatchTasks(client, zone, '2026-11-18')).toMatchObject({
      complete: true,
      runs: [
        {
          id: 'job:43',
          source: 'job',
          key: 'Import',
          title: 'Import: companies.xlsx',
          state: 'running',
          scope: 'unknown',
          since: at('2026-11-20T09:14:00Z'),
          expected: noMoment,
          finished: noMoment,
          progress: { percent: 64, text: '1,280 of 2,000' },
          actor: { login: 'ANN', associateId: null },
          fileName: '',
          cancellation: null,
        },
      ],
    });
    expect(paramsOf(seen[0]?.line)).toMatchObject({
      $filter: "State lt 4 or updatedDate after '2026-11-18'",
      $orderBy: 'registeredDate desc',
      $select: Object.keys(importing).slice(1).join(','),
    });
  });

  test.each([
    [0, 'unknown'],
    [1, 'waiting'],
    [2, 'running'],
    [3, 'running'],
    [4, 'succeeded'],
    [5, 'failed'],
    [6, 'succeeded'],
    [7, 'unknown'],
    [null, 'unknown'],
  ])('in the state %j are %s', async (State, state) => {
    expect(await jobsOf({ ...importing, State })).toMatchObject([{ state }]);
  });

  test('that are over were so when they were changed last', async () => {
    expect(await jobsOf({ ...importing, State: 5 })).toMatchObject([
      { finished: at('2026-11-20T09:20:00Z') },
    ]);
  });

  test('that wait do so since they were made', async () => {
    const waiting = { ...importing, State: 1, LastStarted: '0001-01-01T00:00:00' };
    expect(await jobsOf(waiting)).toMatchObject([{ since: at('2026-11-20T09:13:00Z') }]);
  });

  test('were registered and changed in UTC, whatever this browser’s zone is', async () => {
    const unzoned = {
      ...importing,
      State: 4,
      LastStarted: null,
      registeredDate: '2026-11-20T09:13:00',
      updatedDate: '2026-11-20T09:20:00',
    };
    expect(await jobsOf(unzoned)).toMatchObject([
      { since: at('2026-11-20T09:13:00Z', false), finished: at('2026-11-20T09:20:00Z', false) },
    ]);
  });

  test.each([
    [64, '', { percent: 64, text: '' }],
    [0, '', { percent: 0, text: '' }],
    [null, 'copying', { percent: null, text: 'copying' }],
    [-3, '', null],
    [101, 'odd', { percent: null, text: 'odd' }],
    [null, '', null],
  ])('%j percent done and "%s" are as far as %j', async (percent, text, progress) => {
    const row = { ...importing, ProgressPercent: percent, ProgressDescription: text };
    expect(await jobsOf(row)).toMatchObject([{ progress }]);
  });

  test.each([
    ['ANN', { associateId: null, login: 'ANN', isSystem: false }],
    ['17', { associateId: 17, login: '', isSystem: false }],
    [0, { associateId: 0, login: '', isSystem: true }],
    ['', { associateId: null, login: '', isSystem: false }],
    ['99999999999', { associateId: null, login: '99999999999', isSystem: false }],
  ])('registered by %j are by %j', async (registeredBy, actor) => {
    expect(await jobsOf({ ...importing, registeredBy })).toMatchObject([{ actor }]);
  });

  test('without a description have that of their definition', async () => {
    expect(await jobsOf({ ...importing, Description: '' })).toMatchObject([
      { title: 'Import of a file' },
    ]);
  });

  test('that run are told more of by the agent', async () => {
    const { client, seen } = await clientOf([
      {
        Id: 43,
        AssociateId: 6,
        IsSystemTask: false,
        FileName: 'companies.xlsx',
        CancellationBehaviour: 'CancelWithWarning',
      },
      { Id: 44, AssociateId: 0, CancellationBehaviour: 'toString' },
    ]);
    expect(await getJobDetails(client)).toEqual([
      {
        id: 'job:43',
        associateId: 6,
        isSystem: false,
        fileName: 'companies.xlsx',
        cancellation: 'warning',
      },
      { id: 'job:44', associateId: 0, isSystem: true, fileName: '', cancellation: null },
    ]);
    expect(seen[0]).toMatchObject({
      line: 'POST /Cust12345/api/v1/Agents/Batch/GetBatchTaskInfosByState',
      body: '{"State":"Started"}',
    });
  });
});
