import { expect, test } from 'vitest';
import { alertPreview } from '../../../../lib/domain/alerts/alertPreview';
import { defaultAlertSettings } from '../../../../lib/domain/alerts/alertSettings';
import { checkPace } from '../../../../lib/domain/alerts/checkPace';
import { snoozed } from '../../../../lib/domain/alerts/snoozing';
import { after, calm, look, lookAt, tell, telling, user } from './alerts';
import {
  event,
  expiry,
  hour,
  likely,
  maintenance,
  meter,
  noExpiry,
  noon,
  overdue,
  seats,
  stale,
} from './attentions';

const found = [expiry('high'), seats('warn'), overdue(), event('warn')];
const state = after(calm, look(found));

const preview = (of = state, channels: Partial<typeof defaultAlertSettings.channels> = {}) => {
  const usual = defaultAlertSettings;
  const settings = { ...usual, channels: { ...usual.channels, ...channels } };
  return alertPreview(of, telling(of, { settings, now: noon }));
};

test('a preview counts what would be told, what is only in the panel and what is off', () => {
  expect(preview()).toEqual({ notified: 2, panelOnly: 2, off: 0 });
  expect(preview(state, { overdue: 'off' })).toEqual({ notified: 1, panelOnly: 2, off: 1 });
  expect(preview(state, { overdue: 'panel', event: 'notify' })).toEqual({
    notified: 2,
    panelOnly: 2,
    off: 0,
  });
  expect(preview(calm)).toEqual({ notified: 0, panelOnly: 0, off: 0 });
});

test('a preview is the same by night and once all was told', () => {
  expect(preview(tell(state).state)).toEqual(preview());
  const byNight = telling(state, { settings: defaultAlertSettings, now: noon + 12 * hour });
  expect(alertPreview(state, byNight)).toEqual(preview());
});

test('what is snoozed, or comes near beside a forecast, is told by none', () => {
  const silent = snoozed(state, overdue(), { kind: 'day' }, { by: user, now: noon });
  expect(preview(silent)).toEqual({ notified: 1, panelOnly: 3, off: 0 });
  const both = after(calm, lookAt(meter(960, { forecast: likely(0.9) })));
  expect(preview(both)).toEqual({ notified: 1, panelOnly: 0, off: 0 });
});

test.each([
  ['nothing', look([]), 2],
  ['a notice weeks before a day', look([expiry('notice'), maintenance('notice')]), 2],
  ['an expiry within a month', look([expiry('warn')]), 1],
  ['an unknown expiry', look([noExpiry]), 1],
  ['few seats', look([seats('warn')]), 1],
  ['an event', look([event('notice')]), 1],
  ['old answers', look([stale()]), 1],
  ['a meter at 70 %', lookAt(meter(700)), 2],
  ['a meter past 70 %', lookAt(meter(701)), 1],
  ['a meter that may go over', lookAt(meter(100, { forecast: likely(0.5) })), 1],
  ['a meter that will not', lookAt(meter(100, { forecast: likely(0.49) })), 2],
] as const)('with %s checks come at the pace for it', (_, seen, pace) => {
  expect(checkPace(seen)).toBe(pace);
});
