import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run, SeenRun, TenantRuns } from '../../../../lib/domain/events/run';
import { listRuns } from '../../../../lib/domain/events/runList';
import {
  answered,
  hour,
  job,
  minute,
  moment,
  noMoment,
  now,
  run,
  runsOf,
  seenRun,
  unknownMoment,
} from './runs';

const list = (runs: TenantRuns, seen: SeenRun[] = []) => listRuns(runs, seen, now);
const ids = (...given: Parameters<typeof list>) => list(...given).map((one) => one.run.id);
const only = (...given: Parameters<typeof list>) => {
  const [first, ...others] = list(...given);
  if (!first || others.length > 0) throw new Error('not just one');
  return first;
};

describe('what runs', () => {
  test.each<[string, Run, string]>([
    ['an event', run(), 'running'],
    ['a late event', run({ expected: moment(-2) }), 'overdue'],
    ['a job', job(), 'running'],
    [
      'a job that stands still',
      job({ progress: { percent: 1, text: '', movedAt: now - hour } }),
      'stalled',
    ],
    ['a job that waits', job({ state: 'waiting' }), 'waiting'],
    ['one of which the tenant says nothing', job({ state: 'unknown' }), 'unknown'],
  ])('%s', (_, one, standing) => {
    expect(only(runsOf([one]))).toMatchObject({
      standing,
      isOver: false,
      until: { kind: 'running' },
    });
  });

  test('a job is judged by the answer that has it, an event by now', () => {
    const still = job({ progress: { percent: 1, text: '', movedAt: now - hour } });
    const runs = runsOf([run({ expected: moment(-1) })], [still]);
    const old = { ...runs, jobs: { ...runs.jobs, asOf: now - hour } };
    expect(list(old).map(({ standing }) => standing)).toEqual(['overdue', 'running']);
  });

  test('since when this browser knows it, and how long its kind takes', () => {
    const past = [1, 2, 3].map((hours) =>
      seenRun({ run: run({ id: `event:${hours}`, since: moment(-hours - 1) }) }),
    );
    const own = seenRun({ firstSeen: now - 2 * hour, open: 1, goneBy: null });
    const [first] = list(runsOf(), [own, ...past]);
    expect(first).toMatchObject({
      firstSeen: now - 2 * hour,
      lastSeen: null,
      from: now - 4 * hour,
      usual: { median: 2 * hour + minute / 2, runs: 3 },
    });
  });

  test('when this browser saw last what is over', () => {
    const [, gone] = list(runsOf(), [
      seenRun({ run: run({ id: 'event:3' }), lastSeen: now - hour }),
    ]);
    expect(gone).toMatchObject({ isOver: true, lastSeen: now - hour });
  });

  test('a start that is not told is none', () => {
    expect(only(runsOf([run({ since: unknownMoment })]))).toMatchObject({
      from: null,
      firstSeen: null,
    });
  });

  test('the same twice is shown twice, each with a key of its own', () => {
    const keys = list(runsOf([run(), run(), run()])).map(({ key }) => key);
    expect(keys).toEqual([`event:12@${now - 4 * hour}`, expect.any(String), expect.any(String)]);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('what is over', () => {
  test('a generation says so itself', () => {
    const index = run({
      id: 'index:freetext',
      source: 'index',
      state: 'succeeded',
      since: unknownMoment,
      finished: moment(-5),
    });
    const runs = { ...runsOf([]), index: answered([index]) };
    expect(only(runs)).toMatchObject({
      standing: 'succeeded',
      isOver: true,
      until: { kind: 'at', at: now - 5 * hour },
    });
  });

  test.each<[string, Partial<SeenRun>, object]>([
    [
      'gone within two minutes: in the middle of them',
      { lastSeen: now - 2 * minute, goneBy: now },
      { kind: 'at', at: now - minute },
    ],
    [
      'gone some time: between the two looks',
      { lastSeen: now - 2 * hour, goneBy: now },
      { kind: 'between', from: now - 2 * hour, to: now },
    ],
    [
      'by a clock that was set back',
      { lastSeen: now, goneBy: now - 2 * hour },
      { kind: 'between', from: now - 2 * hour, to: now },
    ],
    ['gone nobody knows when', { goneBy: null }, { kind: 'unknown' }],
    [
      'by the tenant’s word',
      { run: job({ state: 'failed', finished: moment(-1) }), goneBy: null },
      { kind: 'at', at: now - hour },
    ],
  ])('%s', (_, seen, until) => {
    expect(only(runsOf([]), [seenRun(seen)])).toMatchObject({ isOver: true, until });
  });

  test('an event has only ended, a job has failed when the tenant says so', () => {
    const failed = seenRun({ run: job({ state: 'failed' }) });
    const standings = list(runsOf([]), [seenRun({ lastSeen: now }), failed]);
    expect(standings.map(({ standing }) => standing).toSorted()).toEqual(['ended', 'failed']);
  });

  test('it is never late', () => {
    const late = seenRun({ run: run({ expected: moment(-3) }) });
    expect(only(runsOf([]), [late]).lateness).toBeNull();
  });
});

describe('what only the history has', () => {
  const open = seenRun({ open: 1, goneBy: null });

  test('is about to be closed where the answer lacks it, and not known where there is none', () => {
    expect(ids(runsOf([]), [open])).toEqual([]);
    const unasked = { ...runsOf([]), events: { ...answered([]), value: null } };
    expect(only(unasked, [open])).toMatchObject({
      standing: 'unknown',
      isOver: false,
      until: { kind: 'unknown' },
    });
    const cutOff = { ...runsOf([]), events: answered([], false) };
    expect(only(cutOff, [open]).standing).toBe('unknown');
  });

  test('is shown once when the answer has it too, as the answer has it', () => {
    expect(only(runsOf([run({ message: 'new' })]), [open]).run.message).toBe('new');
  });

  test('an id that is used again is another run', () => {
    const before = seenRun({ run: run({ since: moment(-30) }) });
    expect(list(runsOf(), [before]).map(({ isOver }) => isOver)).toEqual([false, true]);
  });
});

describe('the order', () => {
  test('late ones first, then the newest, then what is over, latest end first', () => {
    const gone = (id: string, hours: number) =>
      seenRun({
        run: run({ id, since: moment(-50) }),
        lastSeen: now - hours * hour,
        goneBy: now - hours * hour + minute,
      });
    const events = [
      run({ id: 'event:1', since: moment(-3) }),
      run({ id: 'event:2', since: moment(-1) }),
      run({ id: 'event:3', since: moment(-9), expected: moment(-5) }),
      run({ id: 'event:4', since: noMoment }),
    ];
    const jobs = [job({ id: 'job:5' })];
    expect(ids(runsOf(events, jobs), [gone('event:6', 9), gone('event:7', 2)])).toEqual([
      'event:3',
      'job:5',
      'event:2',
      'event:1',
      'event:4',
      'event:7',
      'event:6',
    ]);
  });

  test('does not depend on the order of the answer, and nothing is lost', () => {
    const one = fc.record({
      id: fc.nat(30).map((id) => `event:${id}`),
      since: fc.constantFrom(moment(-1), moment(-3), unknownMoment),
      expected: fc.constantFrom(moment(-1), moment(1), noMoment),
    });
    const distinct = fc.uniqueArray(one, { selector: ({ id }) => id });
    fc.assert(
      fc.property(distinct, (given) => {
        const events = given.map((change) => run(change));
        const listed = ids(runsOf(events));
        expect(listed.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        expect(ids(runsOf(events.toReversed()))).toEqual(listed);
      }),
    );
  });
});
