import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { ModuleLicence, OwnerLicence } from '../../../lib/domain/licence';
import type { Snapshot } from '../../../lib/domain/snapshot';
import type { Reader } from '../../../lib/i18n/reader';
import { dates, licence, module, on } from '../../unit/domain/licences';
import { designteamet, dutch, english, failed, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';

async function open(snapshot: Snapshot, reader: Reader = english) {
  const shown = showPanel({ snapshot }, reader);
  await userEvent.click(screen.getByRole('tab', { name: /^Licen/ }));
  return shown;
}
const openModules = (...modules: ModuleLicence[]) => open(snapshotOf([licence({ modules })]));
const openOwners = (owners: OwnerLicence[], reader?: Reader) => open(snapshotOf(owners), reader);

const row = (name: string) => {
  const item = screen.getByText(name).closest('li');
  if (!item) throw new Error(`no row ${name}`);
  return item;
};
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

describe('owners', () => {
  test('SuperOffice first, one at a time, chosen by the arrow keys', async () => {
    await openOwners(designteamet().toReversed());
    const owners = screen.getAllByRole<HTMLInputElement>('radio');
    expect(owners.map((owner) => words(owner.parentElement as Element))).toEqual([
      'SuperOffice',
      'i-Centrum',
      'Adwiza',
    ]);
    expect(owners[0]?.checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Adwiza' }));
    expect(screen.getByText('Adwiza Campaigns')).toBeTruthy();
    expect(screen.queryByText('Sales Premium')).toBeNull();
  });

  test('a single one needs no choice', async () => {
    await openOwners([licence()]);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('two of the same name, and one without', async () => {
    await openOwners([
      licence({ owner: 'A', ownerDescription: '', modules: [module({ description: 'First' })] }),
      licence({ owner: 'A', ownerDescription: '', modules: [module({ description: 'Second' })] }),
      licence({ owner: '', ownerDescription: '' }),
    ]);
    expect(screen.getByText('First')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('radio', { name: 'A' })[1] as Element);
    expect(screen.getByText('Second')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Unnamed issuer' })).toBeTruthy();
  });

  test('their dates', async () => {
    await openOwners([licence({ dates: dates({ maintenance: on('2027-03-20') }) })]);
    const line = screen.getByText(/^Works until/);
    expect(words(line)).toBe(
      'Works until 27 Mar 2027, in 126 days Warning 27 Feb 2027 · Grace ends 8 Apr 2027 · Maintenance 20 Mar 2027',
    );
  });
});

describe('groups', () => {
  test('by kind, hidden ones left out', async () => {
    await openOwners(designteamet());
    const groups = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(groups).toEqual(['User plans', 'User licences', 'Site', 'Satellite']);
    expect(screen.queryByText('User login')).toBeNull();
  });

  test('what the vendor does not name is Other', async () => {
    await openModules(module({ kind: 'unknown' }));
    expect(screen.getByRole('region', { name: 'Other' })).toBeTruthy();
  });

  test('in the vendor’s order', async () => {
    await openModules(
      module({ name: 'b', description: 'Second', sortOrder: 2 }),
      module({ name: 'a', description: 'First', sortOrder: 1 }),
    );
    expect(
      screen.getAllByRole('listitem').map((item) => item.querySelector('bdi')?.textContent),
    ).toEqual(['First', 'Second']);
  });

  test('an owner without licences is no failure', async () => {
    await openOwners([licence({ modules: [module({ hidden: true })] })]);
    expect(screen.getByText('No licences to show for SuperOffice.')).toBeTruthy();
  });

  test('no owner at all is no failure either', async () => {
    await openOwners([]);
    expect(screen.getByText('The tenant lists no licences.')).toBeTruthy();
  });
});

describe('a licence', () => {
  test('its counts as the tenant said them', async () => {
    await openModules(module({ inUse: 1204, available: -3, total: 1500 }));
    expect(words(row('Sales Premium'))).toBe('Sales Premium 1,204 · −3 · 1,500 none available');
    expect(
      screen.getByRole('img', { name: '1,204 in use, −3 available, 1,500 in total' }),
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
    expect(row('Sales Premium').querySelector('.note svg')).toBeTruthy();
    const meter = within(row('Sales Premium')).getByRole('meter');
    expect(meter.getAttribute('aria-valuetext')).toBe('23 in use of 21, 2 over');
    expect(meter.getAttribute('aria-valuenow')).toBe('21');
    expect(screen.getAllByText(/can't be updated automatically/)).toHaveLength(1);
  });

  test.each<[string, Partial<ModuleLicence>, string, boolean]>([
    ['unlimited', { unrestricted: true, kind: 'user' }, 'Sales Premium unlimited', false],
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
  ])('%s', async (_, change, expected, metered) => {
    await openModules(module(change));
    expect(words(row('Sales Premium'))).toBe(expected);
    expect(within(row('Sales Premium')).queryByRole('meter') !== null).toBe(metered);
  });

  test('without a description goes by its name', async () => {
    await openModules(module({ description: '' }));
    expect(row('ten-sales')).toBeTruthy();
  });

  test('the same name twice breaks nothing', async () => {
    await openModules(module(), module(), module({ description: 'Third' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  test('speaks Dutch', async () => {
    await openOwners(designteamet(), dutch);
    expect(screen.getByText('in gebruik · beschikbaar · totaal')).toBeTruthy();
    expect(words(row('Mobile CRM'))).toBe('Mobile CRM 1.204 · 296 · 1.500');
    expect(words(row('Sales Intelligence'))).toBe('Sales Intelligence onbeperkt');
  });
});

describe('what is known', () => {
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
