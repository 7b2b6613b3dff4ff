/** Languages the stand-in has texts for; the vendor has more. */
type Language = 'en' | 'nl';

/** Resource texts of the stand-in, in our own words. */
const texts: Record<string, Record<Language, string>> = {
  SR_FENCING_PROJECT_WARNING: {
    en: 'You are close to the limit of 100 active projects allowed on the Core suite.',
    nl: 'U nadert de limiet van 100 actieve projecten van de Core-suite.',
  },
  SR_FENCING_PROJECT_WARNING_TOOLTIP: {
    en: 'Complete projects, or upgrade to the Growth suite.',
    nl: 'Voltooi projecten of stap over op de Growth-suite.',
  },
  SR_FENCING_PROJECT_MAX_GENERAL: {
    en: 'You have reached the limit of 100 active projects allowed on the Core suite. Complete some of them before you create new ones, or upgrade to the Growth suite.',
    nl: 'U hebt de limiet van 100 actieve projecten van de Core-suite bereikt. Voltooi er enkele voordat u nieuwe maakt, of stap over op de Growth-suite.',
  },
  SR_FENCING_PROJECT_LIMIT_REACHED_TOOLTIP: {
    en: 'No new projects can be created.',
    nl: 'Er kunnen geen nieuwe projecten worden gemaakt.',
  },
  SR_COL_EVENT: { en: 'Event', nl: 'Event' },
  SR_COL_MESSAGE: { en: 'Message', nl: 'Bericht' },
  SR_COL_ACTIVATED: { en: 'Activated', nl: 'Geactiveerd' },
  SR_COL_FINISHED: { en: 'Finished', nl: 'Voltooid' },
  SR_COL_TYPE: { en: 'Type', nl: 'Type' },
};

/** The language a request asks for: `SO-Language` wins, `*` and `x` cancel; none is a language too. */
export function requestedLanguage(header: (name: string) => string | undefined) {
  const asked = header('SO-Language') || header('Accept-Language') || '';
  if (asked === '' || asked.startsWith('*') || asked === 'x') return undefined;
  return asked.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** Resolves `[SR_…]` and `US:"…";NL:"…"` to the language; a resource we lack stays as it is. */
export function localised(text: string, language: Language): string {
  if (text.startsWith('[SR_') && text.endsWith(']')) {
    return texts[text.slice(1, -1)]?.[language] ?? text;
  }
  if (!/^[A-Z]{2}:"/.test(text)) return text;
  const said = new Map([...text.matchAll(/([A-Z]{2}):"([^"]*)"/g)].map(([, to, it]) => [to, it]));
  return said.get(language === 'nl' ? 'NL' : 'US') ?? said.get('US') ?? text;
}
