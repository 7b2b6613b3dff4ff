import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run, SeenRun } from '../../../../lib/domain/events/run';
import {
  changesOf,
  lastChangeOf,
  withChanges,
  type SourceAnswer,
} from '../../../../lib/domain/events/seenRuns';
import { hour, job, minute, moment, noMoment, now, run } from './runs';

const tenant = 'production:cust12345';
const first = { tenant, asOf: now, lastAsOf: null, historyAt: null };
const next = { tenant, asOf: now + minute, lastAsOf: now, historyAt: now };
const events = (...runs: Run[]): SourceAnswer => ({ source: 'event', runs, complete: true });
const jobs = (...runs: Run[]): SourceAnswer => ({ source: 'job', runs, complete: true });

/** The history after an answer. */
const after = (known: readonly SeenRun[], ...given: [SourceAnswer, typeof next | typeof first]) =>
  withChanges(known, changesOf(known, ...given));

describe('a run', () => {
  test('that is new is seen since the answer that told it', () => {
    expect(changesOf([], events(run()), first)).toEqual([
      {
        tenant,
        key: `event:12@${now - 4 * hour}`,
        run: run(),
        firstSeen: now,
        lastSeen: now,
        goneBy: null,
        open: 1,
        changedAt: now,
      },
    ]);
  });

  test('that stands as it did changes nothing', () => {
    const history = after([], events(run()), first);
    const sameInAnotherOrder = Object.fromEntries(Object.entries(run()).reverse()) as Run;
    expect(changesOf(history, events(sameInAnotherOrder), next)).toEqual([]);
  });

  test('that changed is kept as it is now, with when it was first seen', () => {
    const history = after([], events(run()), first);
    const later = run({ expected: moment(9) });
    expect(changesOf(history, events(later), next)).toMatchObject([
      { run: later, firstSeen: now, lastSeen: now + minute, open: 1, changedAt: now + minute },
    ]);
  });

  test('that is no longer told was there at the answer before, and gone by this one', () => {
    const history = after([], events(run()), first);
    const later = { ...next, asOf: now + hour, lastAsOf: now + 59 * minute };
    expect(changesOf(history, events(), later)).toMatchObject([
      { open: 0, lastSeen: now + 59 * minute, goneBy: now + hour, changedAt: now + hour },
    ]);
  });

  test('of another source is not missed', () => {
    const history = after([], jobs(job()), first);
    expect(changesOf(history, events(), next)).toEqual([]);
  });

  test('that the tenant says is over is closed by its word', () => {
    const history = after([], jobs(job()), first);
    const over = job({ state: 'succeeded', finished: moment(0) });
    const closed = after(history, jobs(over), next);
    expect(closed).toMatchObject([{ open: 0, goneBy: null, run: { finished: moment(0) } }]);
    expect(changesOf(closed, jobs(over), { ...next, asOf: now + hour })).toEqual([]);
    expect(changesOf(closed, jobs(), { ...next, asOf: now + hour })).toEqual([]);
  });

  test('keeps what was told of it only while it ran', () => {
    const history = after([], jobs(job()), first);
    const over = job({ state: 'failed', fileName: '', cancellation: null });
    const closed = after(history, jobs(over), next);
    expect(closed).toMatchObject([{ run: { state: 'failed', fileName: 'companies.xlsx' } }]);
    expect(changesOf(closed, jobs(over), { ...next, asOf: now + hour })).toEqual([]);
  });

  test('that comes back is open again, first seen when it was', () => {
    const gone = after(after([], events(run()), first), events(), next);
    expect(after(gone, events(run()), { ...next, asOf: now + hour })).toMatchObject([
      { open: 1, goneBy: null, firstSeen: now },
    ]);
  });

  test('of an id that is used again is another run', () => {
    const history = after([], events(run()), first);
    const again = run({ since: moment(0) });
    expect(after(history, events(again), next)).toMatchObject([
      { open: 0, goneBy: now + minute },
      { open: 1, run: { since: moment(0) } },
    ]);
  });

  test.each([
    ['a job that waits', jobs(job({ state: 'waiting' }))],
    ['a counter that is off', { ...events(run({ source: 'counter', state: 'off' })) }],
    ['the index, which only tells when it was last done', events(run({ source: 'index' }))],
  ])('is not what %s is', (_, answer) => {
    expect(changesOf([], answer, first)).toEqual([]);
  });
});

describe('an answer that is cut off', () => {
  const numbered = (number: number) => run({ id: `event:${number}` });
  const history = after([], events(numbered(1), numbered(5), numbered(9)), first);

  test('closes only what would have been in it', () => {
    const answer = { ...events(numbered(4), numbered(10)), complete: false };
    const gone = changesOf(history, answer, next).filter(({ open }) => open === 0);
    expect(gone.map((entry) => entry.run.id)).toEqual(['event:5', 'event:9']);
  });

  test('closes nothing when it is empty', () => {
    expect(changesOf(history, { ...events(), complete: false }, next)).toEqual([]);
  });
});

