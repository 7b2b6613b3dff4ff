import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../components/ui/copy';
import type { Answer } from '../../../lib/domain/answer';
import { licence, module } from '../../unit/domain/licences/licences';
import { dutch, snapshotOf } from '../support/data';
import { details, facts, open } from './open';

vi.mock('../../../components/ui/copy');
beforeEach(() => vi.clearAllMocks());

const user = userEvent.setup();

describe('opening', () => {
  test('by pointer and by keys; several stay open', async () => {
    const second = module({ name: 'b', description: 'Second' });
    await details({}, {}, { others: [second] });
    const first = screen.getByRole('button', { name: 'Sales Premium' });
    expect(first.getAttribute('aria-expanded')).toBe('true');
    const opened = document.getElementById(first.getAttribute('aria-controls') ?? '');
    expect(opened?.textContent).toContain('ten-sales');

    first.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const next = screen.getByRole('button', { name: 'Second' });
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute('aria-expanded')).toBe('true');
    expect(first.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard(' ');
    expect(next.getAttribute('aria-expanded')).toBe('false');
  });

  test('stays open when the list changes', async () => {
    await details({}, {}, { others: [module({ name: 'b', description: 'Second' })] });
    const field = screen.getByRole('textbox', { name: 'Find a licence' });
    await user.type(field, 'second');
    expect(screen.queryByText('ten-sales')).toBeNull();
    await user.clear(field);
    expect(screen.getByText('ten-sales')).toBeTruthy();
  });
});

describe('what it is for', () => {
  test('in the tenant’s words', async () => {
    const opened = await details({ tooltip: 'User Plan: can edit <b>sales</b>' });
    expect(within(opened).getByText('User Plan: can edit <b>sales</b>')).toBeTruthy();
    expect(within(opened).queryByText('Explained by Sidelight')).toBeNull();
  });

  test('in ours where the tenant has none', async () => {
    const opened = await details();
    expect(within(opened).getByText(/all of Sales Essentials, with quotes/)).toBeTruthy();
    expect(within(opened).getByText('Explained by Sidelight')).toBeTruthy();
  });

  test('in Dutch', async () => {
    const opened = await details({}, {}, { reader: dutch });
    expect(within(opened).getByText(/alles van Sales Essentials, met offertes/)).toBeTruthy();
    expect(facts(opened)).toMatchObject({ Sleutel: 'ten-sales' });
  });

  test('by nobody', async () => {
    const opened = await details({ name: 'x', description: 'Something else' });
    expect(within(opened).getByText("The tenant doesn't explain this licence.")).toBeTruthy();
  });

  test('ten thousand characters are shortened, and never drawn as a whole', async () => {
    const opened = await details({ tooltip: 'W'.repeat(10_000) });
    const length = () => opened.textContent.match(/W+/)?.[0].length ?? 0;
    expect(length()).toBeLessThan(1_000);
    await user.click(within(opened).getByRole('button', { name: 'more' }));
    expect(length()).toBe(2_000);
    await user.click(within(opened).getByRole('button', { name: 'less' }));
    expect(length()).toBeLessThan(1_000);
  });
});

