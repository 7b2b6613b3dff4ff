import type { OwnerLicence } from '../domain/licences/licence';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import { isolated } from './tenantText';

/** What an issuer of licences is called, fit to stand in a sentence. */
export function ownerName(
  { owner, ownerDescription }: Pick<OwnerLicence, 'owner' | 'ownerDescription'>,
  culture: string,
): string {
  const name = ownerDescription || owner;
  return name ? isolated(name) : m.owner_unnamed({}, { locale: localeFor(culture) });
}
