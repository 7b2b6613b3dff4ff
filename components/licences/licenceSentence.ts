import type { ModuleLicence } from '../../lib/domain/licences/licence';
import { countsSeats } from '../../lib/domain/licences/seats';
import { licenceNotes } from '../../lib/i18n/licenceNotes';
import { m } from '../../lib/i18n/paraglide/messages';
import { isolated } from '../../lib/i18n/tenantText';
import { figuresOf } from './figures';

/**
 * A licence, its counts and what is remarkable about them as one line, to be taken elsewhere.
 *
 * @param expired the licence of its owner has expired
 */
export function licenceSentence(module: ModuleLicence, expired: boolean, culture: string): string {
  const { name, description, unrestricted } = module;
  const counts = unrestricted
    ? (countsSeats(module) ? m.unlimited : m.included)()
    : m.counts_spoken(figuresOf(module, culture));
  const notes = licenceNotes(module, expired, culture).map(({ text }) => text);
  return m.licence_sentence({
    licence: description
      ? m.licence_named({ description: isolated(description), name: isolated(name) })
      : isolated(name),
    facts: [counts, ...notes].join(', '),
  });
}
