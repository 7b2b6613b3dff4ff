import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { noRuns, type TenantRuns } from '../../../lib/domain/run';
import { answered, run, runsOf } from '../../unit/domain/runs';
import { dutch, english, failed } from '../support/data';
import { showPanel } from '../support/show';
import {
  ended,
  focused,
  later,
  list,
  minute,
  now,
  past,
  pictured,
  rows,
  showEvents,
  titles,
  words,
} from './showEvents';

const forbidden: Failure = { kind: 'forbidden' };
const offline: Failure = { kind: 'offline' };
const allFailed = (failure: Failure): TenantRuns => ({
  ...noRuns,
  events: failed(failure),
  jobs: failed(failure),
  index: failed(failure),
  counters: failed(failure),
});

describe('what is known', () => {
  test('it is a view of the panel', async () => {
    showPanel();
    await userEvent.click(screen.getByRole('tab', { name: 'Events' }));
    expect(screen.getByText('Reading what runs…')).toBeTruthy();
  });

  test('it is watched while the view is open', () => {
    const watchRuns = vi.fn(() => () => undefined);
    showEvents({ desk: { watchRuns } });
    expect(watchRuns).toHaveBeenCalledOnce();
  });

  test('nothing yet: places are held, and it is said', () => {
    showEvents({ desk: { runs: noRuns, seen: null, readingRuns: true } });
    expect(screen.getByText('Reading what runs…').getAttribute('role')).toBe('status');
    expect(screen.queryByText('Nothing is running.')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('what runs first, late ones before others, then what is over', () => {
    showEvents();
    expect(titles()).toEqual([
      'UDefRebuild',
      'Import: companies.xlsx',
      'FreetextRebuild',
      'No Login',
      'Import: leads.csv',
    ]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(words)).toEqual([
      'Timeline',
      'Running',
      'Lately',
    ]);
  });

  test('nothing runs, and nothing ever did', () => {
    showEvents({ desk: { runs: runsOf([]), seen: [] } });
    expect(screen.getByText('Nothing is running.')).toBeTruthy();
    expect(screen.getByText(/^Nothing yet\. What runs in the tenant/)).toBeTruthy();
    expect(screen.getByText('0 events and jobs')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('in Dutch', () => {
    showEvents({ reader: dutch });
    expect(screen.getAllByRole('heading', { level: 2 }).map(words)).toEqual([
      'Tijdlijn',
      'Actief',
      'Onlangs',
    ]);
  });
});

describe('each source fails alone', () => {
  test('named, beside what the others told', () => {
    showEvents({ desk: { runs: { ...pictured(), jobs: failed(forbidden) } } });
    expect(screen.getByText('Jobs', { selector: 'b' }).parentElement?.textContent).toContain(
      'Not permitted.',
    );
    expect(titles()).toContain('UDefRebuild');
  });

  test('its last answer stays', () => {
    const old = failed(offline, answered([run()]).value);
    showEvents({ desk: { runs: { ...pictured(), events: old } } });
    const note = screen.getByText('System events', { selector: 'b' }).parentElement;
    expect(words(note)).toContain('As of 12:02. No connection.');
    expect(titles()).toContain('UDefRebuild');
  });

  test('that nothing runs is not said when a source is not known', () => {
    showEvents({ desk: { runs: { ...runsOf([]), counters: failed(forbidden) } } });
    expect(screen.getByText('Nothing is known to be running.')).toBeTruthy();
    expect(screen.queryByText('Nothing is running.')).toBeNull();
  });

  test('all for the same reason: told once, with the way on', async () => {
    const { props } = showEvents({ desk: { runs: allFailed(offline), seen: [] } });
    expect(screen.getAllByText('No connection.')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.retry).toHaveBeenCalledOnce();
  });

  test('all for the same reason: what this browser saw is still there', () => {
    showEvents({ desk: { runs: allFailed(offline) } });
    expect(titles()).toEqual(['No Login', 'Import: leads.csv']);
  });

  test('could not be asked at all: said of what is shown', () => {
    showEvents({ desk: { runsFailure: offline } });
    expect(screen.getByText('Not live, as of 14:02: No connection')).toBeTruthy();
    expect(screen.getAllByText('No connection.')).toHaveLength(1);
    expect(titles()).toHaveLength(5);
  });

  test('while it is read again, nobody knows yet that it fails', () => {
    showEvents({ desk: { runsFailure: offline, readingRuns: true } });
    expect(screen.queryByText('No connection.')).toBeNull();
  });

  test('a page limit cut off the oldest', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => run({ id: `event:${index}` }));
    showEvents({ desk: { runs: { ...pictured(), events: answered(many, false) } } });
    expect(screen.getByText(/Showing the newest 2,000/)).toBeTruthy();
    expect(list().querySelectorAll('li').length).toBeLessThan(100);
  });

  test.each([
    ['not kept', { runs: { ...pictured(), historyFailed: true } }],
    ['not read', { seen: null }],
  ])('the history is %s', (_, desk) => {
    showEvents({ desk });
    expect(screen.getByText(/could not keep or read what it saw/)).toBeTruthy();
  });

  test('the history is still being read', () => {
    showEvents({ desk: { seen: null, readingRuns: true } });
    expect(screen.getByText('Reading what this browser saw…')).toBeTruthy();
    expect(screen.queryByText(/could not keep or read/)).toBeNull();
  });
});

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

describe('links that lead here', () => {
  test('open the row and give it the focus', async () => {
    showEvents({ subject: 'event:13' });
    await vi.waitFor(() => expect(focused()).toBe('FreetextRebuild'));
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  test('find it as soon as it is known', async () => {
    const { change } = showEvents({
      subject: 'event:12',
      desk: { runs: noRuns, seen: null, readingRuns: true },
    });
    await change(later({}));
    await vi.waitFor(() => expect(focused()).toBe('UDefRebuild'));
  });

  test('to what nobody knows open nothing', () => {
    showEvents({ subject: 'event:999' });
    expect(screen.queryByRole('button', { expanded: true })).toBeNull();
  });
});
