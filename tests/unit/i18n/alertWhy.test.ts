import { expect, test } from 'vitest';
import { defaultAlertSettings } from '../../../lib/domain/alerts/alertSettings';
import type { Attention } from '../../../lib/domain/alerts/attention';
import { defaultThresholds } from '../../../lib/domain/usage/meterLevel';
import { whyText } from '../../../lib/i18n/alertWhy';
import {
  attentionOf,
  event,
  expiry,
  hour,
  likely,
  maintenance,
  meter,
  noExpiry,
  noon,
  overdue,
  plan,
  seats,
  stale,
  vendor,
} from '../domain/alerts/attentions';

const reader = { culture: 'en-GB', zone: 'UTC', now: noon };
const rules = { lead: defaultAlertSettings.lead, thresholds: defaultThresholds };

function why(attention: Attention | undefined, belowSince: number | null = null, set = rules) {
  if (!attention) throw new Error('nothing needs attention');
  const alert = { attention, since: noon, wasSo: false, belowSince, isStale: false };
  return whyText(alert, reader, set).replaceAll('\u00a0', ' ');
}

test.each<[Attention | undefined, string]>([
  [seats('over'), 'More are in use than were bought: 23 of 21.'],
  [seats('limit'), 'All that were bought are in use: 21 of 21.'],
  [seats('warn'), '1 of 21 are left. It is told when there is 1, or 5 %, or less.'],
  [expiry('notice'), 'or 60 days before the expiry where there is none.'],
  [expiry('warn'), 'It is told 30 days before the licence expires; 19 are left.'],
  [expiry('high', { daysLeft: 6 }), 'It is told 7 days before the licence expires; 6 are left.'],
  [expiry('grace'), 'The expiry date, 10 Dec 2026, is past.'],
  [expiry('blocked'), 'Both the expiry date, 10 Dec 2026, and the grace period are past.'],
  [noExpiry, 'unknown is not fine'],
  [maintenance('notice'), 'It is told 60 days before maintenance ends.'],
  [maintenance('warn'), 'Maintenance has ended.'],
  [plan('warn'), 'the limit of the plan is near'],
  [plan('limit'), 'the limit of the plan is reached'],
  [vendor('warn'), "The vendor's licence server reports it."],
  [overdue(), 'It is 2 h past its expected finish: more than 15 minutes'],
  [overdue('stalled'), 'Its progress has not moved for 2 h. It is told after 20 minutes.'],
  [event('notice'), 'the whole system or a whole database'],
  [event('warn'), "Users can't work while it lasts."],
  [
    attentionOf(meter(1_150))[0],
    '1,150 of 1,000: over by 15 %. It is told at 85 %, 95 %, 100 %, 110 %, 125 %, 150 % and 200 %.',
  ],
  [
    attentionOf(meter(700, { forecast: likely(0.999) })).at(-1),
    'The chance of going over is about 99 %. It is told from 80 % and ends at 50 %. An estimate: 1,000–1,200 of 1,000, with 700 counted so far.',
  ],
  [stale(), 'No good answer came since 18 Nov 12:00. It is told after 48 hours.'],
])('%#: the rule and the figures', (attention, expected) => {
  expect(why(attention)).toContain(expected);
});

test('the rule is the one that was set', () => {
  const lead = { ...rules.lead, warn: 45 };
  const set = { lead, thresholds: [50] };
  expect(why(expiry('warn'), null, set)).toContain('45 days before');
  expect(why(attentionOf(meter(960))[0], null, set)).toContain('It is told at 50 % and 100 %.');
});

test('what is below its threshold again says what is awaited', () => {
  expect(why(attentionOf(meter(960))[0], noon - 3 * hour)).toMatch(
    /It is below that since 09:00; two settled days are awaited before it ends\.$/,
  );
});
