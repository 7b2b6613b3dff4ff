import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import Button from '../../../components/ui/Button.svelte';
import { keyed, keyOf } from '../../../components/ui/keyed';
import Meter from '../../../components/ui/Meter.svelte';
import Segments from '../../../components/ui/Segments.svelte';
import TenantText from '../../../components/ui/TenantText.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

describe('Meter', () => {
  const meter = (value: number, max: number) => {
    render(Meter, { labelledby: 'x', text: 'words', value, max });
    const bar = screen.getByRole('meter');
    return {
      now: bar.getAttribute('aria-valuenow'),
      max: bar.getAttribute('aria-valuemax'),
      filled: bar.querySelector('i')?.getAttribute('style'),
      end: bar.querySelector('b')?.getAttribute('style') ?? null,
    };
  };

  test('fills in proportion', () => {
    expect(meter(12, 16)).toEqual({ now: '12', max: '16', filled: 'width: 75%;', end: null });
  });

  test('more than fits is full, and marks where the end was', () => {
    expect(meter(20, 16)).toEqual({
      now: '16',
      max: '16',
      filled: 'width: 100%;',
      end: 'left: 80%;',
    });
  });

  test('less than nothing is empty', () => {
    expect(meter(-3, 16)).toEqual({ now: '0', max: '16', filled: 'width: 0%;', end: null });
  });

  test('what nobody knows is no meter', () => {
    render(Meter, { labelledby: 'x', text: 'words', value: null });
    expect(screen.queryByRole('meter')).toBeNull();
  });
});

test('Segments: one of a few, by click', async () => {
  const onchoose = vi.fn();
  const options = [
    { key: 'a', text: 'First' },
    { key: 'b', text: 'Second' },
  ];
  render(Segments, { label: 'Which', options, chosen: 'a', onchoose });
  expect(screen.getByRole('group', { name: 'Which' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'First' }).checked).toBe(true);
  await userEvent.click(screen.getByRole('radio', { name: 'Second' }));
  expect(onchoose).toHaveBeenCalledExactlyOnceWith('b');
});

describe('Button', () => {
  test('acts by keyboard', async () => {
    const onclick = vi.fn();
    render(Button, { onclick, children: words('Go') });
    screen.getByRole('button', { name: 'Go' }).focus();
    await userEvent.keyboard('{Enter} ');
    expect(onclick).toHaveBeenCalledTimes(2);
  });

  test('a link says that it opens elsewhere, and gives nothing away', () => {
    render(Button, { href: 'https://example.com/', children: words('Go') });
    const link = screen.getByRole('link', { name: 'Go (opens in a tab)' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

test('TenantText: text stays text, and has an end', () => {
  const { container } = render(TenantText, { text: `<b>${'x'.repeat(10_000)}` });
  expect(container.querySelector('b')).toBeNull();
  expect(container.textContent).toHaveLength(301);
  expect(container.querySelector('bdi')?.title).toHaveLength(301);
});

test('keyed: every item has a key of its own', () => {
  const items = ['a', '2 a', 'a', '1 a', 'a 2', 'a', ''];
  const keys = keyed(items, (item) => item).map(({ key }) => key);
  expect(new Set(keys).size).toBe(items.length);
  expect(keys[0]).toBe(keyOf('a'));
});
