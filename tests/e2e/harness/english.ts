import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const catalogues = 'lib/i18n/messages';

/** What stands between the placeholders of all messages of a language. */
function phrasesOf(language: string): string[] {
  const folder = join(catalogues, language);
  return readdirSync(folder).flatMap((file) =>
    textsIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))).flatMap((text) =>
      text.split(/\{[^}]*\}/).map((part) => part.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')),
    ),
  );
}

/** The texts of a catalogue: of what has a plural, the words for each. */
function textsIn(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  if (typeof messages !== 'object' || messages === null) return [];
  return Object.entries(messages).flatMap(([key, value]) =>
    ['$schema', 'declarations', 'selectors'].includes(key) ? [] : textsIn(value),
  );
}

/** Phrases of the English catalogue that stand in a text, but for those that the other language has too. */
export function leftInEnglish(text: string, language: string): string[] {
  const own = phrasesOf(language).join('\n').toLowerCase();
  const english = new Set(phrasesOf('en').filter((phrase) => phrase.length > 3));
  const words = wordsOf(text);
  return [...english].filter(
    (phrase) => !own.includes(phrase.toLowerCase()) && words.includes(wordsOf(phrase)),
  );
}

/** With a space before, between and after its words, whatever else stood there. */
const wordsOf = (text: string) => ` ${(text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
