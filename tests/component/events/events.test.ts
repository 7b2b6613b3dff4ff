import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { noRuns, type TenantRuns } from '../../../lib/domain/events/run';
import { answered, run, runsOf } from '../../unit/domain/events/runs';
import { dutch, failed } from '../support/data';
import { showPanel } from '../support/show';
import { focused, later, list, pictured, showEvents, titles, words } from './showEvents';

afterEach(() => vi.useRealTimers());

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

  test('the history is not kept', () => {
    showEvents({ desk: { runs: { ...pictured(), historyFailed: true } } });
    expect(screen.getByText(/could not keep or read what it saw/)).toBeTruthy();
  });

  test('the history is read, and after a while it cannot be', async () => {
    vi.useFakeTimers();
    showEvents({ desk: { seen: null } });
    expect(screen.getByText('Reading what this browser saw…')).toBeTruthy();
    expect(screen.queryByText(/could not keep or read/)).toBeNull();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(screen.getByText(/could not keep or read what it saw/)).toBeTruthy();
    expect(screen.getByText('Not known: what this browser saw could not be read.')).toBeTruthy();
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