describe('facts', () => {
  test('of a plan', async () => {
    const opened = await details({ version: '11.11' });
    expect(facts(opened)).toEqual({
      'Works until': '27 Mar 2027, in 126 days',
      Type: 'User plan: given to users, brings other licences along',
      Key: 'ten-sales',
      Version: '11.11',
    });
  });

  test.each([
    ['user', 'User licence: given to users'],
    ['site', 'System licence: holds for everybody'],
    ['satellite', 'Site licence: holds for a database'],
    ['unknown', 'not told by the tenant'],
  ] as const)('type %s', async (kind, expected) => {
    expect(facts(await details({ kind })).Type).toBe(expected);
  });

  test('of a marker', async () => {
    const opened = await details({ kind: 'site', marker: true });
    expect(facts(opened).Type).toBe('Marker: says which plan was bought');
  });

  test('a description that is too long for the row', async () => {
    const description = `Sales ${'and more '.repeat(20)}end`;
    const snapshot = snapshotOf([licence({ modules: [module({ description })] })]);
    await open(snapshot);
    const [button] = screen.getAllByRole('button', { name: /^Sales and more/ });
    await user.click(button as Element);
    expect(facts(button?.closest('li') as HTMLElement).Description).toBe(description);
  });

  test('what is wrong with its counts', async () => {
    const opened = await details({ inUse: 23.5, available: 1e21 });
    expect(facts(opened)).toMatchObject({
      Over: expect.stringContaining("can't be updated automatically") as string,
      Counts:
        'Shown as the tenant tells them: one is no whole number, one is larger than SuperOffice can count and what is available is not the total less what is in use.',
    });
  });

  test('what is not activated', async () => {
    const opened = await details({ newTotal: 25 });
    expect(facts(opened)['Not activated']).toBe(
      'Once what is newly bought is activated, the total is 25.',
    );
  });

  test('what a plan grants: by descriptions where known, the first few', async () => {
    const login = module({ name: 'user', description: 'User login', kind: 'user', hidden: true });
    const grants = ['user', 'web', 'a', 'b', 'c', 'd', 'e', 'f'];
    const opened = await details({ grants }, {}, { others: [login] });
    expect(facts(opened).Grants).toBe('User login, web, a, b, c, d and 2 more');
    await user.click(within(opened).getByRole('button', { name: 'and 2 more' }));
    expect(facts(opened).Grants).toBe('User login, web, a, b, c, d, e, f less');
  });

  test('what it needs leads there, also when that is hidden', async () => {
    const login = module({ name: 'user', description: 'User login', kind: 'user', hidden: true });
    const opened = await details({ prerequisite: 'user' }, {}, { others: [login] });
    await user.click(within(opened).getByRole('button', { name: 'User login' }));
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: 'User login', expanded: false }),
      ),
    );
  });

  test('what it needs and nobody lists', async () => {
    expect(facts(await details({ prerequisite: 'windows' })).Needs).toBe('windows');
  });
});

describe('history', () => {
  const ask = (of: HTMLElement) => user.click(within(of).getByRole('button', { name: 'History' }));

  test('as the licence server words it, in its lines', async () => {
    const value = '2025-03-28: 21 licences\n2026-03-28: <b>30</b> licences';
    const historyOf = vi.fn(() => Promise.resolve({ value, failure: null }));
    const opened = await details({}, { historyOf });
    await ask(opened);
    const text = await within(opened).findByText(/2025-03-28/);
    expect(text.textContent).toBe(value);
    expect(historyOf).toHaveBeenCalledExactlyOnceWith('SuperOffice', 'ten-sales');
  });

  test('none', async () => {
    const opened = await details();
    await ask(opened);
    expect(
      await within(opened).findByText('The licence server tells no history of it.'),
    ).toBeTruthy();
  });

  test('while it is asked, and why it failed', async () => {
    let answer: (history: Answer<string>) => void = () => undefined;
    const historyOf = vi.fn(() => new Promise<Answer<string>>((done) => (answer = done)));
    const opened = await details({}, { historyOf });
    await ask(opened);
    expect(within(opened).getByText('Asking the licence server…')).toBeTruthy();
    await ask(opened);
    expect(historyOf).toHaveBeenCalledOnce();
    answer({ value: null, failure: { kind: 'not-supported' } });
    expect(await within(opened).findByText('Not offered here.')).toBeTruthy();
  });
});

describe('copying', () => {
  test('a line with its name, its counts and what is remarkable', async () => {
    vi.mocked(copyText).mockResolvedValue(true);
    const opened = await details({ inUse: 23, available: -2 });
    await user.click(within(opened).getByRole('button', { name: 'Copy' }));
    expect(copyText).toHaveBeenCalledWith(
      'Sales Premium (ten-sales): 23 in use, −2 available, 21 in total, 2 over',
    );
    expect(await within(opened).findByText('Copied')).toBeTruthy();
  });

  test('of one without a limit', async () => {
    const opened = await details({ description: '', unrestricted: true });
    await user.click(within(opened).getByRole('button', { name: 'Copy' }));
    expect(copyText).toHaveBeenCalledWith('ten-sales: unlimited, 10 in use');
  });
});
