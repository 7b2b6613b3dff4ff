import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import SearchField from '../../../components/ui/SearchField.svelte';
import { english } from '../support/data';
import { show } from '../support/show';
import Numbers from './Numbers.svelte';

const many = Array.from({ length: 5_000 }, (_, index) => String(index));
const focused = () => document.activeElement?.textContent;

/** Whatever was under way in the list has come to its end. */
const settled = () => new Promise((done) => setTimeout(done, 50));

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

  test.each([
    [40, '15'],
    [300, '1'],
    [2_000, '1'],
  ])('goes by as many rows as are in sight, of %i pixels each', async (height, next) => {
    expect(innerHeight).toBe(768);
    render(Numbers, { items: many, height });
    await userEvent.tab();
    await userEvent.keyboard('{PageDown}');
    await vi.waitFor(() => expect(focused()).toBe(next));
    await userEvent.keyboard('{PageUp}');
    await vi.waitFor(() => expect(focused()).toBe('0'));
  });

  test('page keys go past headings, and to the ends of a short list', async () => {
    render(Numbers, { items: ['#a', '1', '#b', '2', '#c', '3'], height: 2_000 });
    await userEvent.tab();
    for (const next of ['2', '3', '3']) {
      await userEvent.keyboard('{PageDown}');
      await vi.waitFor(() => expect(focused()).toBe(next));
    }
    for (const next of ['2', '1', '1']) {
      await userEvent.keyboard('{PageUp}');
      await vi.waitFor(() => expect(focused()).toBe(next));
    }
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
    render(Numbers, { items: ['#a', '1', '2', '3'], revealed: { key: '3' } });
    await vi.waitFor(() => expect(focused()).toBe('3'));
  });

  test('leaves the focus where it is when the rows change after that, and goes there when led again', async () => {
    const revealed = { key: '3' };
    const { rerender } = render(Numbers, { items: ['1', '2', '3'], revealed });
    await vi.waitFor(() => expect(focused()).toBe('3'));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(focused()).toBe('1'));
    await rerender({ items: ['0', '1', '2', '3'], revealed });
    await settled();
    expect(focused()).toBe('1');
    await rerender({ revealed: { key: '3' } });
    await vi.waitFor(() => expect(focused()).toBe('3'));
  });

  test('an empty list is empty', () => {
    render(Numbers, { items: [] });
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

describe('SearchField', () => {
  test('is led to by "/" from anywhere but another field', async () => {
    show(SearchField, { label: 'Find', value: '', onchange: vi.fn() });
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Find' }));
    const other = document.body.appendChild(document.createElement('input'));
    other.focus();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(other);
    expect(other.value).toBe('/');
    other.remove();
  });

  test.each([
    ['input', { type: 'radio' }, true],
    ['input', { type: 'checkbox' }, true],
    ['button', {}, true],
    ['input', { type: 'number' }, false],
    ['input', {}, false],
    ['textarea', {}, false],
    ['select', {}, false],
    ['div', { contenteditable: '', tabindex: '0' }, false],
  ])('"/" pressed in %s %j leads to it: %s', async (tag, attributes, leads) => {
    show(SearchField, { label: 'Find', value: '', onchange: vi.fn() });
    const other = document.body.appendChild(document.createElement(tag));
    for (const [name, value] of Object.entries(attributes)) other.setAttribute(name, value);
    other.focus();
    expect(document.activeElement).toBe(other);
    await userEvent.keyboard('/');
    expect(document.activeElement === screen.getByRole('textbox', { name: 'Find' })).toBe(leads);
    other.remove();
  });

  test('Escape empties it and goes no further; empty, it lets Escape through', async () => {
    const onchange = vi.fn();
    const escaped = vi.fn();
    const listen = (event: KeyboardEvent) => escaped(event.defaultPrevented);
    window.addEventListener('keydown', listen);
    const { change } = show(SearchField, { label: 'Find', value: 'x', onchange });
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('{Escape}');
    expect(onchange).toHaveBeenCalledWith('');
    expect(escaped).toHaveBeenLastCalledWith(true);
    await change({ value: '' });
    await userEvent.keyboard('{Escape}');
    expect(escaped).toHaveBeenLastCalledWith(false);
    window.removeEventListener('keydown', listen);
  });

  test('can be emptied by a button', async () => {
    const onchange = vi.fn();
    show(SearchField, { label: 'Find', value: 'x', onchange });
    await userEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(onchange).toHaveBeenCalledWith('');
  });

  test('is not led to by "/" for whoever does not want single keys', async () => {
    show(
      SearchField,
      { label: 'Find', value: '', onchange: vi.fn() },
      { ...english, singleKeys: false },
    );
    await userEvent.keyboard('/');
    const field = screen.getByRole('textbox', { name: 'Find' });
    expect(document.activeElement).not.toBe(field);
    expect(field.getAttribute('aria-keyshortcuts')).toBeNull();
  });
});
