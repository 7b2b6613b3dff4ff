import type { Person, SaidActor, TenantRuns } from './run';

/** Who started a run, as far as it is known. */
export type Actor =
  | { kind: 'system' }
  | {
      kind: 'person';
      associateId: number | null;
      /** User ID, "ANN"; "" where it is not told, as the full name. */
      login: string;
      fullName: string;
      personId: number | null;
      group: string;
      /** null: not told. */
      isDeleted: boolean | null;
    }
  /** The tenant names nobody, or an id that it does not know. */
  | { kind: 'unknown'; associateId: number | null };

/**
 * Puts together what a source says of whoever started a run and what the tenant tells of that person. The name
 * that the source gives wins: it goes with the run. Associate 0 is the system itself.
 *
 * @param people whoever the tenant was asked about; null as long as it told nothing
 * @returns a person without a name as long as the tenant was not asked about the id
 * @see SuperOffice docs: BatchTaskInfo.AssociateId, "0 = system"; Associate.Deleted
 */
export function actorOf(said: SaidActor, people: TenantRuns['people']['value']): Actor {
  if (said.isSystem || said.associateId === 0) return { kind: 'system' };
  const person = people?.known.find((known) => isMeant(known, said));
  if (person?.isSystem) return { kind: 'system' };
  const { associateId } = said;
  const isNamed = said.login !== '' || said.fullName !== '';
  if (!person && !isNamed) {
    const wasAsked = associateId !== null && people?.asked.includes(associateId);
    if (associateId === null || wasAsked) return { kind: 'unknown', associateId };
  }
  return {
    kind: 'person',
    associateId: associateId ?? person?.associateId ?? null,
    login: said.login || (person?.login ?? ''),
    fullName: said.fullName || (person?.fullName ?? ''),
    personId: said.personId ?? person?.personId ?? null,
    group: said.group,
    isDeleted: person?.isDeleted ?? null,
  };
}

/** By id; where the source gives none, by the user ID, which is unique in a tenant. */
function isMeant(known: Person, { associateId, login }: SaidActor): boolean {
  return associateId === null
    ? login !== '' && known.login === login
    : known.associateId === associateId;
}
