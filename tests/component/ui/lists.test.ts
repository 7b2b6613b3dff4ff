import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import SearchField from '../../../components/ui/SearchField.svelte';
import Numbers from './Numbers.svelte';

const many = Array.from({ length: 5_000 }, (_, index) => String(index));
const focused = () => document.activeElement?.textContent;

describe('VirtualList', () => {
  test('draws what is in sight, and tells how many there are', () => {
    render(Numbers, { items: many });
    const rows = screen.getAllByRole('listitem');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('5000');
    expect(rows[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  test('has one row in the tab order', async () => {
    render(Numbers, { items: many });
    await userEvent.tab();
    expect(focused()).toBe('0');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });

  test('goes from row to row by arrow keys, past headings', async () => {
    render(Numbers, { items: ['#a', '1', '2', '#b', '3'] });
    await userEvent.tab();
    expect(focused()).toBe('1');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('2');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('3');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('3');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('1');
    await userEvent.keyboard('{End}{ArrowUp}');
    expect(focused()).toBe('2');
  });

  test('goes to a row that is far out of sight, and back', async () => {
    render(Numbers, { items: many });
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(focused()).toBe('4999'));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(focused()).toBe('0'));
  });

  test('keeps the row that has the focus when the rows change', async () => {
    const { rerender } = render(Numbers, { items: ['1', '2', '3'] });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await rerender({ items: ['0', '1', '2', '3'] });
    expect(focused()).toBe('2');
    await rerender({ items: ['3'] });
    await userEvent.tab();
    expect(focused()).toBe('3');
  });

  test('brings the row that a link leads to into focus', async () => {
    render(Numbers, { items: ['#a', '1', '2', '3'], revealed: '3' });
    await vi.waitFor(() => expect(focused()).toBe('3'));
  });

  test('an empty list is empty', () => {
    render(Numbers, { items: [] });
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

describe('SearchField', () => {
  test('is led to by "/" from anywhere but another field', async () => {
    render(SearchField, { label: 'Find', value: '', onchange: vi.fn() });
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find' }));
    const other = document.body.appendChild(document.createElement('input'));
    other.focus();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(other);
    expect(other.value).toBe('/');
    other.remove();
  });

  test('Escape empties it and goes no further; empty, it lets Escape through', async () => {
    const onchange = vi.fn();
    const escaped = vi.fn();
    const listen = (event: KeyboardEvent) => escaped(event.defaultPrevented);
    window.addEventListener('keydown', listen);
    const { rerender } = render(SearchField, { label: 'Find', value: 'x', onchange });
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('{Escape}');
    expect(onchange).toHaveBeenCalledWith('');
    expect(escaped).toHaveBeenLastCalledWith(true);
    await rerender({ label: 'Find', value: '', onchange });
    await userEvent.keyboard('{Escape}');
    expect(escaped).toHaveBeenLastCalledWith(false);
    window.removeEventListener('keydown', listen);
  });

  test('can be emptied by a button', async () => {
    const onchange = vi.fn();
    render(SearchField, { label: 'Find', value: 'x', onchange });
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(onchange).toHaveBeenCalledWith('');
  });
});
