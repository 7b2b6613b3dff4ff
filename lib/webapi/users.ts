import * as z from 'zod/mini';
import type { CrmUser, LastLogin } from '../domain/seats/user';
import { allRows, readWholeArchive } from './archive';
import type { TenantClient } from './client';
import { failureOf, WebApiError } from './errors';
import { flag, identifier, name, statedDate } from './wire';

/** Users with a plan are an entity each plan; others are of `all`, `expired`, or the one for no licence in use. */
const entityOfPlan = /^superoffice_(?!superlicense-no-selection$)(.+)$/;

const userRow = z.pipe(
  z.object({
    EntityName: name,
    associateDbId: identifier,
    assocName: name,
    fullName: name,
    usergroup: name,
    role: name,
    userplan: name,
    canLogin: flag,
  }),
  z.transform((row): CrmUser => ({
    associateId: row.associateDbId,
    name: row.assocName,
    fullName: row.fullName,
    group: row.usergroup,
    role: row.role,
    plan: entityOfPlan.exec(row.EntityName)?.[1] ?? '',
    planDescription: row.userplan,
    canLogIn: row.canLogin,
  })),
);

/**
 * Asks for everybody who may use the CRM.
 *
 * @param names whether to ask for names too, which not everybody may see
 * @throws WebApiError
 * @see SuperOffice docs, api/archive-providers/reference/allusers.md
 */
export function getUsers(
  client: TenantClient,
  { names }: { names: boolean },
  signal?: AbortSignal,
): Promise<CrmUser[]> {
  const columns = ['associateDbId', 'usergroup', 'role', 'userplan', 'canLogin'];
  const query = {
    select: names ? [...columns, 'assocName', 'fullName'] : columns,
    filter: allRows,
    orderBy: 'associateDbId',
  };
  return readWholeArchive(client, 'AllUsers', query, userRow, signal);
}

const loginRow = z.pipe(
  z.object({ 'associate.associate_id': identifier, 'associate.lastlogin': statedDate }),
  z.transform((row): LastLogin => ({
    associateId: row['associate.associate_id'],
    lastLogin: row['associate.lastlogin'],
  })),
);

/**
 * Asks when users last logged in; no archive of users tells it, so the table itself is asked.
 *
 * @throws WebApiError
 * @see SuperOffice docs, api/search/odata/dynamic-provider.md; database/tables/associate.md
 */
export function getLastLogins(client: TenantClient, signal?: AbortSignal): Promise<LastLogin[]> {
  const query = {
    select: ['associate.associate_id', 'associate.lastlogin'],
    orderBy: 'associate.associate_id',
  };
  return readWholeArchive(client, 'dynamic', query, loginRow, signal);
}

/** What may become part of a column's name; the tenant told the module's name, so it may be anything. */
const columnName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Asks who holds a module licence that is given to users. The archive has a column for it, but takes no
 * condition on it, so everybody is read.
 *
 * @param module its name, "ten-sales"
 * @returns ids of the users
 * @throws WebApiError, `not-supported` for a name that no column has: hidden modules, and odd ones
 * @see SuperOffice docs, api/archive-providers/reference/allusers.md: a column for each visible user licence
 */
export async function getHolders(
  client: TenantClient,
  module: string,
  signal?: AbortSignal,
): Promise<number[]> {
  if (!columnName.test(module)) throw new WebApiError({ kind: 'not-supported' });
  const column = `superoffice_${module}`;
  const select = ['associateDbId', column];
  const query = { select, filter: allRows, orderBy: 'associateDbId' };
  const row = z.pipe(
    z.looseObject({ associateDbId: identifier }),
    z.transform((read) => ({
      associateId: read.associateDbId,
      holds: flag.safeParse(read[column]).data === true,
    })),
  );
  try {
    const rows = await readWholeArchive(client, 'AllUsers', query, row, signal);
    return rows.filter(({ holds }) => holds).map(({ associateId }) => associateId);
  } catch (error) {
    const failure = failureOf(error);
    const noSuchColumn = failure.kind === 'server' && failure.status === 400;
    throw noSuchColumn ? new WebApiError({ kind: 'not-supported' }, error) : error;
  }
}
