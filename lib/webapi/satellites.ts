import * as z from 'zod/mini';
import type { FailureKind } from '../domain/failure';
import type { Satellite } from '../domain/snapshot';
import { readWholeArchive } from './archive';
import type { TenantClient } from './client';
import { failureOf } from './errors';
import { identifier, name } from './wire';

/** The satellite's company card, by an outer join along its foreign key. */
const companyName = 'satellite.contact_id.name';

/** How a tenant may say that it cannot join there. */
const refusals: readonly FailureKind[] = ['not-supported', 'server', 'unexpected-answer'];

const satelliteRow = z.pipe(
  z.object({ 'satellite.satellite_id': identifier, [companyName]: name }),
  z.transform((row): Satellite => ({
    id: row['satellite.satellite_id'],
    name: row[companyName],
  })),
);

/**
 * Asks which satellite databases there are.
 *
 * @returns with the name "" where the tenant tells only that there are any
 * @throws WebApiError
 * @see SuperOffice docs, api/search/odata/dynamic-provider.md for the join; database/tables/satellite.md
 */
export async function getSatellites(
  client: TenantClient,
  signal?: AbortSignal,
): Promise<Satellite[]> {
  const key = 'satellite.satellite_id';
  const read = (select: string[]) =>
    readWholeArchive(client, 'dynamic', { select, orderBy: key }, satelliteRow, signal);
  try {
    return await read([key, companyName]);
  } catch (error) {
    if (!refusals.includes(failureOf(error).kind)) throw error;
    return read([key]);
  }
}
