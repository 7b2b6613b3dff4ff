import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { ModuleLicence } from '../../../lib/domain/licences/licence';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { dates, licence, module, none, on, unknown } from '../../unit/domain/licences/licences';
import { designteamet, dutch, failed, snapshotOf } from '../support/data';
import { open, openModules, openOwners, row, rows, words } from './open';

const segments = () =>
  within(screen.getByRole('group', { name: 'Issuer of the licences' }))
    .getAllByRole<HTMLInputElement>('radio')
    .map((owner) => ({ name: words(owner.parentElement as Element), checked: owner.checked }));

describe('owners', () => {
  test('SuperOffice first, one at a time, the seats last', async () => {
    await openOwners(designteamet().toReversed());
    expect(segments()).toEqual([
      { name: 'SuperOffice', checked: true },
      { name: 'i-Centrum', checked: false },
      { name: 'Adwiza', checked: false },
      { name: 'Seats', checked: false },
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Adwiza' }));
    expect(row('Adwiza Campaigns')).toBeTruthy();
    expect(screen.queryByText('Sales Premium')).toBeNull();
  });

  test('the seats, and back', async () => {
    await openOwners([licence()]);
    await userEvent.click(screen.getByRole('radio', { name: 'Seats' }));
    expect(screen.queryByText('Sales Premium')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'SuperOffice' }));
    expect(row('Sales Premium')).toBeTruthy();
  });

  test('two of the same name, and one without', async () => {
    await openOwners([
      licence({ owner: 'A', ownerDescription: '', modules: [module({ description: 'First' })] }),
      licence({ owner: 'A', ownerDescription: '', modules: [module({ description: 'Second' })] }),
      licence({ owner: '', ownerDescription: '' }),
    ]);
    expect(row('First')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('radio', { name: 'A' })[1] as Element);
    expect(row('Second')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Unnamed issuer' })).toBeTruthy();
  });

  test('their dates, all of them', async () => {
    await openOwners([licence({ dates: dates({ maintenance: on('2028-03-20') }) })]);
    expect(words(screen.getByText(/^Works until/))).toBe(
      'Works until 27 Mar 2027, in 126 days Warning 27 Feb · Grace ends 8 Apr · Maintenance 20 Mar 2028 · Next licence check 1 Dec',
    );
  });

  test('no date is told apart from a date that is not told', async () => {
    await openOwners([
      licence({
        dates: dates({ expiry: none, adminWarning: none, grace: unknown, maintenance: unknown }),
      }),
    ]);
    expect(words(screen.getByText(/Never expires/).closest('p') as Element)).toContain(
      'Warning: none · Grace ends: not told · Maintenance: not told · Next licence check 1 Dec',
    );
  });
});

describe('groups', () => {
  const headings = () =>
    screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent.trim());

  test('by kind, hidden ones put away', async () => {
    await openOwners(designteamet());
    expect(headings()).toEqual([
      'User plans',
      'User licences',
      'System',
      'Site',
      'Show 1 hidden licence',
    ]);
    expect(screen.queryByText('User login')).toBeNull();
  });

  test('what the vendor does not name is Other', async () => {
    await openModules(module({ kind: 'unknown' }));
    expect(headings()).toEqual(['Other']);
  });

  test('in the vendor’s order', async () => {
    await openModules(
      module({ name: 'b', description: 'Second', sortOrder: 2 }),
      module({ name: 'a', description: 'First', sortOrder: 1 }),
    );
    expect(rows()).toEqual(['First', 'Second']);
  });

  test('an owner without licences is no failure', async () => {
    await openOwners([licence({ modules: [] })]);
    expect(screen.getByText('No licences to show for SuperOffice.')).toBeTruthy();
  });

  test('no owner at all is no failure either', async () => {
    await openOwners([]);
    expect(screen.getByText('The tenant lists no licences.')).toBeTruthy();
    expect(segments().map(({ name }) => name)).toEqual(['Licences', 'Seats']);
  });
});

