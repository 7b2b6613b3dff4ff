import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../lib/domain/failure';
import { defaultSettings } from '../../../lib/domain/tenantSettings';
import { emptyDirectory } from '../../../lib/domain/seats/user';
import { none, on } from '../../unit/domain/licences/licences';
import { user } from '../../unit/domain/seats/users';
import { dutch, failed, good } from '../support/data';
import { deskOf } from '../support/desk';
import { card, directoryOf, names, people, rows, showSeats, tenant, words } from './showSeats';

const forbidden: Failure = { kind: 'forbidden' };

describe('what is known of the users', () => {
  test('they are looked at while the view is open', () => {
    const stop = vi.fn();
    const lookAtDirectory = vi.fn(() => stop);
    showSeats({ desk: { lookAtDirectory } });
    expect(lookAtDirectory).toHaveBeenCalledOnce();
    expect(stop).not.toHaveBeenCalled();
  });

  test('read for the first time: places are held, and it is said', () => {
    showSeats({ desk: { directory: emptyDirectory, readingDirectory: true } });
    expect(screen.getByText('Reading the users…')).toBeTruthy();
    expect(screen.queryByText('The tenant lists no users.')).toBeNull();
  });

  test('looked up in storage: the same places', () => {
    showSeats({ desk: { directory: null } });
    expect(screen.getByText('Reading the users…')).toBeTruthy();
  });

  test('refused: said, with the licences untouched', () => {
    showSeats({
      desk: { directory: { users: failed(forbidden), lastLogins: failed(forbidden) } },
    });
    expect(screen.getByText('Not permitted.')).toBeTruthy();
    expect(screen.getByText(/The licences are not affected/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Users' })).toBeNull();
    expect(screen.queryByText('Reading the users…')).toBeNull();
  });

  test('could not be read at all: why, and again', async () => {
    const { props } = showSeats({
      desk: { directory: emptyDirectory, directoryFailure: { kind: 'timeout' } },
    });
    expect(screen.getByText('No answer in time.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(props.retry).toHaveBeenCalledOnce();
  });

  test('outdated: the old rows stay, beside the reason', () => {
    const { users, lastLogins } = directoryOf();
    const old = failed({ kind: 'timeout' }, users.value);
    showSeats({ desk: { directory: { users: old, lastLogins } } });
    expect(screen.getAllByText(/As of 12:02/).length).toBeGreaterThan(0);
    expect(screen.getByText('No answer in time.')).toBeTruthy();
    expect(rows()).toHaveLength(6);
  });

  test('nobody there is no failure', () => {
    showSeats({ desk: { directory: directoryOf([]) } });
    expect(screen.getByText('The tenant lists no users.')).toBeTruthy();
  });

  test('as of when, and read again', async () => {
    const { props, change } = showSeats();
    expect(words(card('Users'))).toContain('As of 14:02');
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    expect(props.desk.readDirectory).toHaveBeenCalledOnce();
    await change({ desk: deskOf({ directory: directoryOf(), readingDirectory: true }) });
    expect(screen.getAllByText('Reading again…')).toHaveLength(2);
    expect(document.activeElement?.textContent.trim()).toBe('Reading again…');
    await userEvent.click(screen.getByRole('button', { name: 'Reading again…' }));
    expect(props.desk.readDirectory).toHaveBeenCalledOnce();
    expect(rows()).toHaveLength(6);
  });
});

describe('unused seats', () => {
  test('in all and by plan; those who never came are unused', () => {
    showSeats();
    expect(words(card('Unused seats'))).toContain(
      '2 seats not used for 90 days or never 1 of them never',
    );
    expect(screen.getByRole('button', { name: 'Sales Premium 1 of 2' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Service Essentials 1 of 1' })).toBeTruthy();
  });

  test('a plan leads to its unused seats in the list', async () => {
    showSeats();
    await userEvent.click(screen.getByRole('button', { name: 'Sales Premium 1 of 2' }));
    expect(names()).toEqual(['Jan Bakker']);
    expect(screen.getByRole('radio', { name: 'Unused 2', checked: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /2 seats not used/ }));
    expect(names()).toEqual(['Jan Bakker', 'Mia Vos']);
  });

  test('refused last logins: not known, never none, and the reason once', () => {
    const { users } = directoryOf();
    showSeats({ desk: { directory: { users, lastLogins: failed(forbidden) } } });
    expect(words(card('Unused seats'))).toContain('Not known which seats are unused');
    expect(words(card('Unused seats'))).not.toMatch(/\d of \d|0 seats|Every seat/);
    expect(screen.getAllByText('Not permitted.')).toHaveLength(1);
    expect(rows().every((row) => row.includes('Last login unknown'))).toBe(true);
    expect(screen.queryByRole('radio', { name: /Unused/ })).toBeNull();
  });

  test('last logins still to come are neither unknown nor never', () => {
    const { users } = directoryOf();
    showSeats({ desk: { directory: { users, lastLogins: emptyDirectory.lastLogins } } });
    expect(rows().every((row) => row.includes('Last login …'))).toBe(true);
    expect(words(card('Unused seats'))).not.toMatch(/seats? not used|Every seat|Not known/);
  });

  test('all in use', () => {
    showSeats({ desk: { directory: directoryOf(people.slice(0, 1)) } });
    expect(words(card('Unused seats'))).toContain('Every seat was used in the last 90 days.');
    expect(screen.queryByRole('button', { name: /Sales Premium 0 of 1/ })).toBeNull();
  });

  test('some known, some not: both are told', () => {
    const [ann, jan] = people;
    if (!ann || !jan) throw new Error('too few people');
    const directory = directoryOf([ann, jan]);
    const lastLogins = good([{ associateId: 5, lastLogin: on('2026-11-20') }]);
    showSeats({ desk: { directory: { ...directory, lastLogins } } });
    expect(words(card('Unused seats'))).toContain('No seat is known to be unused. 1 not known');
  });

  test('Dutch counts', () => {
    showSeats({ reader: dutch });
    expect(words(card('Ongebruikte plaatsen'))).toContain(
      '2 plaatsen al 90 dagen niet of nooit gebruikt',
    );
  });

  test('the way to free one leads to the CRM and opens a tab', async () => {
    showSeats();
    await userEvent.click(screen.getByText('How to free a seat'));
    const link = screen.getByRole('link', { name: /Open Settings and maintenance/ });
    expect(link.getAttribute('href')).toBe(
      'https://online3.superoffice.com/Cust12345/admin/default.aspx',
    );
    expect(link.getAttribute('target')).toBe('_blank');
    expect(screen.getByText(/Don't delete the user/)).toBeTruthy();
  });
});

describe('after how many days', () => {
  const field = () => screen.getByRole<HTMLInputElement>('spinbutton');
  const type = async (text: string) => {
    await userEvent.clear(field());
    await userEvent.type(field(), `${text}{Enter}`);
    await userEvent.tab();
  };

  test('is set by typing', async () => {
    const { props } = showSeats();
    expect(field().value).toBe('90');
    await type('45');
    expect(props.desk.changeSettings).toHaveBeenCalledWith({ unusedAfterDays: 45 });
  });

  test('is set by a usual number', async () => {
    const { props } = showSeats();
    expect(screen.getByRole('button', { name: '90 days', pressed: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '180 days' }));
    expect(props.desk.changeSettings).toHaveBeenCalledExactlyOnceWith({ unusedAfterDays: 180 });
  });

  test.each(['0', '3651', '1.5'])('%s is refused, with the bounds', async (text) => {
    const { props } = showSeats();
    await type(text);
    expect(screen.getByRole('alert').textContent).toContain('A whole number from 1 to 3,650.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(props.desk.changeSettings).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '90 days' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field().value).toBe('90');
  });

  test('decides what counts as unused', () => {
    const settings = { ...defaultSettings, unusedAfterDays: 365 };
    showSeats({ desk: { settings } });
    expect(words(card('Unused seats'))).toContain('1 seat not used for 365 days or never');
  });
});

describe('who can log in', () => {
  test('what it takes, how many lack it, and who', async () => {
    showSeats();
    const login = card('Who can log in?');
    expect(words(login)).toContain('3 of 6 users can log in');
    await userEvent.click(
      within(login).getAllByRole('button', { name: '2 lack it' })[0] as Element,
    );
    expect(names()).toEqual(['Greta Meyer', 'Kari Berg']);
    expect(screen.getByRole('radio', { name: 'No login right 2', checked: true })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^2 users have one of them/ }));
    expect(names()).toEqual(['Kari Berg', 'Olga Strand']);
  });

  test('unknown rights are not missing ones', () => {
    const given = [{ user: user({ canLogIn: null }), lastLogin: none }];
    showSeats({ desk: { directory: directoryOf(given) } });
    const login = words(card('Who can log in?'));
    expect(login).toContain('Not known who can log in');
    expect(login).not.toMatch(/\d lacks it/);
  });

  test('some known, some not: both are told', () => {
    const [ann] = people;
    if (!ann) throw new Error('nobody');
    const given = [ann, { user: user({ canLogIn: null }), lastLogin: none }];
    showSeats({ desk: { directory: directoryOf(given) } });
    expect(words(card('Who can log in?'))).toContain(
      '1 of 2 users can log in, of 1 it is not known',
    );
  });

  test('without user plans nobody lacks one', () => {
    const snapshot = tenant();
    const licences = good([]);
    showSeats({ snapshot: { ...snapshot, parts: { ...snapshot.parts, licences } } });
    expect(words(card('Who can log in?'))).toContain('No user plans are known of this tenant');
  });
});
