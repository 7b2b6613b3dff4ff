import * as z from 'zod/mini';
import type { TenantClient } from './client';

const metadata = z.pipe(
  z.array(z.unknown()),
  z.transform((objects) => objects.length),
);

/**
 * Asks how many custom objects there are.
 *
 * @throws WebApiError, `not-supported` before version 12.1
 * @see `@superoffice/webapi`, CustomObjectAgent.ts
 */
export function getCustomObjectCount(client: TenantClient, signal?: AbortSignal): Promise<number> {
  return client.post('v1/Agents/CustomObject/GetCustomObjectsMetadata', metadata, { signal });
}
