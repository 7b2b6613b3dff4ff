import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { download } from '../../../components/ui/download';
import { licence, module } from '../../unit/domain/licences/licences';
import { designteamet, english, snapshotOf } from '../support/data';
import { open, openModules, openOwners, row, rows } from './open';

vi.mock('../../../components/ui/download');
beforeEach(() => vi.clearAllMocks());

const user = userEvent.setup();
const field = () => screen.getByRole('textbox', { name: 'Find a licence' });
const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent.trim())
    .find((text) => /licen[cs]e/.test(text));
const chips = () =>
  screen
    .getByRole('group', { name: 'Which licences' })
    .textContent.replace(/\s+/g, ' ')
    .replace('Which licences', '')
    .trim();

const sales = module({ tooltip: 'Quotes and projects', sortOrder: 1 });
const service = module({
  name: 'ten-service',
  description: 'Service Essentials',
  inUse: 23,
  available: -2,
  sortOrder: 2,
});
const marketing = module({
  name: 'ten-marketing',
  description: 'Marketing Premium',
  inUse: 21,
  available: 0,
  sortOrder: 3,
});
const login = module({ name: 'user', description: 'User login', kind: 'user', hidden: true });
const travel = module({ name: 'remote-travel', description: 'Remote Travel', kind: 'user' });

describe('searching', () => {
  test('finds by any text of a licence, our own explanation included; says how many', async () => {
    await openModules(sales, service, marketing);
    expect(status()).toBe('3 licences');
    await user.type(field(), 'quotes');
    expect(rows()).toEqual(['Sales Premium']);
    expect(status()).toBe('1 of 3 licences');
    await user.clear(field());
    await user.type(field(), 'automatic replies');
    expect(rows()).toEqual(['Service Essentials']);
  });

  test('of a third party we explain nothing', async () => {
    await openOwners([
      licence({
        owner: 'Adwiza',
        modules: [module({ name: 'a', description: 'Server', tooltip: '' })],
      }),
    ]);
    await user.type(field(), 'nothing works');
    expect(rows()).toEqual([]);
  });

  test('nothing found says what to do, and does it', async () => {
    await openModules(sales);
    await user.type(field(), 'xyz');
    expect(screen.getByText('No licence fits.')).toBeTruthy();
    expect(status()).toBe('0 of 1 licence');
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(rows()).toEqual(['Sales Premium']);
    expect(field()).toHaveProperty('value', '');
  });
});

describe('filters', () => {
  test('those that apply, with how many they leave', async () => {
    await openModules(sales, service, marketing, { ...login, inUse: 99 });
    expect(chips()).toBe('All 3 Over 1 None available 1');
    await user.click(screen.getByRole('radio', { name: 'Over 1' }));
    expect(rows()).toEqual(['Service Essentials']);
    expect(status()).toBe('1 of 3 licences');
  });

  test('none where none applies', async () => {
    await openModules(sales);
    expect(screen.queryByRole('group', { name: 'Which licences' })).toBeNull();
  });

  test('go together with the search', async () => {
    await openModules(sales, service, marketing);
    await user.type(field(), 'premium');
    expect(chips()).toBe('All 2 Over 0 None available 1');
  });
});

describe('order', () => {
  const sort = (order: string) => user.selectOptions(screen.getByRole('combobox'), order);

  test.each([
    ['Name', ['Marketing Premium', 'Sales Premium', 'Service Essentials']],
    ['Most in use', ['Service Essentials', 'Marketing Premium', 'Sales Premium']],
    ['Fewest available', ['Service Essentials', 'Marketing Premium', 'Sales Premium']],
    ["Vendor's order", ['Sales Premium', 'Service Essentials', 'Marketing Premium']],
  ])('%s', async (order, expected) => {
    await openModules(sales, service, marketing);
    await sort(order);
    expect(rows()).toEqual(expected);
  });
});

