import * as z from 'zod/mini';
import type { Principal } from '../domain/snapshot';
import type { TenantClient } from './client';
import { failureOf, WebApiError } from './errors';
import { identifier, list, name } from './wire';

/** The function right of a general administrator. */
const administratorRight = 'admin-all';

/** The function right to administrate users. */
const usersRight = 'admin-users';

const principal = z.pipe(
  z.object({
    AssociateId: identifier,
    Associate: name,
    FullName: name,
    RoleName: name,
    DatabaseContextIdentifier: name,
    FunctionRights: list(z.unknown()),
  }),
  z.transform((wire): Principal => ({
    associateId: wire.AssociateId,
    name: wire.Associate,
    fullName: wire.FullName,
    roleName: wire.RoleName,
    contextId: wire.DatabaseContextIdentifier,
    isAdministrator: wire.FunctionRights.includes(administratorRight),
    mayReadUsers: [administratorRight, usersRight].some((right) =>
      wire.FunctionRights.includes(right),
    ),
  })),
);

/**
 * Asks who is signed in. Every signed-in user may ask this: 403 too means that nobody is.
 *
 * @throws WebApiError, never `forbidden`
 * @see SuperOffice docs, api/reference/restful/rest/User (currentPrincipal: "even in Online")
 */
export async function getCurrentPrincipal(
  client: TenantClient,
  signal?: AbortSignal,
): Promise<Principal> {
  try {
    return await client.get('v1/User/currentPrincipal', principal, { signal });
  } catch (error) {
    if (failureOf(error).kind !== 'forbidden') throw error;
    throw new WebApiError({ kind: 'signed-out' }, error);
  }
}
