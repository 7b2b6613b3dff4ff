import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { LicenceDates } from '../../../lib/domain/licence';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { dates, licence, module, none, on, unknown } from '../../unit/domain/licences';
import { designteamet, dutch, failed, good, now, snapshotOf } from '../support/data';
import { showPanel } from '../support/show';

const card = (name: string) => within(screen.getByRole('region', { name }));
const text = (name: string) =>
  screen.getByRole('region', { name }).textContent.replace(/\s+/g, ' ').trim();

describe('needs attention', () => {
  test('the most serious first, each leading to what it is about', async () => {
    showPanel();
    const rows = card('Needs attention').getAllByRole('button');
    expect(rows.map((row) => row.querySelector('.title')?.textContent)).toEqual([
      'Sales Premium: 2 over',
      'Marketing Premium: none available',
      'Chat: 1 available',
      'The Adwiza licence expires on 15 Dec 2026',
    ]);
    await userEvent.click(screen.getByText('Marketing Premium: none available'));
    expect(screen.getByRole('tabpanel', { name: 'Licences' })).toBeTruthy();
    expect(document.activeElement?.textContent).toContain('Marketing Premium');
  });

  test('a row on another owner opens that owner at its dates', async () => {
    showPanel();
    await userEvent.click(screen.getByText('The Adwiza licence expires on 15 Dec 2026'));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Adwiza' }).checked).toBe(true);
    expect(document.activeElement?.textContent).toContain('15 Dec 2026');
  });

  test('is one calm line when nothing does', () => {
    showPanel({ snapshot: snapshotOf([licence()]) });
    expect(text('Needs attention')).toBe('Needs attention Nothing needs attention.');
  });

  test('is not calm when nobody knows', () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' });
    showPanel({ snapshot });
    expect(text('Needs attention')).toContain("Not known while the licences can't be read");
  });

  test('a long list is cut, and opens on request', async () => {
    const full = Array.from({ length: 30 }, (_, n) =>
      module({ name: `m${n}`, description: `Plan ${n}`, inUse: 21, available: 0 }),
    );
    showPanel({ snapshot: snapshotOf([licence({ modules: full })]) });
    await userEvent.click(card('Needs attention').getByText('and 24 more'));
    expect(card('Needs attention').getAllByRole('button')).toHaveLength(30);
  });

  test('speaks Dutch', () => {
    showPanel({}, dutch);
    expect(text('Vraagt aandacht')).toContain(
      'Sales Premium: 2 te veel 23 in gebruik van 21. De licentie kan pas automatisch worden bijgewerkt als er 2 zijn vrijgegeven.',
    );
  });
});

