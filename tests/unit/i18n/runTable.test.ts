import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../lib/export/table';
import { listRuns } from '../../../lib/domain/events/runList';
import { runTable } from '../../../lib/i18n/runTable';
import {
  ann,
  hour,
  job,
  moment,
  noMoment,
  now,
  run,
  runsOf,
  seenRun,
  theSystem,
  unknownMoment,
} from '../domain/events/runs';

const reader = { culture: 'en-GB', zone: 'Europe/Amsterdam', now };
const table = (...given: [Parameters<typeof runsOf>[0], Parameters<typeof listRuns>[1]?]) =>
  runTable(listRuns(runsOf(given[0]), given[1] ?? [], now), reader);

describe('runs as a table', () => {
  test('the vendor’s columns come first', () => {
    const { columns } = table([]);
    expect(columns.slice(0, 7).map(({ title }) => title)).toEqual([
      'Event',
      'Status',
      'Message',
      'Activated',
      'Activated by',
      'Finished (expected)',
      'Type',
    ]);
  });

  test('moments have the offset of the reader’s zone, and the words are the tenant’s', () => {
    const winter = run({ message: 'Nightly', status: 'Actief', extraInfo: 3, owner: 4 });
    const summer = job({ since: moment(-180 * 24), expected: noMoment });
    expect(table([winter, summer]).rows).toMatchObject([
      {
        event: 'UDefRebuild',
        status: 'Actief',
        message: 'Nightly',
        activated: '2026-11-21T10:02:00+01:00',
        activatedBy: 'Ann Admin',
        login: 'ANN',
        associateId: 5,
        finished: '2026-11-21T16:02:00+01:00',
        type: 'whole system',
        state: 'running',
        ended: null,
        extraInfo: 3,
        owner: 4,
        id: 'event:12',
      },
      {
        event: 'Import: companies.xlsx',
        activated: '2026-05-25T15:02:00+02:00',
        finished: null,
        progress: 64,
        file: 'companies.xlsx',
      },
    ]);
  });

  test('what is not known is empty, and an end that was not seen lies between two moments', () => {
    const gone = seenRun({ lastSeen: now - 3 * hour, goneBy: now - hour });
    const silent = run({
      since: unknownMoment,
      updates: null,
      actor: { ...ann, associateId: null, login: '', fullName: '', group: '' },
    });
    expect(table([silent], [gone]).rows).toMatchObject([
      {
        activated: null,
        login: null,
        associateId: null,
        deleted: null,
        updates: null,
        lastSeen: null,
      },
      {
        ended: '2026-11-21T13:02:00+01:00',
        endedAfter: '2026-11-21T11:02:00+01:00',
        lastSeen: '2026-11-21T11:02:00+01:00',
      },
    ]);
    expect(table([run({ actor: theSystem })]).rows[0]).toMatchObject({
      activatedBy: 'the system',
      associateId: 0,
    });
  });

  test('a message cannot become a formula', () => {
    const csv = csvOf(table([run({ message: "=cmd|' /C calc'!A0" })]));
    expect(csv).toContain(`"'=cmd|' /C calc'!A0"`);
  });

  test('every column has a key and a title of its own, and every row has all of them', () => {
    const { columns, rows } = table([run()]);
    const keys = columns.map(({ key }) => key);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(keys.toSorted());
  });
});
