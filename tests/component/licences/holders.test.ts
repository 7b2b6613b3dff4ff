import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../lib/domain/answer';
import type { Directory } from '../../../lib/domain/seats/user';
import { none, on } from '../../unit/domain/licences/licences';
import { failed, good } from '../support/data';
import { details, facts } from './open';

const user = userEvent.setup();

describe('holders', () => {
  const show = (of: HTMLElement) =>
    user.click(within(of).getByRole('button', { name: 'Show holders' }));
  const holder = (associateId: number) => ({
    associateId,
    name: '',
    fullName: '',
    group: '',
    role: '',
    plan: 'ten-sales',
    planDescription: '',
    canLogIn: true,
  });
  const directory: Directory = {
    users: good([holder(1), holder(2), holder(3)]),
    lastLogins: good([
      { associateId: 1, lastLogin: on('2026-11-20') },
      { associateId: 2, lastLogin: none },
      { associateId: 3, lastLogin: on('2026-01-01') },
    ]),
  };

  test('of a plan, as far as the users are known', async () => {
    const opened = await details({}, { directory });
    expect(facts(opened)['Held by']).toBe('3 users, 2 not seen for 90 days');
  });

  test('without last logins nobody counts as not seen', async () => {
    const lastLogins = failed<never>({ kind: 'forbidden' });
    const opened = await details({}, { directory: { ...directory, lastLogins } });
    expect(facts(opened)['Held by']).toBe('3 users, last logins not known');
  });

  test('are not made up while the users are not known', async () => {
    expect(facts(await details({}, { directory: null }))).not.toHaveProperty('Held by');
  });

  test('of a plan stand in Seats', async () => {
    const holdersOf = vi.fn();
    const opened = await details({}, { directory, holdersOf });
    await show(opened);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Seats' }).checked).toBe(true);
    expect(holdersOf).not.toHaveBeenCalled();
  });

  test('of another licence are asked for, then stand in Seats', async () => {
    let answer: (holders: Answer<number[]>) => void = () => undefined;
    const holdersOf = vi.fn(() => new Promise<Answer<number[]>>((done) => (answer = done)));
    const opened = await details({ kind: 'user' }, { directory, holdersOf });
    await show(opened);
    expect(facts(opened)['Held by']).toBe('Asking who holds it…');
    await show(opened);
    expect(holdersOf).toHaveBeenCalledExactlyOnceWith('ten-sales');
    answer({ value: [1, 2], failure: null });
    await vi.waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Seats' }).checked).toBe(true),
    );
  });

  test('nobody is said in place', async () => {
    const opened = await details({ kind: 'user' });
    await show(opened);
    await vi.waitFor(() => expect(facts(opened)['Held by']).toBe('Nobody holds it.'));
  });

  test('a failure is said in place', async () => {
    const holdersOf = () =>
      Promise.resolve({ value: null, failure: { kind: 'not-supported' } as const });
    const opened = await details({ kind: 'user' }, { holdersOf });
    await show(opened);
    await vi.waitFor(() =>
      expect(facts(opened)['Held by']).toBe(
        "Not offered here. This version of SuperOffice CRM doesn't tell it.",
      ),
    );
  });

  test('nobody holds what holds for everybody', async () => {
    const opened = await details({ kind: 'site' });
    expect(within(opened).queryByRole('button', { name: 'Show holders' })).toBeNull();
  });
});