describe('the licence', () => {
  test.each<[string, Partial<LicenceDates>, string]>([
    ['valid', {}, 'Works until 27 Mar 2027 in 126 days'],
    ['on its last day but one', { expiry: on('2026-11-22') }, 'Works until 22 Nov 2026 tomorrow'],
    [
      'in grace',
      { adminWarning: none, expiry: on('2026-11-16'), grace: on('2026-11-28') },
      'In its grace period, works until 28 Nov 2026 in 7 days Expired on 16 Nov 2026.',
    ],
    [
      'in grace without an end',
      { adminWarning: none, expiry: on('2026-11-16'), grace: unknown },
      "Expired on 16 Nov 2026 5 days ago The tenant doesn't tell how long it goes on working.",
    ],
    [
      'blocked',
      { adminWarning: none, expiry: on('2026-11-01'), grace: on('2026-11-13') },
      'Blocked since 13 Nov 2026 Renew the licence to work on.',
    ],
    ['not time-limited', { expiry: none }, 'Expiry date Never expires Not time-limited.'],
    ['unknown', { expiry: unknown }, "Expiry date Not known The tenant doesn't state one."],
    [
      'blocked, and inconsistent',
      { expiry: on('2026-11-01'), grace: on('2026-11-13') },
      'Blocked since 13 Nov 2026 Renew the licence to work on. The stated dates contradict each other',
    ],
    [
      'inconsistent',
      { grace: on('2027-03-01') },
      'Works until 1 Mar 2027 in 100 days The stated dates contradict each other; the earliest counts.',
    ],
  ])('%s', (_, change, expected) => {
    showPanel({ snapshot: snapshotOf([licence({ dates: dates(change) })]) });
    expect(
      text('Licence')
        .replace(/today.*$/, '')
        .replace(/expiry.*$/, ''),
    ).toContain(expected);
  });

  test('its days in order', () => {
    showPanel();
    const days = within(screen.getByRole('list', { name: 'Dates of the licence' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.trim().replace(/\s+/g, ' '));
    expect(days).toEqual(['today', 'warning 27 Feb', 'expiry 27 Mar', 'grace ends 8 Apr']);
  });

  test('no line of days where nothing lies ahead', () => {
    showPanel({ snapshot: snapshotOf([licence({ dates: dates({ expiry: none }) })]) });
    expect(screen.queryByRole('list', { name: 'Dates of the licence' })).toBeNull();
  });

  test('other owners in one line each', async () => {
    showPanel();
    const [adwiza, centrum] = card('Licence').getAllByRole('button');
    expect(adwiza?.textContent.replace(/\s+/g, ' ').trim()).toBe('Adwiza 15 Dec 2026, in 24 days');
    expect(centrum?.textContent.replace(/\s+/g, ' ').trim()).toBe('i-Centrum Never expires');
  });

  test('no licence at all is not a failure', () => {
    showPanel({ snapshot: snapshotOf([]) });
    expect(text('Licence')).toContain('The tenant lists no licences.');
  });
});

describe('in use', () => {
  test('the fullest plans, with meters that say it in words', () => {
    showPanel();
    const meters = card('In use').getAllByRole('meter');
    expect(meters.map((meter) => meter.getAttribute('aria-valuetext'))).toEqual([
      '23 in use of 21, 2 over',
      '5 in use of 5, none available',
      '9 in use of 10, 1 available',
      '12 in use of 16',
    ]);
  });

  test('leads to all licences', async () => {
    showPanel();
    await userEvent.click(card('In use').getByRole('button', { name: 'All licences' }));
    expect(screen.getByRole('tab', { name: 'Licences', selected: true })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  test('a tenant without plans or user licences', () => {
    showPanel({ snapshot: snapshotOf([licence({ modules: [module({ kind: 'site' })] })]) });
    expect(text('In use')).toContain('No licences that are given to users.');
  });
});

describe('the database', () => {
  test('what is known of it', () => {
    showPanel();
    const facts = text('Database');
    expect(facts).toContain('Serial number 1010000014');
    expect(facts).toContain('Type Central database');
    expect(facts).toContain('Database version 12.0.342');
    expect(facts).toContain('NetServer version 12.0.342.1');
    expect(facts).toContain('Your role Administrator');
    expect(facts).toContain('User login, web, Sales Premium and 2 more');
  });

  test('satellite, and a type that is not told', async () => {
    const satellite = snapshotOf();
    const system = { company: '', databaseType: '', databaseVersion: '', isSatellite: true };
    satellite.parts.systemInfo = good(system);
    const { change } = showPanel({ snapshot: satellite });
    expect(text('Database')).toContain('Satellite database');
    const silent = snapshotOf();
    silent.parts.systemInfo = good({ ...system, isSatellite: null });
    await change({ snapshot: silent });
    expect(text('Database')).toContain('Type not told by the tenant');
  });

  test('all of one’s licences on request', async () => {
    showPanel();
    await userEvent.click(card('Database').getByRole('button', { name: 'and 2 more' }));
    expect(text('Database')).toContain('Mobile CRM and Sales Intelligence');
  });
});

describe('what is known of a part', () => {
  test('waiting: the place is kept, and marked busy', () => {
    showPanel({ checking: true, snapshot: emptySnapshot('production:cust12345') });
    expect(
      screen.getByRole('region', { name: 'Licence' }).querySelector('[aria-busy]'),
    ).toBeTruthy();
    expect(screen.queryByText('Try again')).toBeNull();
  });

  test('stale: the value and its age', () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = good(designteamet(), now - 40 * 3_600_000);
    showPanel({ snapshot });
    expect(text('Licence')).toContain('As of 19 Nov, 22:02, more than a day old.');
    expect(text('Licence')).toContain('27 Mar 2027');
  });

  test('outdated: the last good value, the reason and the way on', async () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' }, designteamet());
    const { props } = showPanel({ snapshot });
    expect(text('Licence')).toContain(
      'As of 12:02. No answer in time. SuperOffice CRM took too long',
    );
    expect(text('Licence')).toContain('27 Mar 2027');
    await userEvent.click(card('Licence').getByRole('button', { name: 'Try again' }));
    expect(props.onrefresh).toHaveBeenCalledOnce();
  });

  test('failed: the reason and the way on, and the other parts as they are', () => {
    const snapshot = snapshotOf();
    snapshot.parts.systemInfo = failed({ kind: 'forbidden' });
    showPanel({ snapshot });
    expect(text('Database')).toContain('Not permitted.');
    expect(text('Database')).toContain('Type not known');
    expect(text('Database')).toContain('Serial number 1010000014');
    expect(text('Licence')).not.toContain('Not permitted');
  });
});
