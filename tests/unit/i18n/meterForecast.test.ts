import { describe, expect, test } from 'vitest';
import { meterOf } from '../../../lib/domain/usage/meter';
import type { Forecast } from '../../../lib/domain/forecast';
import { forecastText, outlookText } from '../../../lib/i18n/meterForecast';
import { flows, today, untold, use } from '../domain/usage/usages';

const reader = { culture: 'en-GB', today };
const dutch = { ...reader, culture: 'nl-NL' };

const range: Forecast = {
  kind: 'range',
  total: 587,
  low: 571,
  high: 618,
  chanceOver: 0.01,
  overOn: null,
  days: [],
};

describe('the forecast', () => {
  test('the day, where it goes over, and the range', () => {
    expect(forecastText(use(), reader)).toEqual({
      headline: 'over about 26 Nov',
      detail: '52,000–58,000 likely',
    });
    expect(forecastText(use(), dutch)?.headline).toBe('rond 26 nov overschreden');
  });

  test('the figure, where it does not', () => {
    expect(forecastText(use({ used: 412, forecast: range }), reader)).toEqual({
      headline: 'about 590 likely',
      detail: '570–620 likely',
    });
  });

  test('no day for what is over already, and no less than is used', () => {
    const over = { ...range, overOn: today };
    expect(forecastText(use({ used: 583, forecast: over, level: 'over' }), reader)).toEqual({
      headline: 'about 590 likely',
      detail: '583–620 likely',
    });
  });

  test('a rough one says that it is', () => {
    expect(
      forecastText(use({ used: 412, forecast: { kind: 'rough', total: 1_493 } }), reader),
    ).toEqual({
      headline: 'about 1,500 likely',
      detail: 'a rough guess: too few months to learn from',
    });
  });

  test('none says why', () => {
    const why = (reason: 'too-early' | 'bursty', change: Parameters<typeof use>[0] = {}) =>
      forecastText(use({ forecast: { kind: 'none', why: reason }, ...change }), reader);
    expect(why('too-early')).toEqual({
      headline: 'no forecast',
      detail: 'too early in the month to tell',
    });
    expect(why('bursty')?.detail).toBe(
      'sent in few large mailings: 3 more mailings of usual size (4,100) fit',
    );
    expect(why('bursty', { fitting: null })?.detail).toMatch(/^sent in few large mailings, so/);
    expect(why('bursty', { meter: meterOf('forms') })?.detail).toMatch(
      /^comes in few large amounts/,
    );
  });

  test('nothing known is no forecast, and no reason', () => {
    expect(forecastText(untold(), reader)).toBeNull();
  });
});

describe('where a gauge is going', () => {
  const text = (perDay: number, fullOn: string | null, to = reader) =>
    outlookText(flows({ outlook: { kind: 'slope', perDay, fullOn } }), to);

  test.each([
    ['2026-11-22', 'full in about 1 day'],
    ['2026-12-04', 'full in about 13 days'],
    ['2026-12-05', 'full in about 2 weeks'],
    ['2027-01-23', 'full in about 9 weeks'],
    ['2027-05-20', 'full in about 6 months'],
    ['2029-11-21', 'full in about 3 years'],
    ['2026-11-21', 'full'],
  ])('full on %s: %s', (day, words) => {
    expect(text(1, day)).toBe(words);
  });

  test('how fast, where it will not be full', () => {
    expect(text(2, null)).toBe('grows by about 14 a week');
    expect(text(-2, null)).toBe('shrinks by about 14 a week');
    expect(text(0.1, null)).toBe('hardly changes');
    expect(text(1, '2027-01-23', dutch)).toBe('over ongeveer 9 weken vol');
  });

  test('in the unit of the gauge', () => {
    const outlook = { kind: 'slope', perDay: 3e8, fullOn: null } as const;
    expect(outlookText({ outlook, meter: meterOf('storage') }, reader)).toBe(
      'grows by about 2.1 GB a week',
    );
  });

  test('too few figures say so, and a month has none', () => {
    expect(outlookText(flows({ outlook: { kind: 'none' } }), reader)).toBe(
      'too few figures to tell where it is going',
    );
    expect(outlookText(use(), reader)).toBeNull();
  });
});
