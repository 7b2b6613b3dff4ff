import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, arranged } from '../../../../lib/domain/events/arrangement';
import { listRuns } from '../../../../lib/domain/events/runList';
import { minute, moment, now, run, runsOf, seenRun } from './runs';

const event = (id: number, hours = 1) => run({ id: `event:${id}`, since: moment(-hours) });
const gone = (id: number, hours = 1) =>
  seenRun({ run: event(id, hours), lastSeen: now - minute, goneBy: now });
const list = (running: number[], over: number[] = []) =>
  listRuns(
    runsOf(running.map((id) => event(id))),
    over.map((id) => gone(id)),
    now,
  );
const shown = (...given: Parameters<typeof arranged>) => {
  const { running, over, ...counts } = arranged(...given);
  const ids = (rows: typeof running) => rows.map((one) => Number(one.run.id.slice(6)));
  return { running: ids(running), over: ids(over), ...counts };
};

describe('arranged', () => {
  const before = arrange(list([1, 2], [3]));

  test('what is arranged anew has nothing waiting', () => {
    expect(shown(list([1, 2], [3]), before)).toEqual({
      running: [1, 2],
      over: [3],
      added: 0,
      moved: 0,
    });
  });

  test('what is new waits, and what there was stays', () => {
    expect(shown(list([4, 1, 2], [5, 3]), before)).toEqual({
      running: [1, 2],
      over: [3],
      added: 2,
      moved: 0,
    });
  });

  test('what is over by now keeps its place, and shows that it is over', () => {
    const listed = list([2], [1, 3]);
    expect(shown(listed, before)).toEqual({ running: [1, 2], over: [3], added: 0, moved: 1 });
    expect(arranged(listed, before).running[0]).toMatchObject({ isOver: true, standing: 'ended' });
  });

  test('what is not listed any more falls out', () => {
    expect(shown(list([2]), before)).toEqual({ running: [2], over: [], added: 0, moved: 0 });
  });

  test('what stood stays in its order, and everything is shown or counted as new', () => {
    const some = fc.uniqueArray(fc.nat(12), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, some, (first, running, others) => {
        const over = others.filter((id) => !running.includes(id));
        const listed = list(running, over);
        const standing = arrange(list(first));
        const now = arranged(listed, standing);
        const keys = now.running.map(({ key }) => key);
        expect(keys).toEqual(standing.running.filter((key) => keys.includes(key)));
        expect(keys.length + now.over.length + now.added).toBe(listed.length);
        expect(now.moved).toBe(first.filter((id) => over.includes(id)).length);
      }),
    );
  });
});
