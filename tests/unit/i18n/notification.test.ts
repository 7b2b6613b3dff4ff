import { describe, expect, test } from 'vitest';
import type { Alert } from '../../../lib/domain/alerts/alert';
import type { Attention } from '../../../lib/domain/alerts/attention';
import {
  badgeTitle,
  digestText,
  notificationText,
  sampleText,
} from '../../../lib/i18n/notification';
import {
  attentionOf,
  dayOf,
  event,
  expiry,
  likely,
  maintenance,
  meter,
  monthFrom,
  noExpiry,
  noon,
  overdue,
  plan,
  seats,
  stale,
  vendor,
} from '../domain/alerts/attentions';

const english = { culture: 'en-GB', zone: 'UTC', now: noon, today: dayOf(noon) };
const dutch = { ...english, culture: 'nl-NL' };
const alert = (attention: Attention | undefined, change: Partial<Alert> = {}): Alert => {
  if (!attention) throw new Error('nothing needs attention');
  return { attention, since: noon, wasSo: false, belowSince: null, isStale: false, ...change };
};
const told = (attention: Attention | undefined, reader = english) => {
  const { title, message } = notificationText([alert(attention)], reader, 'Designteamet AS');
  return `${title} | ${message}`.replaceAll('\u00a0', ' ');
};

const forecast = () => attentionOf(meter(700, { forecast: likely(0.9) })).at(-1);
const flows = () => attentionOf(meter(9, { id: 'flows', included: 10 }))[0];
const leap = () => attentionOf(meter(960, { period: monthFrom('2028-02-01') }))[0];
const started = {
  ...overdue(),
  run: { ...overdue().run, since: { kind: 'at', at: noon - 5 * 3_600_000, zoned: true } as const },
};

describe('a notification says what, how much, by when and the next step', () => {
  test.each<[string, Attention | undefined, string]>([
    [
      'seats over',
      seats('over'),
      'Sales Premium: 2 over | Designteamet AS · 23 in use of 21: free 2, so that the licence can be updated automatically.',
    ],
    [
      'seats out',
      seats('limit'),
      'Sales Premium: none available | Designteamet AS · 21 in use of 21: free one or buy more before somebody needs it.',
    ],
    [
      'few seats',
      seats('warn'),
      'Sales Premium: 1 available | Designteamet AS · 20 in use of 21: free some or buy more before none is left.',
    ],
    [
      'expiring',
      expiry('high', { daysLeft: 6 }),
      'The SuperOffice licence expires on 10 Dec 2026 | Designteamet AS · It ends in 6 days: renew it before 10 Dec 2026 to work on.',
    ],
    [
      'in grace',
      expiry('grace', { daysLeft: 12 }),
      'The SuperOffice licence expired on 10 Dec 2026 | Designteamet AS · It works until 22 Dec 2026, in 12 days: renew it before then to work on.',
    ],
    [
      'blocked',
      expiry('blocked'),
      'The SuperOffice licence is blocked since 22 Dec 2026 | Designteamet AS · Its grace period has ended: renew it to work on.',
    ],
    [
      'without a date',
      noExpiry,
      "No expiry date for SuperOffice | Designteamet AS · The tenant doesn't state one, so no warning can come in time: ask the vendor when it expires.",
    ],
    [
      'maintenance',
      maintenance('notice'),
      'Maintenance of SuperOffice ends on 15 Dec 2026 | Designteamet AS · It ends in 24 days: ask the vendor to extend it before then.',
    ],
    [
      'maintenance past',
      maintenance('warn'),
      'Maintenance of SuperOffice ended on 15 Dec 2026 | Designteamet AS · It ended yesterday: ask the vendor to extend it.',
    ],
    [
      'a limit of the plan',
      plan('limit'),
      'Active projects: 100 of 100 | Designteamet AS · The limit of the plan is reached: clear up or upgrade, as no more can be made.',
    ],
    [
      'a limit of the plan, in the vendor’s words',
      { ...plan('warn'), message: 'Almost full' },
      'Active projects: 100 of 100 | Designteamet AS · Almost full',
    ],
    [
      'the licence server',
      vendor('warn'),
      'A problem with the SuperOffice licence | Designteamet AS · The licence server says no more about it: ask the vendor.',
    ],
    [
      'a late event',
      started,
      'No login is 2 h past its expected finish | Designteamet AS · Started 07:00 by not told: see whether it is still needed, as an event never ends by itself.',
    ],
    [
      'an event that keeps users out',
      event('warn'),
      'No login keeps users out | Designteamet AS · Started by not told: tell your users, and see until when it is expected.',
    ],
    [
      'a meter',
      attentionOf(meter(960))[0],
      'E-mails sent via mailings: 96 % of what is included is used | Designteamet AS · 960 of 1,000 used in the month that ends on 30 Nov: use less or buy more, as what goes over is billed automatically.',
    ],
    [
      'a meter in a leap year',
      leap(),
      'E-mails sent via mailings: 96 % of what is included is used | Designteamet AS · 960 of 1,000 used in the month that ends on 29 Feb 2028: use less or buy more, as what goes over is billed automatically.',
    ],
    [
      'a gauge, which no month ends',
      flows(),
      'Active marketing flows: 90 % of what is included is used | Designteamet AS · 9 of 10 used: use less or buy more, as what goes over is billed automatically.',
    ],
    [
      'a forecast',
      forecast(),
      'E-mails sent via mailings: likely over on about 27 Nov | Designteamet AS · Estimated 1,000–1,200 of 1,000 by 30 Nov: use less or buy more, as what goes over is billed automatically.',
    ],
    [
      'nothing new',
      stale(),
      'Nothing new from the tenant since 18 Nov, 12:00 | Designteamet AS · Only dates can be watched meanwhile: sign in to CRM to refresh.',
    ],
    [
      'nothing new of a part',
      stale('licences'),
      "Licences: nothing new since 18 Nov, 12:00 | Designteamet AS · What is known of it is old: press Refresh, and see why it can't be read.",
    ],
  ])('%s', (_, attention, expected) => {
    expect(told(attention)).toBe(expected);
  });

  test('in Dutch', () => {
    expect(told(seats('over'), dutch)).toBe(
      'Sales Premium: 2 te veel | Designteamet AS · 23 in gebruik van 21: geef er 2 vrij, zodat de licentie automatisch kan worden bijgewerkt.',
    );
  });
});

