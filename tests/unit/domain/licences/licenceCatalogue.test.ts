import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueIds, isOfWindowsEra } from '../../../../lib/domain/licences/licenceCatalogue';

const idsOf = (description: string, name = 'made-up') => catalogueIds({ name, description });

describe('catalogueIds', () => {
  test.each([
    ['System', ['system']],
    ['SuperOffice Server', ['server']],
    ['SuperOffice Expander Services', ['expander-services']],
    ['Expander Services', ['expander-services']],
    ['Developer Tools', ['expander-services']],
    ['Customer Center', ['customer-centre']],
    ['KLANTENCENTRUM', ['customer-centre']],
    ['Complete CRM User', ['complete-crm-user']],
    ['Sales Premium', ['sales-premium']],
    ['Sales-Premium', ['sales-premium']],
    ['Marketing Essential', ['marketing-essentials']],
    ['Service Essentials (user plan)', ['service-essentials']],
    ['Sales Premium + Service Essentials', ['sales-premium', 'service-essentials']],
    ['Sales-Essentials+Service-Premium', ['sales-essentials', 'service-premium']],
    ['Sales Premium and Service Premium', ['sales-premium', 'service-premium']],
    [
      'Sales-Premium + Service-Essentials + Marketing-Premium',
      ['sales-premium', 'service-essentials', 'marketing-premium'],
    ],
    ['SuperOffice CRM Suite Core', ['suite-core']],
    ['SuperOffice Growth Suite', ['suite-growth']],
    ['Suite Plus', ['suite-plus']],
    ['Super', ['suite-super']],
    ['Starter plan', ['suite-starter']],
  ])('%s', (description, ids) => {
    expect(idsOf(description)).toEqual(ids);
  });

  test.each([
    '',
    '+',
    'SuperOffice',
    'Sales & Marketing',
    'Sales Premium for partners',
    'Sales Premium + Chat',
    'Plus Forms',
    'constructor',
    '__proto__',
    'S'.repeat(10_000),
  ])('%j is not known', (description) => {
    expect(idsOf(description)).toEqual([]);
  });

  test('by its key where the description tells nothing', () => {
    expect(idsOf('Verkauf', 'ten-sales')).toEqual(['sales-premium']);
    expect(idsOf('Entwicklerwerkzeuge', 'expander-services')).toEqual(['expander-services']);
    expect(idsOf('', 'SAINT')).toEqual(['sales-intelligence']);
  });

  test('what its reader sees counts more than the key', () => {
    expect(idsOf('Sales Essentials', 'ten-sales')).toEqual(['sales-essentials']);
  });

  test('case, hyphens and spaces make no difference', () => {
    const separators = fc.constantFrom(' ', '-', '  ', ' - ', '_');
    const cases = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    fc.assert(
      fc.property(separators, cases, (separator, cased) => {
        const name = cased(['Sales', 'Premium'].join(separator));
        expect(idsOf(name)).toEqual(['sales-premium']);
      }),
    );
  });
});

describe('isOfWindowsEra', () => {
  test.each([
    ['Outlook Synchronizer', true],
    ['Windows App', true],
    ['Remote Travel', true],
    ['Sales Premium', false],
    ['Reporter Studio', false],
    ['Mobile CRM', false],
  ])('%s: %s', (description, expected) => {
    expect(isOfWindowsEra({ name: 'made-up', description })).toBe(expected);
  });
});
