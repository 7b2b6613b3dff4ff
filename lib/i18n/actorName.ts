import type { Actor } from '../domain/events/actor';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import { isolated } from './tenantText';

/** What whoever started a run is called, as briefly as can be: "Ann Admin", "the system", "User 17". */
export function actorName(actor: Actor, culture: string): string {
  const locale = { locale: localeFor(culture) };
  if (actor.kind === 'system') return m.actor_system({}, locale);
  const { associateId: id } = actor;
  if (actor.kind === 'unknown')
    return id === null ? m.actor_untold({}, locale) : m.actor_unknown({ id }, locale);
  const name = actor.fullName || actor.login;
  if (name) return isolated(name);
  return id === null ? m.actor_untold({}, locale) : m.user_number({ id }, locale);
}
