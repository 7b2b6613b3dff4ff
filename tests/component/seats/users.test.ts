import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../components/ui/copy';
import { download } from '../../../components/ui/download';
import type { Failure } from '../../../lib/domain/failure';
import { none } from '../../unit/domain/licences/licences';
import { user } from '../../unit/domain/seats/users';
import { now } from '../support/data';
import { directoryOf, list, names, rows, showSeats, tenant, words } from './showSeats';

vi.mock('../../../components/ui/copy', () => ({ copyText: vi.fn(() => Promise.resolve(true)) }));
vi.mock('../../../components/ui/download', () => ({ download: vi.fn() }));
beforeEach(() => vi.clearAllMocks());

const forbidden: Failure = { kind: 'forbidden' };
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), option);

describe('the list', () => {
  test('a row: who, plan, group, role, when and what is remarkable', () => {
    showSeats();
    expect(rows()).toEqual([
      'Ann Admin (ANN) Last login 21 Nov 2026 Sales Premium · Sales · User level 0 today',
      'Greta Meyer (GM) Last login 1 Feb 2024 Sales · User level 1 2 years ago no login right, no web client and no plan',
      'Jan Bakker (JB) Last login 12 Mar 2026 Sales Premium · Sales · User level 1 254 days ago unused',
      'Kari Berg (KB) Last login 2 Nov 2026 Service Essentials · Service · User level 1 19 days ago no login right',
      'Mia Vos (MV) Last login never Service Essentials · Service · User level 1 unused',
      'Olga Strand (OS) Last login never Sales · User level 1 no web client and no plan',
    ]);
  });

  test('names only for those who may administrate users', () => {
    showSeats({ snapshot: tenant({ mayReadUsers: false }) });
    expect(rows()[0]).toMatch(/^User 5 Last login/);
    expect(document.body.textContent).not.toContain('Bakker');
    expect(screen.getByText(/Names are shown only to those/)).toBeTruthy();
  });

  test('search, with the count announced, and a way out when nobody fits', async () => {
    showSeats();
    const search = screen.getByRole('textbox', { name: 'Find a user' });
    await userEvent.type(search, 'bakk');
    expect(names()).toEqual(['Jan Bakker']);
    expect(screen.getByText('1 of 6 users').getAttribute('role')).toBe('status');
    await userEvent.type(search, 'x');
    expect(screen.getByText('No user fits the search and the filters.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show all users' }));
    expect(screen.getByText('6 users')).toBeTruthy();
    expect(rows()).toHaveLength(6);
  });

  test('filters that would leave nobody are not offered', () => {
    showSeats();
    const offered = screen.getAllByRole('radio').map(({ parentElement }) => words(parentElement));
    expect(offered).toEqual(['All 6', 'Unused 2', 'Incomplete 2', "Can't log in 3"]);
  });

  test('by plan, and the chip takes it away', async () => {
    showSeats();
    await choose('User plan', 'Service Essentials');
    expect(names()).toEqual(['Kari Berg', 'Mia Vos']);
    await userEvent.click(screen.getByRole('button', { name: /Holders of Service Essentials/ }));
    expect(rows()).toHaveLength(6);
  });

  test('by last login, either way', async () => {
    showSeats();
    await choose('Sort by', 'Last login');
    expect(names()).toEqual([
      'Mia Vos',
      'Olga Strand',
      'Greta Meyer',
      'Jan Bakker',
      'Kari Berg',
      'Ann Admin',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Reverse the order' }));
    expect(names()[0]).toBe('Ann Admin');
    expect(screen.getByRole('button', { name: 'Reverse the order', pressed: true })).toBeTruthy();
  });

  test('what is shown is exported', async () => {
    showSeats();
    await userEvent.click(screen.getByRole('radio', { name: 'Unused 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(download).toHaveBeenCalledOnce());
    const [name, type, text] = vi.mocked(download).mock.calls[0] ?? [];
    expect([name, type]).toEqual([
      'sidelight-users-production-cust12345-2026-11-21.json',
      'application/json',
    ]);
    const { rows: exported, ...about } = JSON.parse(text ?? '') as { rows: { name: string }[] };
    expect(exported.map((row) => row.name)).toEqual(['Jan Bakker', 'Mia Vos']);
    expect(about).toEqual({
      tenant: 'production:cust12345',
      asOf: new Date(now).toISOString(),
      users: 6,
      unusedAfterDays: 90,
    });
  });

  test('hostile names stay text', () => {
    const fullName = '<img src=x onerror=alert(1)>';
    const given = [
      { user: user({ fullName, group: '\u202egnp', role: 'x'.repeat(9_000) }), lastLogin: none },
    ];
    const { container } = showSeats({ desk: { directory: directoryOf(given) } });
    expect(screen.getByText(`${fullName} (JB)`)).toBeTruthy();
    expect(container.querySelector('img')).toBeNull();
    expect(rows()[0]?.length).toBeLessThan(900);
    expect(rows()[0]).toContain('\u2068\u202egnp\u2069');
  });
});

describe('links that lead here', () => {
  test('the holders of a plan', () => {
    showSeats({ seats: { plan: 'ten-service' } });
    expect(names()).toEqual(['Kari Berg', 'Mia Vos']);
    expect(screen.getByRole('button', { name: /Holders of Service Essentials/ })).toBeTruthy();
  });

  test('the unused seats of a plan', () => {
    showSeats({ seats: { plan: 'ten-service', only: 'unused' } });
    expect(names()).toEqual(['Mia Vos']);
  });

  test('the holders of a licence, one by one, until the chip is removed', async () => {
    showSeats({ seats: { holding: { what: 'Mobile CRM', associateIds: [5, 9, 99] } } });
    expect(names()).toEqual(['Ann Admin', 'Olga Strand']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Holders of Mobile CRM remove this filter' }),
    );
    expect(rows()).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /Holders of/ })).toBeNull();
    expect(document.activeElement?.contains(list())).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('a licence that nobody holds', () => {
    showSeats({ seats: { holding: { what: 'Audience', associateIds: [] } } });
    expect(screen.getByText('No user fits the search and the filters.')).toBeTruthy();
  });
});

describe('the details of a user', () => {
  const open = async (name: RegExp, given: Parameters<typeof showSeats>[0] = {}) => {
    const shown = showSeats(given);
    await userEvent.click(screen.getByRole('button', { name }));
    return shown;
  };
  const details = () => words(within(list()).getByRole('button', { expanded: true }).parentElement);

  test('open in place, with each thing that it takes to log in', async () => {
    await open(/^Kari Berg/);
    expect(details()).toContain('Login right: missing');
    expect(details()).toContain('Web client licence: has it');
    expect(details()).toContain('User plan: has it');
    expect(details()).toContain('Last login 2 Nov 2026, 19 days ago');
    expect(details()).toContain('Seat takes no seat');
    await userEvent.click(screen.getByRole('button', { name: /^Kari Berg/ }));
    expect(within(list()).queryByRole('button', { expanded: true })).toBeNull();
  });

  test('the tenant tells the exact licences, by the names that are known', async () => {
    const licencesOf = vi.fn(() => Promise.resolve({ value: ['web', 'secret'], failure: null }));
    await open(/^Jan Bakker/, { desk: { licencesOf } });
    await userEvent.click(screen.getByRole('button', { name: 'Ask the tenant' }));
    expect(licencesOf).toHaveBeenCalledExactlyOnceWith(6);
    expect(details()).toContain('Licences held Web clientsecret');
    expect(details()).toContain('Web client licence: missing');
    expect(details()).toContain('User plan: missing');
    expect(document.activeElement?.textContent.trim()).toBe('Ask again');
  });

  test('a refusal is said in place, and can be asked again', async () => {
    const licencesOf = vi.fn(() => Promise.resolve({ value: null, failure: forbidden }));
    await open(/^Jan Bakker/, { desk: { licencesOf } });
    await userEvent.click(screen.getByRole('button', { name: 'Ask the tenant' }));
    expect(details()).toContain('Not permitted. Your user may not read this.');
    expect(details()).toContain('Web client licence: has it');
    expect(screen.getByRole('button', { name: 'Ask the tenant' })).toBeTruthy();
  });

  test('copied as one sentence, and said', async () => {
    await open(/^Jan Bakker/);
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(copyText).toHaveBeenCalledExactlyOnceWith(
      'Jan Bakker (JB): Sales Premium, Sales, User level 1, last login 12 Mar 2026, 254 days ago, seat: unused.',
    );
    expect(screen.getByText('Copied').closest('[aria-live]')).not.toBeNull();
  });

  test('could not be copied: said, too', async () => {
    vi.mocked(copyText).mockResolvedValueOnce(false);
    await open(/^Jan Bakker/);
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByText('It could not be copied')).toBeTruthy();
  });

  test('only the row that has the focus is in the tab order', async () => {
    await open(/^Jan Bakker/);
    const inOrder = within(list())
      .getAllByRole('button')
      .filter((control) => control.tabIndex === 0)
      .map(words);
    expect(inOrder).toHaveLength(3);
    expect(inOrder.slice(1)).toEqual(['Ask the tenant', 'Copy']);
  });
});
