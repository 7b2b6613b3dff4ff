import { afterEach, describe, expect, test } from 'vitest';
import { catalogueText } from '../../../lib/i18n/licenceCatalogue';
import { useLocale } from '../../../lib/i18n/locale';

afterEach(() => useLocale('en'));

/** Every licence that the vendor's screens name. */
const named = [
  ...['System', 'SuperOffice Server', 'Online Web Services', 'Area Management'],
  ...['Sales Intelligence', 'Exchange Synchronizer', 'SuperOffice Expander Services'],
  ...['Developer Tools', 'Customer Centre', 'Sales Quote Management'],
  ...['Satellite', 'Reporter Studio', 'Audience'],
  ...['Standard CRM user', 'Marketing user', 'Sales user', 'Service user', 'Complete CRM user'],
  ...['Windows App', 'Remote Travel', 'Pocket CRM', 'Outlook Synchronizer', 'Sale Quote Access'],
  ...['SuperOffice CRM Suite Starter', 'SuperOffice CRM Suite Core'],
  ...['SuperOffice CRM Suite Growth', 'SuperOffice CRM Suite Plus', 'SuperOffice CRM Suite Super'],
];

const tiers = ['Essentials', 'Premium'];
const oneOf = (solution: string) => ['', ...tiers.map((tier) => `${solution}-${tier}`)];
/** The six plans and all twenty combinations that are sold. */
const plans = oneOf('Sales')
  .flatMap((sales) => oneOf('Service').map((service) => [sales, service]))
  .flatMap((two) => oneOf('Marketing').map((marketing) => [...two, marketing].filter(Boolean)))
  .filter((combined) => combined.length > 0);

const textOf = (description: string) => catalogueText({ name: 'made-up', description });

describe.each(['en', 'nl'] as const)('%s', (locale) => {
  test.each(named)('%s is explained', (description) => {
    useLocale(locale);
    const text = textOf(description);
    expect(text.length).toBeGreaterThan(20);
    expect(text.match(/\.(?: |$)/g)?.length).toBeLessThanOrEqual(3);
  });

  test('each in its own words', () => {
    useLocale(locale);
    const texts = new Set(named.map(textOf));
    // Expander Services goes by two names.
    expect(texts.size).toBe(named.length - 1);
  });

  test.each(plans.map((combined) => [combined.join(' + '), combined] as const))(
    '%s is explained by its parts',
    (description, combined) => {
      useLocale(locale);
      const parts = combined.map(textOf);
      expect(parts.every((part) => part.length > 20)).toBe(true);
      expect(textOf(description)).toBe(parts.join(' '));
    },
  );
});

test('the two languages do not say the same', () => {
  const english = named.map(textOf);
  useLocale('nl');
  expect(named.map(textOf).filter((text, index) => text === english[index])).toEqual([]);
});

test('what nobody knows has no explanation', () => {
  expect(textOf('Form Builder')).toBe('');
});
