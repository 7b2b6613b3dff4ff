import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { count, settings } from '../../unit/domain/usage/usages';
import { changed, counted, later, showUsage, told, words } from './showUsage';

vi.mock('uplot', async () => ({ default: (await import('../support/drawn')).DrawnChart }));

const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the count of the past', () => {
  const filled = { done: 9, of: 14, month: '2026-02-01' };
  const progress = () => screen.queryByRole('progressbar', { name: 'Months counted' });

  test('goes on in the background, as far as it is told, and can be paused', async () => {
    const shown = showUsage({ desk: counted('mailings', { filled }) });
    expect(words(document.body)).toContain('Counting February 2026 … 64 %. History fills in');
    expect(progress()?.getAttribute('aria-valuenow')).toBe('9');
    await click('Pause');
    expect(changed(shown)).toEqual([{ isPaused: true }]);
    const paused = {
      ...counted('mailings', { filled }),
      usageSettings: settings({ isPaused: true }),
    };
    await shown.change(later(paused));
    expect(words(document.body)).toContain('The count of the past is paused.');
    await click('Go on');
    expect(changed(shown).at(0)).toEqual({ isPaused: false });
  });

  test('of several meters is one: all their months, and the newest being counted', () => {
    const desk = counted('mailings', { filled });
    const meters = {
      ...desk.usage?.meters,
      chats: count({ filled: { done: 3, of: 14, month: '2026-08-01' } }),
    };
    showUsage({ desk: { ...desk, ...(desk.usage && { usage: { ...desk.usage, meters } }) } });
    expect(words(document.body)).toContain('Counting August 2026 … 42 %');
    expect(progress()?.getAttribute('aria-valuemax')).toBe('28');
  });

  test('that is done is not spoken of', () => {
    showUsage();
    expect(progress()).toBeNull();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  test('makes no more calls an hour than are allowed to it', async () => {
    const shown = showUsage();
    const calls = screen.getByRole('spinbutton', { name: /Counts with at most\s+calls an hour/ });
    await userEvent.clear(calls);
    await userEvent.type(calls, '5{Tab}');
    expect(screen.getByRole('alert').textContent).toContain('from 10 to 1,000');
    await userEvent.clear(calls);
    await userEvent.type(calls, '600{Tab}');
    expect(changed(shown)).toEqual([{ callsPerHour: 600 }]);
  });
});

describe('the zone in which months begin', () => {
  const field = () => screen.getByRole('combobox', { name: 'Time zone of the bill' });

  test('is said to be assumed, chosen from all there are, and that is undone', async () => {
    const shown = showUsage();
    expect(words(document.body)).toContain(
      'Months as in Europe/Amsterdam, as this browser has it: assumed',
    );
    await click('Another zone');
    expect(document.activeElement).toBe(field());
    expect(document.querySelectorAll('datalist option').length).toBeGreaterThan(300);
    await userEvent.type(field(), 'pacific/kiritimati{Enter}');
    expect(changed(shown)[0]).toEqual({ zone: 'Pacific/Kiritimati' });
    await shown.change(later(told({ settings: settings({ zone: 'Pacific/Kiritimati' }) })));
    expect(words(document.body)).toContain('Months as in Pacific/Kiritimati');
    expect(words(document.body)).not.toContain('assumed');
    await click('Undo');
    expect(changed(shown)[0]).toEqual({ zone: null });
  });

  test('must be one', async () => {
    const shown = showUsage();
    await click('Another zone');
    await userEvent.type(field(), 'Mars/Olympus{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('knows no such time zone');
    await click('Cancel');
    expect(changed(shown)).toEqual([]);
  });

  test('that the organisation prescribes cannot be changed', () => {
    showUsage({ desk: told({ policy: { allowances: {}, zone: 'Europe/Oslo' } }) });
    expect(words(document.body)).toContain('Europe/Oslo, as your organisation prescribes');
    expect(screen.queryByRole('button', { name: 'Another zone' })).toBeNull();
  });
});