test('a clock that was set back gives no run a negative length, and no change an older date', () => {
  const history = after([], events(run()), first);
  const back = { tenant, asOf: now - hour, lastAsOf: now, historyAt: now };
  const [gone] = changesOf(history, events(), back);
  expect(gone).toMatchObject({ firstSeen: now, lastSeen: now, goneBy: now, changedAt: now });
});

test('when entries changed last is told, if there are any', () => {
  expect(lastChangeOf([])).toBeNull();
  const history = after(after([], events(run()), first), jobs(job()), next);
  expect(lastChangeOf(history)).toBe(now + minute);
});

describe('whatever is answered', () => {
  const someRun = fc
    .record({
      number: fc.integer({ min: 1, max: 6 }),
      since: fc.constantFrom(moment(-4), moment(-1), noMoment),
      state: fc.constantFrom<Run['state']>('running', 'waiting', 'succeeded', 'failed', 'unknown'),
      message: fc.constantFrom('', 'x'),
      percent: fc.constantFrom(null, 1, 2),
    })
    .map(({ number, since, state, message, percent }) => {
      const progress = percent === null ? null : { percent, text: '', movedAt: now - 24 * hour };
      return job({ id: `job:${number}`, since, state, message, progress });
    });
  const runs = fc.array(someRun, { maxLength: 8 });
  const answers = fc.array(
    fc.record({ runs, complete: fc.boolean(), minutes: fc.integer({ min: -30, max: 90 }) }),
    { maxLength: 8 },
  );
  type Step = { runs: Run[]; complete: boolean; minutes: number };

  /** The history and what is to be known of the next answer after all of these. */
  function told(steps: readonly Step[]) {
    return steps.reduce<{ history: SeenRun[]; at: typeof first | typeof next }>(
      ({ history, at }, { minutes, ...answer }) => {
        const answering = { ...at, asOf: at.asOf + minutes * minute };
        const changed = after(history, { source: 'job', ...answer }, answering);
        const historyAt = lastChangeOf(changed) ?? answering.asOf;
        return {
          history: changed,
          at: { tenant, asOf: answering.asOf, lastAsOf: answering.asOf, historyAt },
        };
      },
      { history: [], at: first },
    );
  }

  test('no key is there twice, and times are in order', () => {
    fc.assert(
      fc.property(answers, (steps) => {
        const { history } = told(steps);
        expect(new Set(history.map(({ key }) => key)).size).toBe(history.length);
        for (const { firstSeen, lastSeen, goneBy, open } of history) {
          expect(lastSeen).toBeGreaterThanOrEqual(firstSeen);
          expect(goneBy ?? lastSeen).toBeGreaterThanOrEqual(lastSeen);
          if (open === 1) expect(goneBy).toBeNull();
        }
      }),
    );
  });

  test('when a run was first seen never changes, nor is a change dated before the one before', () => {
    fc.assert(
      fc.property(answers, runs, fc.boolean(), (steps, later, complete) => {
        const { history, at } = told(steps);
        const changes = changesOf(history, { source: 'job', runs: later, complete }, at);
        const before = new Map(history.map((entry) => [entry.key, entry]));
        for (const entry of changes) {
          expect(entry.firstSeen).toBe(before.get(entry.key)?.firstSeen ?? entry.firstSeen);
          expect(entry.changedAt).toBeGreaterThanOrEqual(lastChangeOf(history) ?? 0);
        }
      }),
    );
  });

  test('an answer that is noted again, after all or a part of it was, makes the same history', () => {
    fc.assert(
      fc.property(answers, runs, fc.boolean(), fc.nat(), (steps, later, complete, killedAfter) => {
        const { history, at } = told(steps);
        const answer: SourceAnswer = { source: 'job', runs: later, complete };
        const changes = changesOf(history, answer, at);
        const sorted = (entries: SeenRun[]) => entries.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        const whole = sorted(withChanges(history, changes));
        const part = withChanges(history, changes.slice(0, killedAfter % (changes.length + 1)));
        expect(sorted(after(part, answer, at))).toEqual(whole);
        expect(changesOf(whole, answer, at)).toEqual([]);
      }),
    );
  });

  test('an answer that is cut off closes nothing older than what it has', () => {
    fc.assert(
      fc.property(answers, runs, (steps, later) => {
        const { history, at } = told(steps);
        const number = (each: Run) => Number(each.id.split(':')[1]);
        const oldest = Math.min(...later.map(number));
        const changes = changesOf(history, { source: 'job', runs: later, complete: false }, at);
        for (const { goneBy, run: closed } of changes) {
          if (goneBy !== null) expect(number(closed)).toBeGreaterThanOrEqual(oldest);
        }
      }),
    );
  });

  test('the order within an answer makes no difference to when runs were first seen', () => {
    fc.assert(
      fc.property(answers, runs, (steps, later) => {
        const { history, at } = told(steps);
        const seen = (given: Run[]) =>
          after(history, jobs(...given), at)
            .map(({ key, firstSeen }) => [key, firstSeen] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(seen(later.toReversed())).toEqual(seen(later));
      }),
    );
  });
});
