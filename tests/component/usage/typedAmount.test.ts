import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountToType, typedAmount } from '../../../components/usage/typedAmount';

const cultures = ['en-GB', 'nl-NL', 'nl-BE', 'en-ZA', 'en-CH', 'da-DK'] as const;

describe('counts', () => {
  test.each([
    ['0', 'en-GB', 0],
    ['50000', 'en-GB', 50_000],
    [' 50,000 ', 'en-GB', 50_000],
    ['1,000,000,000,000', 'en-GB', 1e12],
    ['50.000', 'nl-NL', 50_000],
    ['50 000', 'nl-NL', 50_000],
    ['50\u00a0000', 'en-GB', 50_000],
  ])('“%s” in %s', (text, culture, amount) => {
    expect(typedAmount(text, 'e-mails', culture)).toBe(amount);
  });

  test.each([
    ['', 'en-GB'],
    ['none', 'en-GB'],
    ['-5', 'en-GB'],
    ['1.5', 'en-GB'],
    // Fifty, or fifty thousand in the language of somebody else.
    ['50.000', 'en-GB'],
    ['50,000', 'nl-NL'],
    ['5,00', 'en-GB'],
    ['1e6', 'en-GB'],
    ['0x10', 'en-GB'],
    ['∞', 'en-GB'],
    ['1000000000001', 'en-GB'],
    ['9'.repeat(400), 'en-GB'],
  ])('“%s” in %s is no amount', (text, culture) => {
    expect(typedAmount(text, 'e-mails', culture)).toBeNull();
  });
});

describe('storage, in GB', () => {
  test.each([
    ['12.5', 'en-GB', 12_500_000_000],
    ['12,5', 'nl-NL', 12_500_000_000],
    ['12.5', 'nl-NL', 12_500_000_000],
    ['1,000', 'en-GB', 1e12],
    ['1.000,5', 'nl-NL', 1_000_500_000_000],
    ['0', 'en-GB', 0],
    ['1000000', 'en-GB', 1e15],
  ])('“%s” in %s', (text, culture, amount) => {
    expect(typedAmount(text, 'bytes', culture)).toBe(amount);
  });

  test.each(['12 GB', '.5', '1.5.5', '1000001'])('“%s” is no amount', (text) => {
    expect(typedAmount(text, 'bytes', 'en-GB')).toBeNull();
  });
});

test('what stands in the field is read as what it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cultures),
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 1e9 }),
      (culture, count, megabytes) => {
        const bytes = megabytes * 1e6;
        expect(typedAmount(amountToType(count, 'logins', culture), 'logins', culture)).toBe(count);
        expect(typedAmount(amountToType(bytes, 'bytes', culture), 'bytes', culture)).toBe(bytes);
      },
    ),
  );
});

test('what a language writes for an amount is read as that amount', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cultures),
      fc.integer({ min: 0, max: 1e12 }),
      (culture, count) => {
        const spoken = culture === 'da-DK' ? 'en-GB' : culture;
        const text = new Intl.NumberFormat(spoken).format(count);
        expect(typedAmount(text, 'logins', culture)).toBe(count);
      },
    ),
  );
});
