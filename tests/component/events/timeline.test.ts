import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { axisOf } from '../../../components/events/axis';
import { drawnBars } from '../../../components/events/drawnBars';
import { lanesOf } from '../../../lib/domain/events/runLanes';
import { listRuns } from '../../../lib/domain/events/runList';
import { job, moment, run, runsOf } from '../../unit/domain/events/runs';
import { english } from '../support/data';
import { ended, focused, hour, now, search, showEvents } from './showEvents';

const timeline = () => screen.getByRole('img');
const bars = () => [...timeline().querySelectorAll('[data-key]')];

describe('the timeline', () => {
  test('says in words how many ran, and how many at once', () => {
    showEvents();
    expect(timeline().getAttribute('aria-label')).toBe(
      'Timeline, 24 hours: 4 ran. At most 3 at once, 13:47.',
    );
    expect(bars()).toHaveLength(4);
  });

  test('looks back seven days, too', async () => {
    showEvents();
    await userEvent.click(screen.getByRole('radio', { name: '7 days' }));
    expect(timeline().getAttribute('aria-label')).toMatch(/^Timeline, 7 days: 5 ran\./);
  });

  test('shows what is found', async () => {
    showEvents();
    await userEvent.type(search(), 'xyzzy');
    expect(timeline().getAttribute('aria-label')).toBe('Timeline, 24 hours: nothing ran.');
  });

  test('draws five lanes, and counts the rest', () => {
    const runs = Array.from({ length: 9 }, (_, id) => run({ id: `event:${id}` }));
    showEvents({ desk: { runs: runsOf(runs), seen: [] } });
    expect(timeline().querySelectorAll('.lane')).toHaveLength(5);
    expect(screen.getByText('and 4 more')).toBeTruthy();
  });

  test('a late one has a tick where it was expected', () => {
    showEvents();
    expect(timeline().querySelectorAll('.lane b')).toHaveLength(1);
    expect(timeline().querySelectorAll('.overdue')).toHaveLength(1);
  });

  test('a bar leads to its row; it is not in the tab order', async () => {
    showEvents();
    const bar = bars().find((each) => each.getAttribute('title')?.startsWith('FreetextRebuild'));
    expect(bar?.getAttribute('tabindex')).toBeNull();
    if (bar) await userEvent.click(bar);
    await vi.waitFor(() => expect(focused()).toBe('FreetextRebuild'));
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('the axis', () => {
  test('one midnight in a day', () => {
    expect(axisOf('day', english)).toEqual({
      start: '20 Nov, 14:02',
      midnights: [{ at: expect.closeTo(9.97 / 24, 2) as number, text: 'midnight', tight: true }],
    });
  });

  test('seven days by their names, where there is room', () => {
    const { midnights } = axisOf('week', english);
    expect(midnights.map(({ text }) => text)).toEqual([
      null,
      null,
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      null,
    ]);
  });

  test.each([
    ['in the afternoon', '2026-11-21T15:00:00Z', 'midnight', true],
    ['at noon', '2026-11-21T11:00:00Z', 'midnight', false],
    ['in the evening', '2026-11-21T17:30:00Z', null, true],
  ])('midnight has its label %s only where it stands clear of both ends', (_, at, text, tight) => {
    const reader = { ...english, now: Date.parse(at) };
    expect(axisOf('day', reader).midnights).toMatchObject([{ text, tight }]);
  });

  test('a day that has no midnight begins when it begins', () => {
    const reader = {
      ...english,
      zone: 'America/Sao_Paulo',
      now: Date.parse('2018-11-04T15:00:00Z'),
    };
    const [first] = axisOf('day', reader).midnights;
    expect((first?.at ?? 0) * 24).toBeCloseTo(12);
  });

  test('a midnight near either end has no label', () => {
    const reader = { ...english, now: Date.parse('2026-11-20T23:30:00Z') };
    expect(axisOf('day', reader).midnights).toEqual([
      { at: expect.any(Number) as number, text: null, tight: true },
    ]);
  });
});

test('thousands of short jobs are not drawn over each other', () => {
  const seen = Array.from({ length: 5_000 }, (_, id) =>
    ended(
      {
        ...job(),
        id: `job:${id}`,
        since: { kind: 'at', at: now - 23 * hour + id * 10_000, zoned: true },
      },
      0.1,
    ),
  );
  const listed = listRuns(runsOf([run({ since: moment(-2) })]), seen, now);
  const { lanes } = lanesOf(listed, { from: now - 24 * hour, to: now }, 5);
  const drawn = lanes.flatMap(drawnBars);
  expect(drawn.length).toBeLessThan(1_000);
  expect(drawn.length).toBeGreaterThan(50);
});
