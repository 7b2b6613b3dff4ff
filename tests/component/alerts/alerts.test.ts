import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { noAlerts, type PastAlert } from '../../../lib/domain/alerts/alert';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { expiry, seats, vendor } from '../../unit/domain/alerts/attentions';
import { licence, module } from '../../unit/domain/licences/licences';
import { card, inLine, textOf } from '../overview/card';
import { remembered } from '../support/alerts';
import { dutch, english, good, news, now, snapshotOf } from '../support/data';
import { deskOf } from '../support/desk';
import { told } from '../usage/showUsage';
import { inRow, row, rows, showAlerts, titles } from './showAlerts';

const over = 'Sales Premium: 2 over';
const full = 'Marketing Premium: none available';
const adwiza = 'The Adwiza licence expires on 15 Dec 2026';
const calm = () => snapshotOf([licence()]);

describe('what is open', () => {
  test('the most serious first, with since when and how much', () => {
    showAlerts();
    expect(titles()).toEqual([over, full, adwiza, 'Chat: 1 available']);
    expect(inLine(row(over))).toContain('Since Wed 18 Nov · 23 in use of 21.');
  });

  test('tells why: the rule and the figures', async () => {
    showAlerts();
    await userEvent.click(inRow(adwiza).getByText('Why?'));
    expect(inLine(row(adwiza))).toContain(
      'It is told 30 days before the licence expires; 24 are left.',
    );
  });

  test.each([
    [over, 'Free seats', { view: 'licences', seats: { plan: 'ten-sales' } }],
    [full, 'See seats', { view: 'licences', seats: { plan: 'ten-marketing' } }],
    [adwiza, 'See licence', { view: 'licences', owner: 'Adwiza', subject: 'licence:Adwiza' }],
  ])('%s leads to what to do now', async (title, label, place) => {
    const { props } = showAlerts();
    await userEvent.click(inRow(title).getByRole('button', { name: label }));
    expect(props.go).toHaveBeenCalledWith(place);
  });

  test('what the vendor says leads to the vendor', () => {
    const snapshot = calm();
    snapshot.parts.licenceNews = good([
      news({ status: 'problem', url: 'https://vendor.example/x' }),
    ]);
    showAlerts({ snapshot });
    const link = inRow('A problem with the SuperOffice licence').getByRole('link');
    expect(link.getAttribute('href')).toBe('https://vendor.example/x');
    expect(link.textContent).toContain('vendor.example');
  });

  test('what was so when monitoring began does not pretend to be new', () => {
    showAlerts({ desk: { alerts: noAlerts } });
    expect(inLine(row(over))).toContain('Already so when monitoring began ·');
  });

  test('a link from elsewhere brings an alert into sight and gives it the focus', () => {
    showAlerts({ subject: 'licence:Adwiza' });
    expect(document.activeElement).toBe(row(adwiza));
  });

  test('the focus is taken there once, and left to the reader after that', async () => {
    const { change, props } = showAlerts({ subject: 'licence:Adwiza' });
    row(over).focus();
    await change({ desk: deskOf({ ...props.desk, alerts: { ...remembered() } }) });
    expect(document.activeElement).toBe(row(over));
  });

  test('a link to what is no longer open leads to what is', () => {
    showAlerts({ subject: 'event:1' });
    expect(document.activeElement?.contains(row(over))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  test('of very many the first are drawn, unless a link leads further', async () => {
    const modules = Array.from({ length: 35 }, (_, n) =>
      module({ name: `m${n}`, description: `Plan ${n}`, inUse: 21, available: 0 }),
    );
    const { change, props } = showAlerts({ snapshot: snapshotOf([licence({ modules })]) });
    expect(rows()).toHaveLength(30);
    await change({ place: { view: 'alerts', subject: 'seats:SuperOffice/m9' } });
    expect(document.activeElement).toBe(row('Plan 9: none available'));
    await change({ place: props.place });
    await userEvent.click(screen.getByRole('button', { name: 'Show 5 more' }));
    expect(rows()).toHaveLength(35);
  });

  test('speaks Dutch', () => {
    showAlerts({ reader: dutch });
    expect(inLine(row('Sales Premium: 2 te veel'))).toContain(
      'Sinds wo 18 nov · 23 in gebruik van 21.',
    );
  });
});

describe('nothing open', () => {
  test('is one line, with when it is looked at next', () => {
    showAlerts({ snapshot: calm() });
    expect(textOf('Now')).toMatch(/Nothing needs attention. Next check about 15:00.$/);
  });

  test('is not calm when nobody knows', () => {
    showAlerts({
      snapshot: emptySnapshot('production:cust12345'),
      desk: { alerts: noAlerts },
      outage: { kind: 'offline' },
    });
    expect(textOf('Now')).toContain("Not known while the licences can't be read.");
    expect(textOf('Now')).not.toContain('Nothing needs attention');
  });
});

test('signed out, dates are still watched, and the way to the rest is told', () => {
  showAlerts({ outage: { kind: 'signed-out' } });
  expect(textOf('Now')).toContain('Dates are still watched');
  expect(textOf('Now')).toContain('Sign in to CRM to refresh the rest.');
  expect(titles()).toContain(adwiza);
});

describe('earlier', () => {
  const day = 24 * 60 * 60_000;
  const ended = (change: Partial<PastAlert>): PastAlert => ({
    attention: seats('over'),
    since: now - 12 * day,
    endedAt: now - 9 * day,
    toldAt: null,
    end: 'cleared',
    ...change,
  });

  test('nothing yet', () => {
    showAlerts();
    expect(textOf('Earlier')).toContain('Nothing yet');
  });

  test('what fired and what ended it, newest first, months of meters among it', () => {
    const past = [
      ended({ attention: expiry('high'), end: { renewedUntil: '2027-03-27' } }),
      ended({ endedAt: now - 30 * day, since: now - 40 * day, toldAt: now - 40 * day }),
    ];
    showAlerts({ desk: { ...told(), alerts: { ...remembered(), past } } });
    const listed = [
      ...screen.getByRole('region', { name: 'Earlier' }).querySelectorAll('.words'),
    ].map(inLine);
    expect(listed[0]).toBe(
      'SuperOffice: licence extended to 27 Mar 2027 Closed the alert “The SuperOffice licence expires on 10 Dec 2026” · 9 Nov to 12 Nov',
    );
    expect(listed[1]).toMatch(
      /^October closed: E-mails sent via mailings 54,300 of 50,000 Forecast on the 10th was .*–.* · 3 Nov$/,
    );
    expect(listed.at(-1)).toBe(
      'Sales Premium: 2 over Is well again · 12 Oct to 22 Oct · notified 12 Oct 15:02',
    );
  });

  test('a long list is cut, and opens on request', async () => {
    const past = Array.from({ length: 200 }, (_, n) =>
      ended({ attention: vendor('warn'), endedAt: now - n * day }),
    );
    showAlerts({ desk: { alerts: { ...remembered(), past } } });
    await userEvent.click(card('Earlier').getByRole('button', { name: 'Show 194 more' }));
    expect(card('Earlier').getAllByText(/^A problem/)).toHaveLength(200);
  });
});

describe("with today's settings", () => {
  test('says what would be told today, when not, and the next date', () => {
    showAlerts();
    expect(textOf("With today's settings")).toContain(
      '2 alerts would be notified today. 2 are shown in the panel only. No notifications between 18:00 and 08:00. Next date: Adwiza: expires on 15 Dec 2026.',
    );
  });

  test('opens the settings', async () => {
    showAlerts();
    await userEvent.click(card("With today's settings").getByRole('button', { name: 'Change' }));
    expect(card("With today's settings").getByRole('button', { name: 'Close' })).toBeTruthy();
    expect(card("With today's settings").getAllByRole('group').length).toBeGreaterThan(0);
  });
});

describe('a notification can be tried', () => {
  test.each([
    ['shown', /A sample was shown/],
    ['denied', /allow them for it/],
    ['failed', /No notification could be shown/],
  ] as const)('%s', async (outcome, text) => {
    showAlerts({ desk: { tryNotification: vi.fn(() => Promise.resolve(outcome)) } });
    await userEvent.click(screen.getByRole('button', { name: 'Try a notification' }));
    expect(screen.getByText(text)).toBeTruthy();
  });

  test('and nothing else is hurt when nobody answers', async () => {
    showAlerts({ desk: { tryNotification: vi.fn(() => Promise.reject(new Error('gone'))) } });
    await userEvent.click(screen.getByRole('button', { name: 'Try a notification' }));
    expect(screen.getByText(/No notification could be shown/)).toBeTruthy();
  });
});

describe('what is remembered', () => {
  const day = 24 * 60 * 60_000;

  test.each([
    ['all', 'It was put aside 14:01 and watching began anew'],
    ['some', 'It was put aside 14:01, the rest is kept'],
  ] as const)('was put aside: %s of it', (lost, text) => {
    showAlerts({ desk: { alertsPutAside: { at: now - 60_000, lost } } });
    expect(inLine(screen.getByRole('alert'))).toContain(text);
  });

  test('was put aside, which is old news after a week', () => {
    showAlerts({ desk: { alertsPutAside: { at: now - 7 * day, lost: 'all' } } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['storage', english, 'Since 14:01 this browser stores nothing'],
    ['notifications', english, 'Since 14:01 this browser or your computer refuses them'],
    ['notifications', dutch, 'Sinds 14:01 weigert deze browser of uw computer ze'],
  ] as const)('or told is in trouble: %s', (kind, reader, text) => {
    showAlerts({ desk: { alertTrouble: { kind, since: now - 60_000 } }, reader });
    expect(inLine(screen.getByRole('alert'))).toContain(text);
  });
});
