import { describe, expect, test } from 'vitest';
import { expectedFinish, latenessOf } from '../../../../lib/domain/events/lateness';
import type { Run } from '../../../../lib/domain/events/run';
import { timeLeft } from '../../../../lib/domain/events/timeLeft';
import { hour, job, minute, moment, noMoment, now, run, unknownMoment } from './runs';

const fresh = { now, asOf: now };

describe('overdue', () => {
  test.each<[string, Partial<Run>, number | null]>([
    ['not yet at its finish', { since: moment(-1), expected: moment(0.1) }, null],
    ['15 minutes past a short one', { since: moment(-1), expected: moment(-0.25) }, null],
    ['more than 15 minutes past a short one', { since: moment(-1), expected: moment(-0.26) }, 0.26],
    ['a tenth of a long one past', { since: moment(-22), expected: moment(-2) }, null],
    ['more than that', { since: moment(-22), expected: moment(-2.01) }, 2.01],
    ['start not told: 15 minutes', { since: unknownMoment, expected: moment(-0.26) }, 0.26],
    ['no estimate', { since: moment(-900), expected: noMoment }, null],
    ['estimate not told', { since: moment(-900), expected: unknownMoment }, null],
    ['expected before its start', { since: moment(-1), expected: moment(-2) }, null],
    ['expected at its start', { since: moment(-1), expected: moment(-1) }, 1],
    ['a message of the day', { key: 'MOTD', since: moment(-9), expected: moment(-1) }, 1],
    ['over', { expected: moment(-3), state: 'failed' }, null],
    ['waiting', { expected: moment(-3), state: 'waiting' }, 3],
  ])('%s', (_, change, hours) => {
    const by = hours === null ? null : { kind: 'overdue', by: expect.closeTo(hours * hour, 0) };
    expect(latenessOf(run(change), fresh)).toEqual(by);
  });

  test('judged by now, however old the answer is', () => {
    const late = run({ expected: moment(1) });
    expect(latenessOf(late, fresh)).toBeNull();
    expect(latenessOf(late, { now: now + 2 * hour, asOf: now })).toEqual({
      kind: 'overdue',
      by: hour,
    });
  });
});

describe('stalled', () => {
  const still = (minutes: number) => ({
    percent: 64,
    text: '',
    movedAt: now - minutes * minute,
  });

  test('a running job whose progress did not move for 20 minutes', () => {
    expect(latenessOf(job({ progress: still(19.9) }), fresh)).toBeNull();
    expect(latenessOf(job({ progress: still(20) }), fresh)).toEqual({
      kind: 'stalled',
      for: 20 * minute,
    });
  });

  test('an old answer says nothing of the progress since', () => {
    const at = { now: now + 3 * hour, asOf: now };
    expect(latenessOf(job({ progress: still(1) }), at)).toBeNull();
  });

  test.each<[string, Partial<Run>]>([
    ['one that waits', { state: 'waiting' }],
    ['one that is over', { state: 'succeeded' }],
    ['one that tells no progress', { progress: null }],
    ['a generation', { source: 'counter' }],
  ])('never %s', (_, change) => {
    expect(latenessOf(job({ progress: still(90), ...change }), fresh)).toBeNull();
  });
});

test('an expected finish before the start is no estimate', () => {
  expect(expectedFinish(run({ expected: moment(2) }))).toBe(now + 2 * hour);
  expect(expectedFinish(run({ since: moment(-1), expected: moment(-2) }))).toBeNull();
  expect(expectedFinish(run({ since: noMoment, expected: moment(-2) }))).toBe(now - 2 * hour);
});

describe('timeLeft', () => {
  const half = { percent: 50, text: '', movedAt: now };

  test('as long as it took for the rest of it', () => {
    expect(timeLeft(job({ since: moment(-1), progress: half }), now)).toBe(hour);
    expect(timeLeft(job({ since: moment(-1), progress: half }), now + 10 * minute)).toBe(
      50 * minute,
    );
  });

  test.each<[string, Partial<Run>]>([
    ['of too little progress', { progress: { ...half, percent: 4 } }],
    ['at its end', { progress: { ...half, percent: 100 } }],
    ['without a percentage', { progress: { ...half, percent: null } }],
    ['without progress', { progress: null }],
    ['without a start', { since: unknownMoment }],
    ['of what waits', { state: 'waiting' }],
    ['of progress before the start', { progress: { ...half, movedAt: now - 3 * hour } }],
  ])('nothing %s', (_, change) => {
    expect(timeLeft(job({ since: moment(-1), progress: half, ...change }), now)).toBeNull();
  });

  test('nothing once it should be over', () => {
    expect(timeLeft(job({ since: moment(-1), progress: half }), now + hour)).toBeNull();
  });
});
