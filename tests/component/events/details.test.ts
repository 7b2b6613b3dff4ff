import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../components/ui/copy';
import { ann, moment, run, runsOf } from '../../unit/domain/events/runs';
import { good } from '../support/data';
import {
  details,
  ended,
  freetext,
  jan,
  later,
  list,
  nobody,
  only,
  row,
  rows,
  search,
  showOpened,
  titles,
  words,
} from './showEvents';

vi.mock('../../../components/ui/copy', () => ({ copyText: vi.fn(() => Promise.resolve(true)) }));
beforeEach(() => vi.clearAllMocks());

describe('the details', () => {
  test('tell everything that is known', async () => {
    const seen = [1, 2, 3].map((day) =>
      ended({ id: `event:${day}`, since: moment(-24 * day), expected: moment(-24 * day + 1) }, 40),
    );
    const event = run({
      message: 'Fields are being rebuilt',
      status: 'Active',
      type: 'Rebuild',
      since: moment(-5),
      expected: moment(-2.5),
      updates: 3,
    });
    await showOpened(/UDefRebuild .* past/, { desk: { runs: runsOf([event]), seen } });
    const text = details();
    for (const fact of [
      'Whom to ask Ask Ann Admin, who started it.',
      'Message Fields are being rebuilt',
      'Activated by Ann Admin (ANN)',
      'Group Administration',
      'Key UDefRebuild',
      'Status Active',
      'Type Rebuild',
      'Concerns whole system',
      'Activated 21 Nov 2026, 09:02',
      'Finished (expected) 21 Nov 2026, 11:32',
      'Usual duration about 40 min, from 3 runs',
      'Updates 3',
      'Source system event',
    ])
      expect(text).toContain(fact);
    expect(text).not.toContain('Last seen here');
  });

  test('tell of what is over when this browser saw it first and last', async () => {
    await showOpened(/^No Login/);
    expect(details()).toContain('First seen here 20 Nov 2026, 17:02');
    expect(details()).toContain('Last seen here 20 Nov 2026, 18:41');
  });

  test('leave out no column of the vendor’s list of events', async () => {
    await showOpened(/FreetextRebuild/);
    expect(details()).toContain('Message none given');
    expect(details()).toContain('Status none given');
    await userEvent.click(row(/FreetextRebuild/));
    await userEvent.click(row(/companies\.xlsx/));
    expect(details()).not.toContain('Status');
  });

  test('what was opened stays open when answers come in', async () => {
    const { change } = await showOpened(/FreetextRebuild/);
    await change(later({}));
    expect(details()).toContain('FreetextRebuild');
    await userEvent.click(row(/FreetextRebuild/));
    expect(within(list()).queryByRole('button', { expanded: true })).toBeNull();
  });

  test('the vendor’s screen is led to; nothing here ends an event', async () => {
    await showOpened(/FreetextRebuild/);
    const link = screen.getByRole('link', { name: /^End it or add one in the CRM/ });
    expect(link.getAttribute('href')).toBe(
      'https://online3.superoffice.com/Cust12345/admin/default.aspx',
    );
    expect(screen.queryByRole('button', { name: /^(end|delete|cancel|stop)/i })).toBeNull();
  });

  test('all by somebody', async () => {
    await showOpened(/companies\.xlsx/);
    await userEvent.click(screen.getByRole('button', { name: 'All by Jan Bakker' }));
    expect(search().value).toBe('actor:JB');
    expect(titles()).toEqual(['Import: companies.xlsx', 'Import: leads.csv']);
    expect(document.activeElement).not.toBe(document.body);
  });

  test.each([
    ['a name with a space', { ...jan, login: '' }, 'actor:"Jan Bakker"'],
    ['a number alone', { ...nobody, associateId: 17 }, 'actor:17'],
    ['a user ID that means the reader', { ...jan, login: 'ME' }, 'actor:6'],
    ['a user ID that means the system', { ...jan, login: 'System' }, 'actor:6'],
  ])('all by %s', async (_, actor, text) => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, actor }));
    await userEvent.click(screen.getByRole('button', { name: /^All by/ }));
    expect(search().value).toBe(text);
    expect(titles()).toEqual(['FreetextRebuild']);
  });

  test('copied as one sentence', async () => {
    await showOpened(/FreetextRebuild/, only({ ...freetext, actor: ann, expected: moment(1) }));
    await userEvent.click(screen.getByRole('button', { name: 'Copy as a sentence' }));
    expect(copyText).toHaveBeenCalledExactlyOnceWith(
      'FreetextRebuild, started 13:02 by Ann Admin, expected 15:02',
    );
  });

  test('the owner of what concerns one user, by name', async () => {
    const given = runsOf([{ ...freetext, scope: 'user', owner: 6 }]);
    const person = {
      associateId: 6,
      login: 'JB',
      fullName: 'Jan Bakker',
      personId: 10,
      isDeleted: false,
      isSystem: false,
    };
    await showOpened(/FreetextRebuild/, {
      desk: { runs: { ...given, people: good({ asked: [6], known: [person] }) }, seen: [] },
    });
    expect(details()).toMatch(/Concerns .*: Jan Bakker/);
  });

  test('a deleted user is said to be so, and cannot be asked', async () => {
    const given = runsOf([run({ since: moment(-5), expected: moment(-2.5) })]);
    const person = {
      associateId: 5,
      login: 'ANN',
      fullName: 'Ann Admin',
      personId: 9,
      isDeleted: true,
      isSystem: false,
    };
    await showOpened(/UDefRebuild .* past/, {
      desk: { runs: { ...given, people: good({ asked: [5], known: [person] }) }, seen: [] },
    });
    expect(rows()[0]).toContain('deleted');
    expect(details()).toContain('Nobody who could be asked');
  });
});

