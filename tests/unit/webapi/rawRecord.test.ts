import { describe, expect, test } from 'vitest';
import { getRawRecord } from '../../../lib/webapi/rawRecord';
import { failed } from './failed';
import { clientOf } from './runClient';

describe('the record behind a run', () => {
  test('is all of its values as they came, without what every record has', async () => {
    const { client, seen } = await clientOf({
      SystemEventId: 12,
      Eta: '2026-11-20T10:00:00Z',
      Eventmess: '',
      IsOpen: true,
      Nothing: null,
      List: [1, 2],
      ActivatedBy: {
        FullName: 'Ann Admin',
        Deep: { deeper: 1 },
        TableRight: { Mask: 'Read' },
        FieldProperties: 'x',
      },
      TableRight: { Mask: 'Read' },
      FieldProperties: { a: 1 },
      _Links: { Self: 'https://…' },
    });
    expect(await getRawRecord(client, 'event:12')).toEqual([
      { name: 'SystemEventId', value: '12' },
      { name: 'Eta', value: '2026-11-20T10:00:00Z' },
      { name: 'Eventmess', value: '' },
      { name: 'IsOpen', value: 'true' },
      { name: 'ActivatedBy.FullName', value: 'Ann Admin' },
    ]);
    expect(seen[0]?.line).toBe('GET /Cust12345/api/v1/SystemEvent/12');
  });

  test('of a job and of the index is asked of their agents', async () => {
    const { client, seen } = await clientOf({ Id: 43 });
    expect(await getRawRecord(client, 'job:43')).toEqual([{ name: 'Id', value: '43' }]);
    await getRawRecord(client, 'index:freetext');
    expect(seen.map(({ line, body }) => [line.split('/').at(-1), body])).toEqual([
      ['GetBatchTaskInfo', '{"Id":43}'],
      ['GetStatus', ''],
    ]);
  });

  test('of counters is that of their table', async () => {
    const { client } = await clientOf([
      { OwnerTable: 5, RowsGenerated: 3 },
      { OwnerTable: 9, RowsGenerated: 7 },
    ]);
    expect(await getRawRecord(client, 'counter:9')).toEqual([
      { name: 'OwnerTable', value: '9' },
      { name: 'RowsGenerated', value: '7' },
    ]);
    expect(await failed(getRawRecord(client, 'counter:10'))).toEqual({ kind: 'not-supported' });
  });

  test('has at most sixty values, none of them endless', async () => {
    const fields = Array.from({ length: 100 }, (_, n) => [`F${n}`, 'x'.repeat(10_000)] as const);
    const { client } = await clientOf(Object.fromEntries(fields));
    const values = await getRawRecord(client, 'job:1');
    expect(values).toHaveLength(60);
    expect(values[0]?.value).toHaveLength(2_000);
  });

  test.each([
    ['an event that is gone', 'event:12', '', 404],
    ['a job that is gone', 'job:43', null, 200],
  ])('of %s is not there', async (_, id, answer, status) => {
    const { client } = await clientOf(answer, status);
    expect(await failed(getRawRecord(client, id))).toEqual({ kind: 'not-supported' });
  });

  test.each([
    '',
    'event:',
    'event:1/../../User',
    'job:-1',
    'index:other',
    'meter:1',
    'event:1?x=y',
  ])('is not asked for by %j', async (id) => {
    const { client, seen } = await clientOf({});
    expect(await failed(getRawRecord(client, id))).toEqual({ kind: 'not-supported' });
    expect(seen).toEqual([]);
  });
});
