import * as z from 'zod/mini';
import type { Person } from '../domain/events/run';
import type { TenantClient } from './client';
import { flag, identifier, name, reference } from './wire';

/** Associate 0 is the system itself; others may be users of the system's own, UserType 5. */
export function isSystemUser(associateId: number | null, type: string): boolean {
  return associateId === 0 || type === 'SystemAssociate' || type === '5';
}

const associate = z.pipe(
  z.object({
    AssociateId: identifier,
    Name: name,
    FullName: name,
    PersonId: reference,
    Deleted: flag,
    Type: name,
  }),
  z.transform((wire): Person => ({
    associateId: wire.AssociateId,
    login: wire.Name,
    fullName: wire.FullName,
    personId: wire.PersonId,
    isDeleted: wire.Deleted === true,
    isSystem: isSystemUser(wire.AssociateId, wire.Type),
  })),
);

/**
 * Asks who people are, by the ids of their users. Whom the tenant does not know is left out.
 *
 * @throws WebApiError
 * @see `@superoffice/webapi`, AssociateAgent.ts
 */
export function getAssociates(
  client: TenantClient,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<Person[]> {
  const path = 'v1/Agents/Associate/GetAssociateList';
  return client.post(path, people, { body: ids, signal });
}

/** An id that is not known may come as null. */
const people = z.pipe(
  z.array(z.nullable(associate)),
  z.transform((list) => list.filter((person) => person !== null)),
);