describe('raw values', () => {
  const ask = () =>
    userEvent.click(screen.getByRole('button', { name: /^(Raw values|Read the raw)/ }));

  test('are asked for by a press, and shown as they came', async () => {
    const rawRecordOf = vi.fn(() =>
      Promise.resolve({ value: [{ name: 'Eventkey', value: 'FreetextRebuild' }], failure: null }),
    );
    await showOpened(/FreetextRebuild/, { desk: { rawRecordOf } });
    expect(rawRecordOf).not.toHaveBeenCalled();
    await ask();
    expect(rawRecordOf).toHaveBeenCalledExactlyOnceWith('event:13');
    expect(details()).toContain('Eventkey FreetextRebuild');
    expect(words(document.activeElement)).toBe('Read the raw values again');
  });

  test('under way: said, and not asked twice', async () => {
    const rawRecordOf = vi.fn(() => new Promise<never>(() => undefined));
    await showOpened(/FreetextRebuild/, { desk: { rawRecordOf } });
    await ask();
    await ask();
    expect(rawRecordOf).toHaveBeenCalledOnce();
    expect(screen.getByText('Asking the tenant…').closest('[role=status]')).not.toBeNull();
  });

  test('refused: why', async () => {
    const rawRecordOf = vi.fn(() =>
      Promise.resolve({ value: null, failure: { kind: 'forbidden' as const } }),
    );
    await showOpened(/FreetextRebuild/, { desk: { rawRecordOf } });
    await ask();
    expect(details()).toContain('Not permitted.');
  });

  test.each([
    ['that is empty', { value: [], failure: null }],
    ['that the tenant does not have', { value: null, failure: { kind: 'not-supported' as const } }],
  ])('gone with a record %s', async (_, answer) => {
    await showOpened(/^No Login/, { desk: { rawRecordOf: () => Promise.resolve(answer) } });
    await ask();
    expect(screen.getByText('The tenant has no record of it any more.')).toBeTruthy();
    expect(details()).not.toContain('Not offered here');
  });
});
