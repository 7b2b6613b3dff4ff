import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import type { LicenceDates } from '../../../lib/domain/licences/licence';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { dates, licence, module, none, on, unknown } from '../../unit/domain/licences/licences';
import { designteamet, dutch, failed, good, now, snapshotOf } from '../support/data';
import { snoozedFor } from '../support/alerts';
import { deskOf } from '../support/desk';
import { showPanel } from '../support/show';
import { card, inLine, textOf } from './card';

describe('needs attention', () => {
  test('the most serious first, each leading to what it is about', async () => {
    showPanel();
    const rows = card('Needs attention').getAllByRole('button');
    expect(rows.map((row) => row.querySelector('.title')?.textContent)).toEqual([
      'Sales Premium: 2 over',
      'Marketing Premium: none available',
      'The Adwiza licence expires on 15 Dec 2026',
      'Chat: 1 available',
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
    expect(textOf('Needs attention')).toBe('Needs attention Nothing needs attention.');
  });

  test('is not calm when nobody knows', () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' });
    showPanel({ snapshot });
    expect(textOf('Needs attention')).toContain("Not known while the licences can't be read");
  });

  test('a long list is cut, and opens on request', async () => {
    const full = Array.from({ length: 30 }, (_, n) =>
      module({ name: `m${n}`, description: `Plan ${n}`, inUse: 21, available: 0 }),
    );
    showPanel({ snapshot: snapshotOf([licence({ modules: full })]) });
    await userEvent.click(card('Needs attention').getByText('and 24 more'));
    expect(card('Needs attention').getAllByRole('button')).toHaveLength(30);
  });

  test('what is snoozed is counted, and leads to the alerts', async () => {
    showPanel({ desk: deskOf({ alerts: snoozedFor(5) }) });
    expect(textOf('Needs attention')).not.toContain('Sales Premium: 2 over');
    await userEvent.click(card('Needs attention').getByRole('button', { name: '1 snoozed' }));
    expect(screen.getByRole('tab', { name: 'Alerts', selected: true })).toBeTruthy();
  });

  test('a kind of alert that is turned off is not there', () => {
    const channels = { ...defaultAlertSettings.channels, seats: 'off' as const };
    showPanel({ desk: deskOf({ alertSettings: { ...defaultAlertSettings, channels } }) });
    expect(card('Needs attention').getAllByRole('button')).toHaveLength(1);
  });

  test('speaks Dutch', () => {
    showPanel({}, dutch);
    expect(textOf('Vraagt aandacht')).toContain(
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
    expect(textOf('Licence')).toContain(expected);
  });

  test('every date of every owner in words, none and not told apart', () => {
    showPanel();
    const dates = within(screen.getByRole('list', { name: 'Dates of the licences' }))
      .getAllByRole('list', { name: /^Dates of/ })
      .map(inLine);
    expect(dates).toEqual([
      'next check 1 Dec warning 27 Feb expiry 27 Mar maintenance 27 Mar grace ends 8 Apr',
      'next check 1 Dec expiry 15 Dec warning 27 Feb grace ends not told maintenance none',
      'next check 1 Dec warning 27 Feb grace ends 8 Apr expiry none maintenance none',
    ]);
  });

  test('a line for each owner leads to what it issued', async () => {
    showPanel();
    const lines = within(screen.getByRole('list', { name: 'Dates of the licences' }));
    expect(lines.getAllByRole('button').map(inLine)).toEqual([
      'SuperOffice 27 Mar 2027, in 126 days',
      'Adwiza 15 Dec 2026, in 24 days',
      'i-Centrum Never expires',
    ]);
    await userEvent.click(lines.getByRole('button', { name: /^Adwiza/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Adwiza' }).checked).toBe(true);
  });

  test('of several owners, the one that ends next is named', () => {
    showPanel();
    expect(textOf('Licence')).toContain('Next to expire: Adwiza, 15 Dec 2026');
  });

  test('signs are explained until every date is written out', async () => {
    showPanel();
    const legend = () =>
      [...screen.getByRole('region', { name: 'Licence' }).querySelectorAll('.legend > span')].map(
        inLine,
      );
    const written = () => !screen.getByRole('list', { name: 'Dates of Adwiza' }).closest('.unseen');
    expect(legend()).toEqual([
      'today',
      'next check',
      'warning',
      'expiry',
      'maintenance',
      'grace ends',
    ]);
    expect(written()).toBe(false);
    await userEvent.click(card('Licence').getByRole('button', { name: 'All dates' }));
    expect([legend(), written()]).toEqual([[], true]);
    await userEvent.click(card('Licence').getByRole('button', { name: 'Fewer dates' }));
    expect(written()).toBe(false);
  });

  test('the dates of a single owner are always written out', () => {
    showPanel({ snapshot: snapshotOf([licence({ dates: dates({ expiry: none }) })]) });
    const list = screen.getByRole('list', { name: 'Dates of SuperOffice' });
    expect(list.closest('.unseen')).toBeNull();
    expect(inLine(list)).toContain('expiry none');
    expect(screen.queryByRole('button', { name: 'All dates' })).toBeNull();
    expect(textOf('Licence')).not.toContain('Next to expire');
  });

  test('no licence at all is not a failure', () => {
    showPanel({ snapshot: snapshotOf([]) });
    expect(textOf('Licence')).toContain('The tenant lists no licences.');
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
    expect(textOf('In use')).toContain('No licences that are given to users.');
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
    expect(textOf('Licence')).toContain('As of 19 Nov, 22:02, more than a day old.');
    expect(textOf('Licence')).toContain('27 Mar 2027');
  });

  test('outdated: the last good value, the reason and the way on', async () => {
    const snapshot = snapshotOf();
    snapshot.parts.licences = failed({ kind: 'timeout' }, designteamet());
    const { props } = showPanel({ snapshot });
    expect(textOf('Licence')).toContain(
      'As of 12:02. No answer in time. SuperOffice CRM took too long',
    );
    expect(textOf('Licence')).toContain('27 Mar 2027');
    await userEvent.click(card('Licence').getByRole('button', { name: 'Try again' }));
    expect(props.onrefresh).toHaveBeenCalledOnce();
  });

  test('failed: the reason and the way on, and the other parts as they are', () => {
    const snapshot = snapshotOf();
    snapshot.parts.systemInfo = failed({ kind: 'forbidden' });
    showPanel({ snapshot });
    expect(textOf('Database')).toContain('Not permitted.');
    expect(textOf('Database')).toContain('Type not known');
    expect(textOf('Database')).toContain('Serial number 1010000014');
    expect(textOf('Licence')).not.toContain('Not permitted');
  });
});
