import * as z from 'zod/mini';
import type { VersionInfo } from '../domain/snapshot';
import type { TenantClient } from './client';
import { name } from './wire';

const versionInfo = z.pipe(
  z.object({ NetServerVersion: name.check(z.minLength(1, 'expected a version')) }),
  z.transform(({ NetServerVersion }): VersionInfo => ({ netServerVersion: NetServerVersion })),
);

/**
 * Asks for the tenant's version document.
 *
 * @throws WebApiError
 * @see SuperOffice docs, api/web-services/endpoints/get-webapi-version.md
 */
export function getVersion(client: TenantClient, signal?: AbortSignal): Promise<VersionInfo> {
  return client.get('', versionInfo, { signal });
}
