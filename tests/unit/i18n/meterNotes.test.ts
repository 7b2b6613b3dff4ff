import { describe, expect, test } from 'vitest';
import { closeText, fittingText, spikeText, unclearText } from '../../../lib/i18n/meterNotes';
import { untold, use } from '../domain/usage/usages';

const reader = { culture: 'en-GB' };
const dutch = { culture: 'nl-NL' };

test('how many more mailings fit', () => {
  const text = (more: number, culture = 'en-GB') =>
    fittingText(use({ fitting: { usual: 4_100, more } }), culture);
  expect(text(3)).toBe('3 more mailings of usual size (4,100) fit');
  expect(text(1)).toBe('1 more mailing of usual size (4,100) fits');
  expect(text(0)).toBe('no more mailing of usual size (4,100) fits');
  expect(text(1, 'nl-NL')).toBe('er past nog 1 mailing van gebruikelijke grootte (4.100)');
  expect(fittingText(untold(), 'en-GB')).toBeNull();
});

describe('a day that stands out', () => {
  const autumn = { name: 'Autumn offer', amount: 9_800 };

  test('is told with what made it up, as far as that is known', () => {
    expect(spikeText(use(), autumn, reader)).toBe(
      'Tuesday was 3 times a usual Tuesday: mailing “Autumn offer”, 9,800.',
    );
    expect(spikeText(use(), null, reader)).toBe('Tuesday was 3 times a usual Tuesday: 9,800.');
    expect(spikeText(use(), { ...autumn, name: ' ' }, dutch)).toBe(
      'Op dinsdag was het 3 keer een gewone dinsdag: 9.800.',
    );
    expect(spikeText(use({ spike: null }), autumn, reader)).toBeNull();
  });

  test('keeps a name apart that turns the direction, and cuts an endless one', () => {
    expect(spikeText(use(), { ...autumn, name: 'מבצע' }, reader)).toContain('“\u2068מבצע\u2069”');
    expect(spikeText(use(), { ...autumn, name: 'x'.repeat(9_999) }, reader)?.length).toBeLessThan(
      400,
    );
  });
});

describe('a month that was closed', () => {
  const { close } = use();

  test('against what was included and what was forecast', () => {
    expect(closeText(use(), reader)).toBe(
      'October came to 54,300 of 50,000, 4,300 over; the forecast after ten days was 51,000–57,000.',
    );
    expect(closeText(use(), dutch)).toBe(
      'In oktober werd het 54.300 van 50.000, 4.300 te veel; de prognose na tien dagen was 51.000–57.000.',
    );
  });

  test('without either, or without any', () => {
    const bare = close && { ...close, month: { ...close.month, allowance: null }, range: null };
    expect(closeText(use({ close: bare }), reader)).toBe(
      'October came to 54,300; after ten days there was no forecast.',
    );
    const filling = { done: 3, of: 14, month: '2026-09-01' };
    expect(closeText(use({ close: bare, filling }), reader)).toBe('October came to 54,300.');
    const within = close && { ...close, month: { ...close.month, over: 0 }, used: 50_000 };
    expect(closeText(use({ close: within }), reader)).toContain('50,000 of 50,000; the forecast');
    expect(closeText(use({ close: null }), reader)).toBeNull();
  });
});

test('rows that tell no amount are spoken of, if there are any', () => {
  expect(unclearText({ unclear: 0 }, 'en-GB')).toBeNull();
  expect(unclearText({ unclear: 1 }, 'en-GB')).toBe(
    '1 row tells no amount that can be right and is left out.',
  );
  expect(unclearText({ unclear: 1_200 }, 'nl-NL')).toBe(
    '1.200 rijen noemen geen hoeveelheid die kan kloppen en zijn weggelaten.',
  );
});
