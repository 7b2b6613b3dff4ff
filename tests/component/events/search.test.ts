import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../components/ui/copy';
import { download } from '../../../components/ui/download';
import { dutch, english, snapshotOf } from '../support/data';
import { run, runsOf } from '../../unit/domain/events/runs';
import { focused, freetext, search, showEvents, titles, words } from './showEvents';

vi.mock('../../../components/ui/copy', () => ({ copyText: vi.fn(() => Promise.resolve(true)) }));
vi.mock('../../../components/ui/download', () => ({ download: vi.fn() }));
beforeEach(() => vi.clearAllMocks());

const chips = () =>
  within(screen.getByRole('group', { name: 'Narrow the search' })).getAllByRole('button');
const chip = (name: RegExp) => screen.getByRole('button', { name });

describe('chips', () => {
  test('tell how many they leave', () => {
    showEvents();
    expect(chips().map(words)).toEqual([
      'Running 3',
      'Overdue 1',
      'By me 2',
      'Jobs 2',
      'Whole system 3',
      '24 h 4',
      '7 days 5',
    ]);
  });

  test('are written into the search, and out of it', async () => {
    showEvents();
    await userEvent.type(search(), 'import');
    await userEvent.click(chip(/^Running/));
    expect(search().value).toBe('state:running import');
    expect(titles()).toEqual(['Import: companies.xlsx']);
    expect(chip(/^Running/).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(chip(/^Running/));
    expect(search().value).toBe('import');
    expect(chip(/^Running/).getAttribute('aria-pressed')).toBe('false');
  });

  test('overdue is offered only where something is, or where it is sought', async () => {
    showEvents({ desk: { runs: runsOf([freetext]) } });
    expect(screen.queryByRole('button', { name: /^Overdue/ })).toBeNull();
    await userEvent.type(search(), 'state:overdue');
    expect(chip(/^Overdue 0/).getAttribute('aria-pressed')).toBe('true');
  });

  test('"By me" only where it is known who that is', async () => {
    const { change } = showEvents();
    const snapshot = snapshotOf();
    snapshot.parts.principal = { ...snapshot.parts.principal, value: null };
    await change({ snapshot });
    expect(screen.queryByRole('button', { name: /^By me/ })).toBeNull();
  });

  test('what else was typed gets a chip, which takes it away and leaves the focus here', async () => {
    showEvents();
    await userEvent.click(search());
    await userEvent.paste('actor:jb key:import since:30m type:group');
    for (const name of [/^actor:jb/, /^key:import/, /^since:30m/, /^type:group/])
      expect(chip(name).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(chip(/^since:30m/));
    expect(search().value).toBe('actor:jb key:import type:group');
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('the search', () => {
  test('"/" leads to it, the arrow key from it to the rows, Enter opens one', async () => {
    showEvents();
    await userEvent.keyboard('/rebuild{ArrowDown}');
    expect(search().value).toBe('rebuild');
    await waitFor(() => expect(focused()).toBe('UDefRebuild'));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(focused()).toBe('FreetextRebuild'));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  test('finds what the tenant has no name for by the name that is shown', async () => {
    const counters = run({ id: 'counter:5', source: 'counter', key: 'Saint:5', title: '' });
    showEvents({ reader: dutch, desk: { runs: runsOf([counters, run()]), seen: [] } });
    expect(titles()).toContain('Tellers van bedrijven');
    await userEvent.type(search(), 'tellers');
    expect(titles()).toEqual(['Tellers van bedrijven']);
  });

  test('the count is announced', async () => {
    showEvents();
    expect(words(screen.getByText('5 events and jobs').closest('[role=status]'))).toBe(
      '5 events and jobs',
    );
    await userEvent.type(search(), 'actor:jan');
    expect(screen.getByText('2 found of 5')).toBeTruthy();
  });

  test('a value that is none that there is: said, with what can be tried', async () => {
    showEvents();
    await userEvent.type(search(), 'state:foo');
    expect(screen.getByText(/^“state:foo” is not known; try running, overdue/)).toBeTruthy();
    expect(titles()).toHaveLength(5);
  });

  test('nothing fits: said, with a way out', async () => {
    showEvents();
    await userEvent.type(search(), 'xyzzy');
    expect(screen.getByText('Nothing fits the search.')).toBeTruthy();
    expect(screen.queryByText('Nothing is running.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(titles()).toHaveLength(5);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('how to search, with examples to be tried', async () => {
    showEvents();
    await userEvent.click(screen.getByText('How to search'));
    await userEvent.click(screen.getByRole('button', { name: 'state:overdue' }));
    expect(search().value).toBe('state:overdue');
    expect(titles()).toEqual(['UDefRebuild']);
  });

  test('single keys that are switched off are not explained', () => {
    showEvents({ reader: { ...english, singleKeys: false } });
    expect(screen.queryByText('Leads to the search from anywhere.')).toBeNull();
  });

  test('is copied as text', async () => {
    showEvents();
    expect(screen.queryByRole('button', { name: 'Copy search' })).toBeNull();
    await userEvent.type(search(), 'actor:ann state:overdue');
    await userEvent.click(screen.getByRole('button', { name: 'Copy search' }));
    expect(copyText).toHaveBeenCalledExactlyOnceWith('actor:ann state:overdue');
  });

  test('what is found is exported', async () => {
    showEvents();
    await userEvent.type(search(), 'actor:jan');
    await userEvent.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(download).toHaveBeenCalledOnce());
    const [name, , text] = vi.mocked(download).mock.calls[0] ?? [];
    expect(name).toBe('sidelight-events-production-cust12345-2026-11-21.json');
    const { rows, ...about } = JSON.parse(text ?? '') as { rows: unknown[] };
    expect(rows).toHaveLength(2);
    expect(about).toEqual({
      tenant: 'production:cust12345',
      asOf: '2026-11-21T13:02:00.000Z',
      search: 'actor:jan',
    });
  });
});
