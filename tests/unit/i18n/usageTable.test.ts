import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../lib/export/table';
import { dailyTable, usageTable } from '../../../lib/i18n/usageTable';
import { flows, today, untold, use } from '../domain/usage/usages';

const reader = { culture: 'en-GB', today };

describe('metered services as a table', () => {
  test('figures are plain, moments have an offset, and what nobody knows is empty', () => {
    expect(usageTable([use(), untold(), flows()], reader).rows).toMatchObject([
      {
        service: 'E-mails sent via mailings',
        id: 'mailings',
        unit: 'e-mails',
        from: '2026-11-01',
        until: '2026-12-01',
        zone: 'Europe/Amsterdam',
        used: 36_420,
        unknown: null,
        asOf: '2026-11-21T14:02:00+01:00',
        enteredFor: null,
        included: 50_000,
        perUser: null,
        ratio: 0.7284,
        trend: 0.12,
        expected: 54_900,
        expectedLow: 52_100,
        expectedHigh: 57_810,
        chanceOver: 0.93,
        overOn: '2026-11-26',
      },
      {
        id: 'storage',
        used: null,
        unknown: 'not told by the tenant',
        asOf: null,
        included: null,
        expected: null,
        overOn: null,
      },
      { id: 'flows', used: 8, expected: null, overOn: '2026-12-05' },
    ]);
  });

  test('a rough forecast has no range, and none is no figure', () => {
    const rows = usageTable(
      [
        use({ forecast: { kind: 'rough', total: 1_493.6 } }),
        use({ forecast: { kind: 'none', why: 'bursty' } }),
      ],
      reader,
    ).rows;
    expect(rows).toMatchObject([
      { expected: 1_494, expectedLow: null, overOn: null },
      { expected: null, expectedLow: null, overOn: null },
    ]);
  });
});

describe('the days of one as a table', () => {
  test('are all that are known, added up month by month to what is used, an estimate of that moment', () => {
    const { rows } = dailyTable(use(), reader);
    expect(rows).toHaveLength(22);
    expect(rows[0]).toMatchObject({ day: '2026-10-31', amount: 700, sum: 700, unit: 'e-mails' });
    expect(rows[1]).toMatchObject({ day: '2026-11-01', sum: rows[1]?.amount });
    expect(rows.at(-1)).toMatchObject({
      day: today,
      sum: 36_420,
      origin: 'counted by Sidelight, an estimate',
      asOf: '2026-11-21T14:02:00+01:00',
    });
  });

  test('that somebody entered say so', () => {
    const allDays = [{ day: '2026-11-12', amount: 41_300_000_000 }];
    const entered = untold({ used: 41_300_000_000, from: 'entered', allDays });
    expect(dailyTable(entered, reader).rows).toEqual([
      expect.objectContaining({
        day: '2026-11-12',
        amount: 41_300_000_000,
        origin: "entered from the vendor's dashboard",
        asOf: null,
      }),
    ]);
  });

  test('a gauge stands, so that its days have no sum', () => {
    expect(dailyTable(flows(), reader).rows).toMatchObject([
      { day: '2026-11-14', amount: 7, sum: null },
      { day: today, amount: 8, sum: null },
    ]);
  });
});

test('every column has a key and a title of its own, and every row has all of them', () => {
  for (const { columns, rows } of [usageTable([use()], reader), dailyTable(use(), reader)]) {
    const keys = columns.map(({ key }) => key);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(keys.toSorted());
  }
  expect(csvOf(dailyTable(flows(), reader)).split('\r\n')).toHaveLength(3);
});
