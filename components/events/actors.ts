import type { Actor } from '../../lib/domain/events/actor';
import { actorText } from '../../lib/i18n/run';
import { isolated } from '../../lib/i18n/tenantText';

/**
 * Where the CRM shows a person.
 *
 * @param root where the tenant's CRM opens, with a slash at its end
 * @returns null for whoever has no card in the CRM
 * @see vendor page "SuperOffice protocol": default.aspx?{where}?{what}
 */
export function personLink(root: string, actor: Actor): string | null {
  const id = actor.kind === 'person' ? actor.personId : null;
  if (id === null || !Number.isSafeInteger(id) || id <= 0) return null;
  return `${root}default.aspx?person.main.activityarchive?person_id=${id}`;
}

/** How a search names whoever started something; null for nobody who could be named. */
export function actorSought(actor: Actor): string | null {
  if (actor.kind === 'system') return 'system';
  const name = actor.kind === 'person' ? actor.login || actor.fullName : '';
  const id = actor.associateId?.toString() ?? null;
  // To the search, these words mean somebody else than whoever has them for initials.
  return /^(me|system)$/i.test(name) ? id : name || id;
}

/** What somebody is called where there is room for a name alone, "Ann Admin". */
export function shortName(actor: Actor, culture: string): string {
  return actor.kind === 'person' && actor.fullName
    ? isolated(actor.fullName)
    : actorText(actor, culture);
}