describe('a licence', () => {
  test('its counts as the tenant said them', async () => {
    await openModules(module({ inUse: 1204, available: 296, total: 1500 }));
    expect(words(row('Sales Premium'))).toBe('Sales Premium 1,204 · 296 · 1,500');
    expect(
      screen.getByRole('img', { name: '1,204 in use, 296 available, 1,500 in total' }),
    ).toBeTruthy();
    const meter = within(row('Sales Premium')).getByRole('meter', { name: 'Sales Premium' });
    expect(meter.getAttribute('aria-valuenow')).toBe('1204');
    expect(meter.getAttribute('aria-valuemax')).toBe('1500');
  });

  test('over: said in the row, explained once for the list', async () => {
    await openModules(
      module({ inUse: 23, available: -2 }),
      module({ name: 'b', description: 'Second', inUse: 22, available: -1 }),
    );
    expect(words(row('Sales Premium'))).toContain('2 over');
    expect(within(row('Sales Premium')).getByText('2 over').querySelector('svg')).toBeTruthy();
    const meter = within(row('Sales Premium')).getByRole('meter');
    expect(meter.getAttribute('aria-valuetext')).toBe('23 in use of 21, 2 over');
    expect(meter.getAttribute('aria-valuenow')).toBe('21');
    expect(screen.getAllByText(/can't be updated automatically/)).toHaveLength(1);
  });

  test.each<[string, Partial<ModuleLicence>, string, boolean]>([
    ['unlimited', { unrestricted: true, kind: 'user' }, 'Sales Premium unlimited 10 in use', false],
    ['included', { unrestricted: true, kind: 'site' }, 'Sales Premium included', false],
    ['0 of 0', { inUse: 0, available: 0, total: 0 }, 'Sales Premium 0 · 0 · 0', false],
    [
      'one site licence',
      { kind: 'site', inUse: 1, available: 0, total: 1 },
      'Sales Premium 1 · 0 · 1',
      false,
    ],
    [
      'none available',
      { inUse: 21, available: 0 },
      'Sales Premium 21 · 0 · 21 none available',
      true,
    ],
    ['few available', { inUse: 20, available: 1 }, 'Sales Premium 20 · 1 · 21 1 available', true],
    [
      'unknown',
      { inUse: null, available: null, total: null },
      'Sales Premium – · – · – not told by the tenant',
      false,
    ],
    ['partly unknown', { total: null }, 'Sales Premium 10 · 11 · – not told by the tenant', false],
    ['not activated', { newTotal: 25 }, 'Sales Premium 10 · 11 · 21 +4 not activated', true],
    [
      'negative',
      { inUse: -3, available: 24 },
      "Sales Premium −3 · 24 · 21 counts don't add up",
      false,
    ],
    [
      'a fraction and an absurd number',
      { inUse: 4.25, available: 1e21, total: 9.5 },
      "Sales Premium 4.25 · 1,000,000,000,000,000,000,000 · 9.5 counts don't add up",
      true,
    ],
  ])('%s', async (_, change, expected, metered) => {
    await openModules(module(change));
    expect(words(row('Sales Premium'))).toBe(expected);
    expect(within(row('Sales Premium')).queryByRole('meter') !== null).toBe(metered);
  });

  test('whatever is remarkable is told with the name', async () => {
    await openModules(module({ inUse: 23, available: 5 }));
    const described = screen
      .getByRole('button', { name: 'Sales Premium' })
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id));
    const [figures, notes] = described ?? [];
    expect(figures?.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      '23 in use, 5 available, 21 in total',
    );
    expect(notes?.textContent).toContain('2 over');
    expect(notes?.textContent).toContain("counts don't add up");
  });

  test.each(['2026-11-20', '2026-10-01'])('expired on %s', async (day) => {
    await openOwners([
      licence({ dates: dates({ adminWarning: none, expiry: on(day), grace: on('2026-11-30') }) }),
    ]);
    expect(words(row('Sales Premium'))).toBe('Sales Premium 10 · 11 · 21 expired');
  });

  test('without a description goes by its name', async () => {
    await openModules(module({ description: '' }));
    expect(row('ten-sales')).toBeTruthy();
  });

  test('the same name twice breaks nothing', async () => {
    await openModules(module(), module(), module({ description: 'Third' }));
    expect(rows()).toEqual(['Sales Premium', 'Sales Premium', 'Third']);
  });

  test('speaks Dutch', async () => {
    await openOwners(designteamet(), dutch);
    expect(screen.getByText('in gebruik · beschikbaar · totaal')).toBeTruthy();
    expect(words(row('Mobile CRM'))).toBe('Mobile CRM 1.204 · 296 · 1.500');
    expect(words(row('Sales Intelligence'))).toBe('Sales Intelligence onbeperkt');
  });
});

describe('what is known', () => {
  test('waiting keeps the place, and the seats are there already', async () => {
    const { container } = await open(emptySnapshot('production:cust12345'));
    expect(container.querySelector('[aria-busy="true"]')).toBeTruthy();
    expect(segments().map(({ name }) => name)).toEqual(['Licences', 'Seats']);
  });

  test('failed is not empty', async () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'server', status: 500 });
    await open(snapshot);
    expect(screen.getByText('SuperOffice CRM has a fault.')).toBeTruthy();
    expect(screen.queryByText('The tenant lists no licences.')).toBeNull();
  });

  test('outdated keeps the list, under the reason', async () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' }, designteamet());
    await open(snapshot);
    expect(screen.getByText('No answer in time.')).toBeTruthy();
    expect(row('Sales Premium')).toBeTruthy();
  });
});
