import { expect, test } from 'vitest';
import { checkPace } from '../../../../lib/domain/alerts/checkPace';
import { look } from './alerts';
import { event, expiry, likely, maintenance, meter, seats } from './attentions';

test.each([
  ['nothing is found', look([])],
  ['a day is weeks away', look([expiry('notice'), maintenance('notice')])],
  ['a meter is 15 points below its first threshold', look([], { meters: [meter(700)] })],
  ['going over is unlikely', look([], { meters: [meter(500, { forecast: likely(0.49) })] })],
])('checks are half as frequent while %s', (_, seen) => {
  expect(checkPace(seen)).toBe(2);
});

test.each([
  ['a licence expires within a month', look([expiry('warn')])],
  ['few seats are left', look([seats('warn')])],
  ['an event runs', look([event('notice')])],
  ['a meter comes closer', look([], { meters: [meter(701)] })],
  ['going over is as likely as not', look([], { meters: [meter(1, { forecast: likely(0.5) })] })],
])('they are at the usual interval when %s', (_, seen) => {
  expect(checkPace(seen)).toBe(1);
});
