import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Button from '../../../components/ui/Button.svelte';
import NumberField from '../../../components/ui/NumberField.svelte';
import Progress from '../../../components/ui/Progress.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

function numberField() {
  const onset = vi.fn();
  render(NumberField, {
    before: 'At most',
    after: 'calls',
    value: 120,
    bounds: { fewest: 10, most: 1_000 },
    wrongText: 'From 10 to 1,000.',
    onset,
  });
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: /At most\s+calls/ });
  const type = async (text: string) => {
    await userEvent.clear(field);
    if (text) await userEvent.type(field, text);
    await userEvent.tab();
  };
  return { onset, field, type };
}

test.each(['10', '1000', '500'])('NumberField: %s is set', async (text) => {
  const { onset, type } = numberField();
  await type(text);
  expect(onset).toHaveBeenCalledWith(Number(text));
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(['9', '1001', '1.5', '-20', ''])('NumberField: “%s” is not, and why', async (text) => {
  const { onset, field, type } = numberField();
  await type(text);
  await screen.findByRole('alert');
  expect(onset).not.toHaveBeenCalled();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')).toBe(
    screen.getByRole('alert'),
  );
});

test('NumberField: what it is already is not set again', async () => {
  const { onset, type } = numberField();
  await type('120');
  expect(onset).not.toHaveBeenCalled();
});

test.each([
  [31, 50, 'width: 62%;'],
  [60, 50, 'width: 100%;'],
  [0, 0, 'width: 0%;'],
])('Progress: %i of %i', (value, max, width) => {
  render(Progress, { label: 'Months', text: '62 %', value, max });
  const bar = screen.getByRole('progressbar', { name: 'Months' });
  expect(bar.querySelector('i')?.getAttribute('style')).toBe(width);
  expect(bar.getAttribute('aria-valuetext')).toBe('62 %');
});

test('Button: in a form it sends it', () => {
  render(Button, { submit: true, children: words('Save') });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).type).toBe('submit');
});