describe('what is put away', () => {
  test('hidden licences, behind a switch that explains them', async () => {
    await openModules(sales, login);
    expect(rows()).toEqual(['Sales Premium']);
    expect(status()).toBe('1 licence');
    expect(screen.getByText(/They never alert/)).toBeTruthy();
    const shown = screen.getByRole('button', { name: 'Show 1 hidden licence', expanded: false });
    await user.click(shown);
    expect(rows()).toEqual(['Sales Premium', 'User login']);
    expect(status()).toBe('2 licences');
    await user.click(screen.getByRole('button', { name: 'Hidden', expanded: true }));
    expect(rows()).toEqual(['Sales Premium']);
  });

  test('a search says that hidden ones fit', async () => {
    await openModules(sales, login);
    await user.type(field(), 'login');
    expect(status()).toBe('0 of 1 licence');
    await user.click(screen.getByRole('button', { name: 'Show 1 hidden licence' }));
    expect(rows()).toEqual(['User login']);
  });

  test('Windows licences, until somebody opens or looks for them', async () => {
    await openModules(sales, travel);
    expect(rows()).toEqual(['Sales Premium']);
    expect(status()).toBe('2 licences');
    await user.click(screen.getByRole('button', { name: 'and 1 Windows licence (legacy)' }));
    expect(rows()).toEqual(['Sales Premium', 'Remote Travel']);
    await user.click(screen.getByRole('button', { name: 'Windows (legacy)' }));
    await user.type(field(), 'travel');
    expect(rows()).toEqual(['Remote Travel']);
  });

  test('not when one of them is over', async () => {
    await openModules(sales, { ...travel, inUse: 22, available: -1 });
    expect(rows()).toEqual(['Sales Premium', 'Remote Travel']);
    expect(screen.queryByRole('button', { name: /Windows/ })).toBeNull();
  });
});

describe('the list', () => {
  test('of hundreds of licences only some are drawn', async () => {
    await openModules(
      ...Array.from({ length: 500 }, (_, index) =>
        module({ name: `m${index}`, description: `Module ${index}`, sortOrder: index }),
      ),
    );
    expect(status()).toBe('500 licences');
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]).toBe('Module 0');
  });

  test('goes from licence to licence by keys, past headings', async () => {
    await openModules(sales, service, module({ name: 's', description: 'Server', kind: 'site' }));
    screen.getByRole('button', { name: 'Sales Premium' }).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Server');
    expect(screen.getByRole('button', { name: 'Sales Premium' }).tabIndex).toBe(-1);
  });

  test('a link leads to its licence, whatever it takes to see it', async () => {
    const { container } = await open(
      snapshotOf([licence({ modules: [sales, { ...travel, inUse: 21, available: 0 }] })]),
    );
    await user.click(screen.getByRole('tab', { name: 'Overview' }));
    const link = [...container.querySelectorAll('button')].find((button) =>
      button.textContent.includes('Remote Travel: none available'),
    );
    await user.click(link as Element);
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(row('Remote Travel').querySelector('button')),
    );
    // Once it was gone to, the focus is the reader's.
    await user.type(field(), 'travelxyz');
    expect(rows()).toEqual([]);
    await user.keyboard('{Backspace}{Backspace}{Backspace}');
    expect(rows()).toEqual(['Remote Travel']);
    expect(document.activeElement).toBe(field());
  });
});

describe('export', () => {
  test('what is shown, as CSV', async () => {
    await openModules(sales, service, marketing, login);
    await user.click(screen.getByRole('radio', { name: 'Over 1' }));
    await user.click(screen.getByRole('button', { name: 'CSV' }));
    await vi.waitFor(() => expect(download).toHaveBeenCalled());
    const [name, type, text] = vi.mocked(download).mock.calls[0] ?? [];
    expect(name).toBe(`sidelight-licences-production-cust12345-${english.today}.csv`);
    expect(type).toBe('text/csv');
    const lines = text?.split('\r\n') ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('Owner,Key,Description,Group,In use,Available,Total');
    expect(lines[1]).toMatch(/^SuperOffice,ten-service,Service Essentials,User plans,23,-2,21,/);
  });

  test('as JSON, with where and when it is from', async () => {
    await openOwners(designteamet());
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await vi.waitFor(() => expect(download).toHaveBeenCalled());
    const saved = JSON.parse(vi.mocked(download).mock.calls[0]?.[2] ?? '') as {
      rows: { key: string }[];
    };
    expect(saved).toMatchObject({
      tenant: 'production:cust12345',
      owner: 'SuperOffice',
      asOf: '2026-11-21T13:02:00.000Z',
    });
    expect(saved.rows).toHaveLength(11);
    expect(saved.rows.some(({ key }) => key === 'user')).toBe(false);
  });
});
