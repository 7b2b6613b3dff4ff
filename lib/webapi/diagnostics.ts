import * as z from 'zod/mini';
import type { SystemInfo } from '../domain/snapshot';
import type { TenantClient } from './client';
import { flag, name } from './wire';

const systemInfo = z.pipe(
  z.object({
    CompanyName: name,
    DatabaseType: name,
    DatabaseVersion: name,
    DatabaseName: name,
    IsSatellite: flag,
  }),
  z.transform((info): SystemInfo => ({
    company: info.CompanyName,
    databaseType: info.DatabaseType,
    databaseVersion: info.DatabaseVersion,
    databaseName: info.DatabaseName,
    isSatellite: info.IsSatellite,
  })),
);

/**
 * Asks what the tenant runs on.
 *
 * @throws WebApiError; absent from the public REST reference, so `not-supported` is to be expected
 * @see `@superoffice/webapi`, DiagnosticsAgent.ts
 */
export function getSystemInfo(client: TenantClient, signal?: AbortSignal): Promise<SystemInfo> {
  return client.post('v1/Agents/Diagnostics/GetSystemInfo', systemInfo, { signal });
}
