import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { noRuns } from '../../../lib/domain/events/run';
import { answered, moment, run, runsOf } from '../../unit/domain/events/runs';
import { english } from '../support/data';
import {
  ended,
  focused,
  later,
  minute,
  now,
  past,
  pictured,
  rows,
  showEvents,
  titles,
} from './showEvents';

describe('live', () => {
  const at = (seconds: number) => ({ ...english, now: now + seconds * 1_000 });

  test.each([
    [0, 'Live, checked just now'],
    [-20, 'Live, checked just now'],
    [21, 'Live, checked 20 s ago'],
    [95, 'Live, checked 1 min ago'],
    [400, 'Paused, as of 14:02'],
  ])('%i s after the answer', (seconds, text) => {
    showEvents({ reader: at(seconds) });
    const line = screen.getByText(text);
    expect(line.closest('[role=status], [aria-live]')).toBeNull();
  });

  test('after a pause it is read again', () => {
    showEvents({ reader: at(400), desk: { readingRuns: true } });
    expect(screen.getByText('As of 14:02, reading again…')).toBeTruthy();
  });

  const added = () =>
    runsOf(
      [
        run({ id: 'event:50', key: 'ROURebuild', title: 'ROURebuild', expected: { kind: 'none' } }),
        ...(pictured().events.value?.runs ?? []),
      ],
      pictured().jobs.value?.runs,
    );

  test('what is new waits until it is asked for, and then has the focus', async () => {
    const { change } = showEvents();
    const before = titles();
    await change(later({ runs: added() }));
    expect(titles()).toEqual(before);
    expect(screen.getByText('6 events and jobs')).toBeTruthy();
    expect(screen.getByText('1 new', { selector: '[role=status]' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^1 new/ }));
    expect(titles()).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /^1 new/ })).toBeNull();
    await vi.waitFor(() => expect(focused()).toBe('ROURebuild'));
  });

  test('what is new is shown at once to whoever asked for it', async () => {
    const { change } = showEvents();
    await change(later({ runs: added(), runsRefreshed: 1 }));
    expect(titles()).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /^1 new/ })).toBeNull();
  });

  test('that nothing runs is not said of what waits to be shown', async () => {
    const { change } = showEvents({ desk: { runs: runsOf([]) } });
    await change(later({}));
    expect(screen.queryByText('Nothing is running.')).toBeNull();
    expect(screen.getByText('Something has started since.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^3 new/ }));
    expect(titles()).toHaveLength(5);
  });

  test('what ended stays in its place, and says so', async () => {
    const { change } = showEvents();
    const before = titles();
    const over = ended(
      {
        id: 'event:13',
        key: 'FreetextRebuild',
        title: 'FreetextRebuild',
        since: { kind: 'at', at: now - 60 * minute, zoned: true },
      },
      59,
    );
    const rest = pictured();
    await change(
      later({
        runs: runsOf([run({ ...rest.events.value?.runs[0] })], rest.jobs.value?.runs),
        seen: [...past, over],
      }),
    );
    expect(titles()).toEqual(before);
    expect(rows()[2]).toContain('ended');
    await userEvent.click(screen.getByRole('button', { name: /^1 ended/ }));
    expect(titles().slice(2, 4)).toEqual(['FreetextRebuild', 'No Login']);
  });

  test('what becomes late says so in its place, and gets no higher until it is placed anew', async () => {
    const by = (minutes: number) => {
      const expected = { kind: 'at' as const, at: now - minutes * minute, zoned: true };
      return { runs: runsOf([run({ since: moment(-1), expected })]), seen: [] };
    };
    const { change } = showEvents({ desk: by(14) });
    await change(later(by(16)));
    expect(rows()[0]).toContain('16 min past its expected finish');
    expect(screen.queryByRole('button', { name: 'Copy as a sentence' })).toBeNull();
    await change(later({ ...by(16), runsRefreshed: 1 }));
    expect(screen.getByRole('button', { name: 'Copy as a sentence' })).toBeTruthy();
  });

  test('what was late keeps what can be done when it ends in its place', async () => {
    const { change } = showEvents();
    const late = {
      id: 'event:12',
      since: pictured().events.value?.runs[0]?.since ?? { kind: 'none' },
    };
    await change(later({ runs: runsOf([]), seen: [...past, ended(late, 290)] }));
    expect(rows()[0]).toMatch(/UDefRebuild ended/);
    expect(screen.getByRole('button', { name: 'Copy as a sentence' })).toBeTruthy();
  });

  test('values change in place', async () => {
    const { change } = showEvents();
    const runs = pictured();
    const jobs = (runs.jobs.value?.runs ?? []).map((job) => ({
      ...job,
      progress: { percent: 80, text: '', movedAt: now },
    }));
    await change(later({ runs: { ...runs, jobs: answered(jobs) } }));
    expect(rows()[1]).toContain('80 %');
    expect(screen.queryByRole('button', { name: /new|ended/ })).toBeNull();
  });

  test('the first answer is shown at once', async () => {
    const { change } = showEvents({ desk: { runs: noRuns } });
    expect(titles()).toEqual(['No Login', 'Import: leads.csv']);
    await change(later({}));
    expect(titles()).toHaveLength(5);
  });

  test('another search finds what is new at once', async () => {
    const { change } = showEvents();
    await change(later({ runs: added() }));
    await userEvent.type(screen.getByRole('textbox'), 'rebuild');
    expect(titles()).toEqual(['UDefRebuild', 'FreetextRebuild', 'ROURebuild']);
  });
});
