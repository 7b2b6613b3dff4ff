import { baseLocale, locales, overwriteGetLocale, type Locale } from './paraglide/runtime';

/** The culture that we write dates and numbers in when we do not speak the reader's language. */
const baseCulture = 'en-GB';

/**
 * The language that we have for a reader.
 *
 * @param culture BCP 47 tag, "nl-NL"; anything else counts as one that we do not speak
 * @returns English when we do not have the reader's own
 */
export function localeFor(culture: string): Locale {
  return locales.find((locale) => locale === languageOf(culture)) ?? baseLocale;
}

/**
 * The culture for dates and numbers: the reader's own when we speak its language. A Danish reader gets
 * English texts, and an English date in them rather than half a sentence of Danish.
 *
 * @param culture BCP 47 tag, "nl-NL", or whatever a tenant calls one
 */
export function spokenCulture(culture: string): string {
  if (languageOf(culture) !== localeFor(culture)) return baseCulture;
  try {
    return Intl.getCanonicalLocales(culture)[0] ?? baseCulture;
  } catch {
    return baseCulture;
  }
}

function languageOf(culture: string): string | undefined {
  return culture.split('-')[0]?.toLowerCase();
}

/** Makes all messages speak a language from now on; what is on the screen is to be drawn again. */
export function useLocale(locale: Locale): void {
  overwriteGetLocale(() => locale);
}
