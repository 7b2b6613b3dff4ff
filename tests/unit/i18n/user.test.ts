import { afterEach, describe, expect, test } from 'vitest';
import { csvOf } from '../../../lib/export/table';
import { textOrder } from '../../../lib/i18n/order';
import { useLocale } from '../../../lib/i18n/locale';
import {
  lackingText,
  lastLoginText,
  userName,
  userSentence,
  userTitle,
} from '../../../lib/i18n/user';
import { userTable } from '../../../lib/i18n/userTable';
import { none, on, unknown } from '../domain/licences/licences';
import { listed, today, user } from '../domain/seats/users';

afterEach(() => useLocale('en'));

const one = (...given: Parameters<typeof listed>) => {
  const [first] = listed(...given);
  if (!first) throw new Error('nobody listed');
  return first;
};

test('a user is called by name, initials or number', () => {
  expect(userName(user())).toBe('Jan Bakker');
  expect(userName(user({ fullName: '' }))).toBe('JB');
  expect(userName(user({ fullName: '', name: '', associateId: 17 }))).toBe('User 17');
  useLocale('nl');
  expect(userName(user({ fullName: '', name: '', associateId: 17 }))).toBe('Gebruiker 17');
});

test('initials stand behind the name where they say more', () => {
  expect(userTitle(one({}))).toBe('Jan Bakker (JB)');
  expect(userTitle(one({ user: { fullName: '' } }))).toBe('JB');
  expect(userTitle(one({ user: { fullName: '', name: '' } }))).toBe('User 1');
});

test('a name that turns the direction is kept apart', () => {
  expect(userTitle(one({ user: { fullName: 'שלום' } }))).toBe('\u2068שלום\u2069 (JB)');
});

test('never and unknown are different words', () => {
  expect(lastLoginText(on('2026-03-12'), 'en-GB')).toBe('12 Mar 2026');
  expect(lastLoginText(none, 'en-GB')).toBe('never');
  expect(lastLoginText(unknown, 'en-GB')).toBe('unknown');
});

test('what is missing, in both languages', () => {
  const lacking = { right: 'lacks', client: 'unknown', plan: 'lacks' } as const;
  expect(lackingText(lacking, 'en-GB')).toBe('no login right and no plan');
  expect(lackingText({ right: 'has', client: 'unknown', plan: 'has' }, 'en-GB')).toBeNull();
  useLocale('nl');
  expect(lackingText(lacking, 'nl-NL')).toBe('geen aanmeldrecht en geen plan');
});

describe('a user in one sentence', () => {
  test('whose seat is unused', () => {
    expect(userSentence(one({ lastLogin: on('2026-03-12') }), 254, 'en-GB')).toBe(
      'Jan Bakker (JB): Sales Premium, Sales, User level 1, last login 12 Mar 2026, 254 days ago, seat: unused.',
    );
  });

  test('of whom little is known', () => {
    const user = { group: '', role: '', plan: '', planDescription: '', canLogIn: null };
    expect(userSentence(one({ user }), null, 'en-GB')).toBe(
      'Jan Bakker (JB): no web client and no plan, last login unknown, seat: takes no seat.',
    );
  });
});

describe('users as a table', () => {
  test('what nobody knows is empty, never is a word', () => {
    const users = listed(
      { lastLogin: on('2026-03-12') },
      { lastLogin: none },
      { user: { canLogIn: null } },
    );
    const { rows } = userTable(users, today);
    expect(rows).toMatchObject([
      {
        associateId: 1,
        name: 'Jan Bakker',
        login: 'JB',
        lastLogin: '2026-03-12',
        daysSince: 254,
        seat: 'unused',
        canLogIn: true,
      },
      { lastLogin: 'never', daysSince: null, seat: 'never used' },
      { lastLogin: null, seat: 'not known whether it is used', loginRight: null, canLogIn: null },
    ]);
  });

  test('a name cannot become a formula', () => {
    const csv = csvOf(userTable(listed({ user: { fullName: "=cmd|' /C calc'!A0" } }), today));
    expect(csv).toContain(`"'=cmd|' /C calc'!A0"`);
  });

  test('every column has a key and a title of its own', () => {
    const { columns } = userTable([], today);
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  });
});

test('names are ordered as the reader’s language orders them', () => {
  const names = ['Zoe', 'Åse', 'Ali', 'User 17', 'User 9'];
  expect(names.toSorted(textOrder('en-GB'))).toEqual(['Ali', 'Åse', 'User 9', 'User 17', 'Zoe']);
});
