import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Editing } from '../../../components/ui/editing.svelte';

function edited(first: string | null) {
  let value = first;
  const onend = vi.fn();
  const editing = new Editing({ value: () => value, set: (wanted) => (value = wanted), onend });
  return { editing, onend, now: () => value };
}

test('there is nothing to undo at first', () => {
  expect(edited('a').editing.undo).toBeNull();
});

test.each(['a', null])('what was %s before the latest change is put back', (first) => {
  const { editing, now } = edited(first);
  editing.change('b');
  expect(now()).toBe('b');
  editing.undo?.();
  expect(now()).toBe(first);
  expect(editing.undo).toBeNull();
});

test('only the latest change is undone', () => {
  const { editing, now } = edited('a');
  editing.change('b');
  editing.change('c');
  editing.undo?.();
  expect(now()).toBe('b');
});

test('what is set for good cannot be undone, nor what was before it', () => {
  const { editing, now } = edited('a');
  editing.change('b');
  editing.set('c');
  expect(now()).toBe('c');
  expect(editing.undo).toBeNull();
});

test('what is cancelled changes nothing, and leaves the undo there was', () => {
  const { editing, now, onend } = edited('a');
  editing.change('b');
  editing.end();
  expect(onend).toHaveBeenCalledTimes(2);
  editing.undo?.();
  expect(now()).toBe('a');
});

test('the focus is where it is shown when it has ended', async () => {
  const place = document.body.appendChild(document.createElement('div'));
  place.tabIndex = -1;
  const { editing } = edited('a');
  editing.place(place);
  editing.change('b');
  await tick();
  expect(document.activeElement).toBe(place);
  place.remove();
});
