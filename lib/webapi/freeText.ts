import * as z from 'zod/mini';
import type { ToldRun } from '../domain/events/runProgress';
import type { TenantClient } from './client';
import { systemActor, untold, type ToldRuns } from './untold';
import { flag, statedMoment } from './wire';

const status = (zone: string) =>
  z.pipe(
    z.object({ FreeTextEnabled: flag, LastGenerated: statedMoment(zone) }),
    z.transform((wire): ToldRun => ({
      ...untold,
      id: 'index:freetext',
      source: 'index',
      key: 'FreetextIndex',
      state: stateOf(wire.FreeTextEnabled, wire.LastGenerated.kind),
      finished: wire.LastGenerated,
      actor: systemActor,
    })),
  );

function stateOf(enabled: boolean | null, generated: 'at' | 'none' | 'unknown'): ToldRun['state'] {
  if (enabled === false) return 'off';
  return generated === 'at' ? 'succeeded' : 'unknown';
}

/**
 * Asks when the free-text index was last generated; that it is being generated is a system event.
 *
 * @param zone IANA, for moments that come without one
 * @throws WebApiError
 * @see `@superoffice/webapi`, FreeTextAgent.ts
 */
export async function getFreeTextIndex(
  client: TenantClient,
  zone: string,
  signal?: AbortSignal,
): Promise<ToldRuns> {
  const path = 'v1/Agents/FreeText/GetStatus';
  const run = await client.post(path, status(zone), { signal, zoned: true });
  return { runs: [run], complete: true };
}
