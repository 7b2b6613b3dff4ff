import { expect, test } from 'vitest';
import type { PastAlert, Snooze } from '../../../lib/domain/alerts/alert';
import type { Attention } from '../../../lib/domain/alerts/attention';
import { alertsText, alertText } from '../../../lib/i18n/alert';
import { alertPreviewText } from '../../../lib/i18n/alertPreview';
import { monthCloseText, pastAlertText } from '../../../lib/i18n/pastAlert';
import { snoozeChoiceText, snoozedText } from '../../../lib/i18n/snooze';
import {
  attentionOf,
  day,
  dayOf,
  expiry,
  meter,
  noon,
  overdue,
  seats,
} from '../domain/alerts/attentions';
import { use } from '../domain/usage/usages';

const reader = { culture: 'en-GB', zone: 'UTC', now: noon, today: dayOf(noon) };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const alert = (attention: Attention | undefined) => {
  if (!attention) throw new Error('nothing needs attention');
  return { attention, since: noon, wasSo: false, belowSince: null, isStale: false };
};

test.each([
  [0, 'Since today · 23 in use of 21.'],
  [3, 'Since Wed 18 Nov · 23 in use of 21.'],
  [400, 'Since Fri 17 Oct 2025 · 23 in use of 21.'],
])('an alert of %i days tells since when', (days, expected) => {
  const { detail } = alertText({ ...alert(seats('over')), since: noon - days * day }, reader);
  expect(detail).toContain(expected);
});

test('an alert that nothing new is known of says so', () => {
  const { detail } = alertText({ ...alert(seats('limit')), isStale: true }, reader);
  expect(detail).toBe('Since today · as last known: 21 in use of 21.');
});

test.each([
  ['notice', '1 alert: for your information'],
  ['high', '1 alert: urgent'],
  ['grace', '1 alert: in its grace period'],
  ['blocked', '1 alert: blocked'],
] as const)('how serious %s is, in words', (level, expected) => {
  expect(alertsText([alert(expiry(level))])).toBe(expected);
});

test('no alerts are not counted', () => {
  expect(alertsText([])).toBeNull();
});

const mails = alert(attentionOf(meter(960))[0]);
const snooze = (until: Snooze['until']): Pick<Snooze, 'until'> => ({ until });

test.each<[Snooze['until'], string]>([
  [{ kind: 'moment', at: noon + day }, 'Until tomorrow 12:00'],
  [{ kind: 'moment', at: noon + 7 * day }, 'Until 28 Nov 12:00'],
  [{ kind: 'level' }, 'Acknowledged, until it rises'],
  [{ kind: 'period' }, 'Until December'],
  [{ kind: 'accepted', percent: 1_000 }, 'Up to 1,000 % is accepted in November'],
])('%j: until when it is snoozed', (until, expected) => {
  expect(plain(snoozedText(snooze(until), mails, reader))).toBe(expected);
});

test.each([
  ['day', '1 day'],
  ['week', '1 week'],
  ['level', 'Until it rises'],
  ['period', 'Until December'],
] as const)('%s can be chosen by its words', (kind, expected) => {
  expect(snoozeChoiceText(kind, mails, 'en-GB')).toBe(expected);
});

const past = (change: Partial<PastAlert>): PastAlert => ({
  attention: overdue(),
  since: noon - 3 * day,
  endedAt: noon,
  toldAt: null,
  end: 'cleared',
  ...change,
});

test.each<[Partial<PastAlert>, string]>([
  [{}, 'No login is 2 h past its expected finish | Is well again · 18 Nov to 21 Nov'],
  [
    { end: 'gone', since: noon },
    'No login is 2 h past its expected finish | No longer listed as running · 21 Nov',
  ],
  [
    { end: 'period', attention: mails.attention, toldAt: noon - 2 * day },
    'E-mails sent via mailings: 96 % of what is included is used | Its period is over · 18 Nov to 21 Nov · notified 19 Nov 12:00',
  ],
  [
    { end: 'reached', attention: mails.attention },
    'E-mails sent via mailings: 96 % of what is included is used | What is included was reached · 18 Nov to 21 Nov',
  ],
  [
    { end: { renewedUntil: '2027-12-10' }, attention: expiry('high') },
    'SuperOffice: licence extended to 10 Dec 2027 | Closed the alert “The SuperOffice licence expires on 10 Dec 2026” · 18 Nov to 21 Nov',
  ],
])('%#: what was, and what ended it', (change, expected) => {
  const { title, detail } = pastAlertText(past(change), reader);
  expect(plain(`${title} | ${detail}`)).toBe(expected);
});

test('a month that closed, with and without a forecast', () => {
  const { close } = use();
  if (!close) throw new Error('no month closed');
  expect(monthCloseText(close, use(), '2026-11-03', reader)).toEqual({
    title: 'October closed: E-mails sent via mailings 54,300 of 50,000',
    detail: 'Forecast on the 10th was 51,000–57,000 · 3 Nov',
  });
  expect(monthCloseText({ ...close, range: null }, use(), '2026-11-03', reader).detail).toBe(
    'There was no forecast · 3 Nov',
  );
});

test.each([
  [{ notified: 0, panelOnly: 0, off: 0 }, 'Nothing would be notified today.'],
  [
    { notified: 1, panelOnly: 1, off: 1 },
    '1 alert would be notified today. 1 is shown in the panel only. 1 is turned off.',
  ],
  [
    { notified: 2, panelOnly: 2, off: 2 },
    '2 alerts would be notified today. 2 are shown in the panel only. 2 are turned off.',
  ],
])('%j: what the settings come to', (preview, expected) => {
  expect(alertPreviewText(preview, null, 'en-GB')).toBe(expected);
  expect(alertPreviewText(preview, { from: '18:00', until: '08:00' }, 'en-GB')).toBe(
    `${expected} No notifications between 18:00 and 08:00.`,
  );
});
