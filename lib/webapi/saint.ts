import * as z from 'zod/mini';
import { instantOf, type StatedMoment } from '../domain/moment';
import type { ToldRun } from '../domain/events/runProgress';
import type { TenantClient } from './client';
import { systemActor, untold, type ToldRuns } from './untold';
import { flag, identifier, statedMoment } from './wire';

const configuration = (zone: string) =>
  z.pipe(
    z.object({
      OwnerTable: identifier,
      Enabled: flag,
      GenerationStart: statedMoment(zone),
      GenerationEnd: statedMoment(zone),
    }),
    z.transform((wire): ToldRun => {
      const state = stateOf(wire.Enabled, wire.GenerationStart, wire.GenerationEnd);
      return {
        ...untold,
        id: `counter:${wire.OwnerTable}`,
        source: 'counter',
        key: `Saint:${wire.OwnerTable}`,
        state,
        since: wire.GenerationStart,
        // While it runs, the end is that of the generation before.
        finished: state === 'running' ? untold.finished : wire.GenerationEnd,
        actor: systemActor,
      };
    }),
  );

function stateOf(
  enabled: boolean | null,
  start: StatedMoment,
  end: StatedMoment,
): ToldRun['state'] {
  if (enabled === false) return 'off';
  const [from, to] = [instantOf(start), instantOf(end)];
  if (from === null || end.kind === 'unknown') return 'unknown';
  return to === null || from > to ? 'running' : 'succeeded';
}

/**
 * Asks when the counters (SAINT) of each table were generated. Status monitors are told of one company or
 * project at a time, by GetStatusMonitors, so they are no source here.
 *
 * @param zone IANA, for moments that come without one
 * @throws WebApiError
 * @see `@superoffice/webapi`, SaintAgent.ts
 */
export async function getCounters(
  client: TenantClient,
  zone: string,
  signal?: AbortSignal,
): Promise<ToldRuns> {
  const path = 'v1/Agents/Saint/GetSaintConfigurations';
  const runs = await client.post(path, z.array(configuration(zone)), { signal, zoned: true });
  return { runs, complete: true };
}
