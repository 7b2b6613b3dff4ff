import { expect, test } from 'vitest';
import { localeFor, spokenCulture, useLocale } from '../../../lib/i18n/locale';
import { m } from '../../../lib/i18n/paraglide/messages';

test.each([
  ['nl-NL', 'nl', 'nl-NL'],
  ['nl-BE', 'nl', 'nl-BE'],
  ['NL', 'nl', 'nl'],
  ['en-US', 'en', 'en-US'],
  ['nb-NO', 'en', 'en-GB'],
  ['nlx', 'en', 'en-GB'],
  ['en-', 'en', 'en-GB'],
  ['english', 'en', 'en-GB'],
  ['', 'en', 'en-GB'],
])('%s is spoken to in %s, with the dates of %s', (culture, locale, spoken) => {
  expect(localeFor(culture)).toBe(locale);
  expect(spokenCulture(culture)).toBe(spoken);
});

test('messages follow the language of the page, or the one asked for', () => {
  useLocale('nl');
  expect(m.view_licences()).toBe('Licenties');
  expect(m.view_licences({}, { locale: 'en' })).toBe('Licences');
  useLocale('en');
  expect(m.view_licences()).toBe('Licences');
});
