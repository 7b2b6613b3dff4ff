import { describe, expect, test } from 'vitest';
import type { Run, SeenRun } from '../../../../lib/domain/events/run';
import { kindOf, usualDurations } from '../../../../lib/domain/events/usualDuration';
import { hour, job, minute, moment, now, run, seenRun, unknownMoment } from './runs';

/** A run that began so many hours ago, and was gone within a minute. */
const took = (hours: number, change: Partial<Run> = {}, seen: Partial<SeenRun> = {}) =>
  seenRun({
    run: run({ since: moment(-hours), ...change }),
    lastSeen: now - minute / 2,
    goneBy: now + minute / 2,
    ...seen,
  });
const usual = (...seen: SeenRun[]) => usualDurations(seen).get(kindOf(run()));

describe('usualDurations', () => {
  test('the middle of at least three', () => {
    expect(usual(took(1), took(2))).toBeUndefined();
    expect(usual(took(9), took(1), took(2))).toEqual({ median: 2 * hour, runs: 3 });
    expect(usual(took(9), took(1), took(2), took(4))).toEqual({ median: 3 * hour, runs: 4 });
  });

  test('each kind by itself, by source and key', () => {
    const jobs = [1, 2, 3].map((hours) => took(hours, { source: 'job' }));
    const others = [4, 5, 6].map((hours) => took(hours, { key: 'FreetextRebuild' }));
    expect([...usualDurations([...jobs, ...others])]).toEqual([
      ['job:UDefRebuild', { median: 2 * hour, runs: 3 }],
      ['event:FreetextRebuild', { median: 5 * hour, runs: 3 }],
    ]);
  });

  test('the tenant’s own word on the end wins', () => {
    const told = (hours: number) =>
      seenRun({ run: job({ since: moment(-9), finished: moment(hours - 9) }), goneBy: null });
    expect(usualDurations([told(1), told(2), told(3)]).get('job:Import')).toEqual({
      median: 2 * hour,
      runs: 3,
    });
  });

  test.each<[string, SeenRun]>([
    ['still open', took(5, {}, { open: 1, goneBy: null })],
    ['failed', took(5, { state: 'failed' })],
    ['with a start that is not told', took(5, { since: unknownMoment })],
    ['with an end that is not known', took(5, {}, { goneBy: null })],
    ['over before it began', took(1, { finished: moment(-2) })],
    ['gone some time within three hours', took(5, {}, { lastSeen: now - 3 * hour })],
  ])('one %s does not count', (_, other) => {
    expect(usual(took(1), took(2), took(3), other)).toEqual({ median: 2 * hour, runs: 3 });
  });

  test('one gone within a quarter of its length, or within 5 minutes, does', () => {
    const long = took(8, {}, { lastSeen: now - hour, goneBy: now });
    const short = took(0.1, {}, { lastSeen: now - 5 * minute, goneBy: now });
    expect(usual(took(1), long, short)).toEqual({ median: hour, runs: 3 });
  });

  test('runs without a key are not compared', () => {
    const nameless = [1, 2, 3].map((hours) => took(hours, { key: '' }));
    expect(usualDurations(nameless).size).toBe(0);
  });
});
