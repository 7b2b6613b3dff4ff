import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, rangeText, roughText, timesText } from '../../../lib/i18n/amount';

const number = (text: string) => Number(text.replaceAll(',', ''));

test.each([
  [36_420, 'e-mails', 'en-GB', '36,420'],
  [36_420, 'e-mails', 'nl-NL', '36.420'],
  [1e12, 'sessions', 'en-GB', '1,000,000,000,000'],
  [1_234_543_000_000, 'bytes', 'en-GB', '1,234.5 GB'],
  [41_300_000_000, 'bytes', 'nl-NL', '41,3 GB'],
  [2e9, 'bytes', 'en-GB', '2 GB'],
  [1, 'bytes', 'en-GB', 'less than 0.1 GB'],
  [0, 'bytes', 'en-GB', '0 GB'],
] as const)('%s %s in %s', (amount, unit, culture, text) => {
  expect(amountText(amount, unit, culture)).toBe(text);
});

test.each([
  [587, '590'],
  [1_493, '1,500'],
  [54_900, '55,000'],
  [14.4, '14'],
  [7.6, '8'],
  [0, '0'],
])('an estimate of %s is told as %s', (amount, text) => {
  expect(roughText(amount, 'sessions', 'en-GB')).toBe(text);
});

describe('a range of estimates', () => {
  test.each([
    [52_100, 57_810, '52,000–58,000'],
    [101_000, 104_000, '101,000–104,000'],
    [571, 589, '570–590'],
    [412, 412, '412'],
    [0, 0.4, '0–1'],
  ])('from %s to %s', (low, high, text) => {
    expect(rangeText({ low, high }, 'e-mails', 'en-GB')).toBe(text);
  });

  test('tells no less than is counted already', () => {
    expect(rangeText({ low: 36_420, high: 39_000 }, 'e-mails', 'en-GB', 36_420)).toBe(
      '36,420–39,000',
    );
    expect(roughText(36_420, 'e-mails', 'en-GB', 36_420)).toBe('36,420');
  });

  test('holds all that it held', () => {
    const end = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const told = rangeText({ low, high }, 'e-mails', 'en-GB').split('–').map(number);
        expect(told[0]).toBeLessThanOrEqual(low);
        expect(told.at(-1)).toBeGreaterThanOrEqual(high);
      }),
    );
  });
});

test('times are told with a decimal only where it says something', () => {
  expect([3.04, 3.37, 12.4].map((times) => timesText(times, 'en-GB'))).toEqual(['3', '3.4', '12']);
});