test('several are one notification, by the worst and how many more', () => {
  const five = [seats('over'), plan('limit'), vendor('warn'), event('warn'), overdue()];
  const text = notificationText(
    five.map((one) => alert(one)),
    english,
    'Designteamet AS',
  );
  expect(text.title).toBe('Sales Premium: 2 over, and 4 more');
  expect(text.message).toContain('23 in use of 21');
  expect([text.openLabel, text.snoozeLabel]).toEqual(['Show', 'Snooze 1 day']);
});

test('what was so before is not told as if it were new', () => {
  const { message } = notificationText([alert(seats('over'), { wasSo: true })], english, '');
  expect(message).toBe(
    '23 in use of 21: free 2, so that the licence can be updated automatically. This was already so when monitoring began.',
  );
});

test('a hostile name neither turns nor floods a notification', () => {
  const attention = { ...seats('over'), description: `\u202e${'x'.repeat(10_000)}` };
  const { title, message } = notificationText([alert(attention)], english, '\u202ename');
  expect(title.length).toBeLessThan(400);
  expect(title.startsWith('\u2068\u202e')).toBe(true);
  expect(message.startsWith('\u2068\u202ename\u2069 · ')).toBe(true);
});

test('a digest tells a few of what needs attention this week, and how many more', () => {
  const owner = { owner: 'SuperOffice', ownerDescription: 'SuperOffice' };
  const text = digestText(
    {
      alerts: [seats('over'), plan('limit')].map((one) => alert(one)),
      dates: [
        { kind: 'warning', owner, day: '2026-11-24' },
        { kind: 'grace', owner, day: '2026-11-26' },
      ],
    },
    english,
    'Designteamet AS',
  );
  expect(text).toEqual({
    title: 'This week 4 things need attention',
    message:
      'Designteamet AS · Sales Premium: 2 over, Active projects: 100 of 100, SuperOffice: admin warning on 24 Nov 2026 and 1 more',
    openLabel: 'Show',
  });
});

test('a sample says that it is one', () => {
  expect(sampleText(english, 'Designteamet AS').message).toMatch(/^Designteamet AS · A sample/);
});

test('the button in the toolbar tells the worst', () => {
  const two = [alert(seats('over')), alert(plan('limit'))];
  expect(badgeTitle(two, english)).toBe('Sidelight, 2 alerts, worst: Sales Premium: 2 over');
  expect(badgeTitle(two.slice(0, 1), dutch)).toBe('Sidelight, 1 signaal: Sales Premium: 2 te veel');
  expect(badgeTitle([], english)).toBe('Sidelight: nothing needs attention');
});
