import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run, SeenRun } from '../../../../lib/domain/events/run';
import { lanesOf } from '../../../../lib/domain/events/runLanes';
import { listRuns } from '../../../../lib/domain/events/runList';
import { hour, moment, now, run, runsOf, seenRun, unknownMoment } from './runs';

const day = { from: now - 24 * hour, to: now };

/** Runs by how many hours ago they began and ended; what is still running ended 0 hours ago. */
function past(...spans: [from: number, to: number][]) {
  const [running, over] = [spans.filter(([, to]) => to === 0), spans.filter(([, to]) => to > 0)];
  const one = (id: string, from: number, change: Partial<Run> = {}) =>
    run({ id, since: moment(-from), ...change });
  const events = running.map(([from], index) => one(`event:${index}`, from));
  const seen = over.map(([from, to], index) =>
    seenRun({ run: one(`job:${index}`, from, { finished: moment(-to) }), goneBy: null }),
  );
  return listRuns(runsOf(events), seen, now);
}
const lone = (change: Partial<Run>, seen: Partial<SeenRun> = {}) =>
  listRuns(runsOf([]), [seenRun({ run: run(change), ...seen })], now);
const drawn = (...given: Parameters<typeof lanesOf>) =>
  lanesOf(...given).lanes.map((lane) => lane.map(({ start, end }) => [start * 24, end * 24]));

describe('lanesOf', () => {
  test('what overlaps is drawn below each other, what follows in the same lane', () => {
    expect(drawn(past([20, 10], [18, 6], [10, 0], [3, 0]), day, 5)).toEqual([
      [
        [4, 14],
        [14, 24],
      ],
      [
        [6, 18],
        [21, 24],
      ],
    ]);
  });

  test('what reaches beyond the window is cut, what lies outside is left out', () => {
    expect(drawn(past([30, 20], [50, 0], [60, 30]), day, 5)).toEqual([[[0, 24]], [[0, 4]]]);
  });

  test('what finds no lane is counted', () => {
    const { lanes, rest } = lanesOf(past([5, 0], [4, 0], [3, 0]), day, 2);
    expect([lanes.length, rest]).toEqual([2, 1]);
  });

  test('a run is drawn as long as it was seen, and left out where its start or end is not known', () => {
    const seen = { lastSeen: now - 6 * hour, goneBy: now };
    expect(drawn(lone({ since: moment(-12) }, seen), day, 5)).toEqual([[[12, 18]]]);
    expect(drawn(lone({ since: unknownMoment }, seen), day, 5)).toEqual([]);
    expect(drawn(lone({}, { goneBy: null }), day, 5)).toEqual([]);
  });

  test('the expected finish is marked where it lies in the window', () => {
    const events = [moment(-2), moment(3), moment(-9)].map((expected, index) =>
      run({ id: `event:${index}`, expected, since: moment(-4 - index) }),
    );
    const bars = lanesOf(listRuns(runsOf(events), [], now), day, 5).lanes.flat();
    const marks = new Map(bars.map(({ listed, expected }) => [listed.run.id, expected]));
    expect([0, 1, 2].map((id) => marks.get(`event:${id}`))).toEqual([22 / 24, null, null]);
  });

  test('most at once, and when that began', () => {
    const peak = (...spans: [number, number][]) => lanesOf(past(...spans), day, 1).peak;
    expect(peak()).toBeNull();
    expect(peak([9, 3], [8, 7], [6, 1], [5, 0], [2, 0])).toEqual({
      count: 3,
      at: now - 5 * hour,
    });
    expect(peak([9, 8], [8, 7])?.count).toBe(1);
    expect(peak([30, 2])).toEqual({ count: 1, at: day.from });
  });

  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
    .map(([to, length]): [number, number] => [to + length, to]);

  /** Counted the long way: how many run as one of them begins, all in hours ago. */
  function mostAtOnce(spans: readonly [number, number][]): number {
    const cut = spans.map(([from, to]) => ({ from: Math.min(from, 24), to }));
    const counts = cut.map(
      ({ from: start }) =>
        cut.filter(({ from, to }) => from >= start && (to < start || (from === to && to === start)))
          .length,
    );
    return Math.max(0, ...counts);
  }

  test('bars lie in the window and in order, those of a lane never overlap, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 1, max: 5 }), (spans, most) => {
        const { lanes, rest, peak } = lanesOf(past(...spans), day, most);
        const inside = spans.filter(([, to]) => to <= 24);
        expect(lanes.flat().length + rest).toBe(inside.length);
        expect(lanes.length).toBeLessThanOrEqual(most);
        for (const lane of lanes)
          for (const [index, { start, end }] of lane.entries()) {
            expect(start).toBeGreaterThanOrEqual(lane[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(1);
          }
        expect(peak?.count ?? 0).toBe(mostAtOnce(inside));
      }),
    );
  });
});
