import { describe, expect, test } from 'vitest';
import { listRuns } from '../../../../lib/domain/events/runList';
import { parseQuery } from '../../../../lib/domain/events/runQuery';
import type { Run } from '../../../../lib/domain/events/run';
import { filterRuns } from '../../../../lib/domain/events/runSearch';
import { ann, hour, job, minute, moment, now, run, runsOf, seenRun, theSystem } from './runs';

const jan = { ...ann, associateId: 6, login: 'JAN', fullName: 'Jan Øster', group: 'Sales' };
const janet = { ...ann, associateId: 7, login: 'JANET', fullName: 'Janet Bakker', group: '' };
const nobody = { ...ann, associateId: 17, login: '', fullName: '', group: '' };

const runs = runsOf(
  [
    run({ id: 'event:1', expected: moment(-2), actor: jan, message: 'Nachtelijke réparatie' }),
    run({ id: 'event:2', key: 'NoLogin', scope: 'database', actor: janet, status: 'Actief' }),
    run({ id: 'event:3', key: 'MOTD', scope: 'unknown', actor: theSystem }),
  ],
  [
    job({ id: 'job:4', actor: nobody }),
    job({ id: 'job:5', state: 'waiting' }),
    job({ id: 'job:6', progress: { percent: 1, text: '', movedAt: now - hour } }),
  ],
);
const past = (id: number, hours: number, change = {}) =>
  seenRun({
    run: run({ id: `event:${id}`, since: moment(-50), ...change }),
    lastSeen: now - hours * hour,
    goneBy: now - hours * hour + minute,
  });
const seen = [
  past(7, 2),
  past(8, 30),
  { ...past(9, 40), goneBy: now - hour },
  { ...past(10, 40), goneBy: null },
  seenRun({ run: job({ id: 'job:11', state: 'failed', finished: moment(-1) }), goneBy: null }),
  seenRun({ run: job({ id: 'job:12', state: 'succeeded', finished: moment(-1) }), goneBy: null }),
];
const listed = listRuns(runs, seen, now);
const nameOf = ({ key }: Run) => (key === 'Saint:5' ? 'Tellers van bedrijven' : '');
const found = (query: string, me: number | null = null) =>
  filterRuns(listed, parseQuery(query), { now, me, nameOf })
    .map(({ run }) => Number(run.id.split(':')[1]))
    .toSorted((a, b) => a - b);
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('filterRuns', () => {
  test.each<[string, number[]]>([
    ['', all],
    ['REPARATIE', [1]],
    ['companies.xlsx', [4, 5, 6, 11, 12]],
    ['udefrebuild jan', [1, 2]],
    ['oster', [1]],
    ['sales', [1]],
    ['actief', [2]],
    ['database', [2]],
    ['"nachtelijke rep"', [1]],
    ['job', [4, 5, 6, 11, 12]],
    ['.*', []],
    ['key:login', [2]],
    ['key:UDEF', [1, 7, 8, 9, 10]],
    ['type:database', [2]],
    ['type:unknown', [3, 4, 5, 6, 11, 12]],
    ['source:job', [4, 5, 6, 11, 12]],
    ['state:running', [1, 2, 3, 4, 5, 6]],
    ['state:ended', [7, 8, 9, 10, 11, 12]],
    ['state:overdue', [1, 6]],
    ['state:stalled', [6]],
    ['state:waiting', [5]],
    ['state:failed', [11]],
    ['state:succeeded', [12]],
    ['state:nonsense', all],
    ['since:24h', [1, 2, 3, 4, 5, 6, 7, 9, 11, 12]],
    ['since:90m', [1, 2, 3, 4, 5, 6, 9, 11, 12]],
    ['since:3d', all],
    ['actor:jan', [1]],
    ['actor:"jan ø"', [1]],
    ['actor:bakker', [2]],
    ['actor:ja', [1, 2]],
    ['actor:ann', [5, 6, 7, 8, 9, 10, 11, 12]],
    ['actor:system', [3]],
    ['actor:17', [4]],
    ['actor:5', [5, 6, 7, 8, 9, 10, 11, 12]],
    ['actor:0', []],
    ['actor:me', []],
    ['actor:ann state:failed companies since:1d', [11]],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('me is whoever searches', () => {
    expect(found('actor:me', 6)).toEqual([1]);
    expect(found('actor:ME', 99)).toEqual([]);
  });

  test('what the tenant has no name for is found by the name that is shown', () => {
    const counters = run({ id: 'counter:5', source: 'counter', key: 'Saint:5', title: '' });
    const named = run({ id: 'counter:6', source: 'counter', key: 'Saint:5', title: 'Counters' });
    const search = (words: string) =>
      filterRuns(listRuns(runsOf([counters, named]), [], now), parseQuery(words), {
        now,
        me: null,
        nameOf,
      }).map(({ run: { id } }) => id);
    expect(search('TELLERS bedrijven')).toEqual(['counter:5']);
    expect(search('counters')).toEqual(['counter:6']);
  });

  test('the order is kept', () => {
    expect(filterRuns(listed, parseQuery('state:running'), { now, me: null, nameOf })).toEqual(
      listed.filter(({ isOver }) => !isOver),
    );
  });
});
