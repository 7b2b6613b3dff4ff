import * as z from 'zod/mini';
import type { RawValue } from '../domain/events/run';
import type { TenantClient } from './client';
import { WebApiError } from './errors';
import { name, prose, scalar } from './wire';

const mostValues = 60;

/** What every carrier has besides: how a client is to treat the fields, and where else to look. */
const besides = new Set(['FieldProperties', 'TableRight', '_Links']);

const carrier = z.record(z.string(), z.unknown());
type Carrier = z.output<typeof carrier>;

const runId = /^(?<source>event|job|counter):(?<number>\d{1,10})$|^(?<index>index):freetext$/;

/**
 * Asks for the vendor's record behind a run, as it is now.
 *
 * @param id of a run, "job:43"
 * @returns its values by name, those of an object in it as "ActivatedBy.FullName"; at most 60
 * @throws WebApiError, `not-supported` when there is no such record any more
 * @see SuperOffice docs, api/reference/restful/rest/SystemEvent; `@superoffice/webapi`, BatchAgent.ts
 */
export async function getRawRecord(
  client: TenantClient,
  id: string,
  signal?: AbortSignal,
): Promise<RawValue[]> {
  const { source, number, index } = runId.exec(id)?.groups ?? {};
  const found = await carrierOf(client, source ?? index, Number(number), { signal, zoned: true });
  return valuesOf(found).slice(0, mostValues);
}

async function carrierOf(
  client: TenantClient,
  source: string | undefined,
  number: number,
  wanted: { signal: AbortSignal | undefined; zoned: true },
): Promise<Carrier> {
  switch (source) {
    case 'event':
      return client.get(`v1/SystemEvent/${number}`, carrier, wanted);
    case 'job': {
      const path = 'v1/Agents/Batch/GetBatchTaskInfo';
      return client.post(path, carrier, { ...wanted, body: { Id: number } });
    }
    case 'index':
      return client.post('v1/Agents/FreeText/GetStatus', carrier, wanted);
    case 'counter': {
      const path = 'v1/Agents/Saint/GetSaintConfigurations';
      const tables = await client.post(path, z.array(carrier), wanted);
      const table = tables.find(({ OwnerTable }) => Number(OwnerTable) === number);
      if (table) return table;
    }
  }
  throw new WebApiError({ kind: 'not-supported' });
}

function valuesOf(found: Carrier): RawValue[] {
  return fieldsOf(found).flatMap(([field, value]) => {
    const inner = carrier.safeParse(value);
    if (!inner.success) return told(field, value);
    return fieldsOf(inner.data).flatMap(([part, each]) => told(`${field}.${part}`, each));
  });
}

function fieldsOf(found: Carrier): [string, unknown][] {
  return Object.entries(found).filter(([field]) => !besides.has(field));
}

/** One value as it came, if it is one; lists and what lies deeper are left out. */
function told(field: string, value: unknown): RawValue[] {
  if (!scalar.safeParse(value).success) return [];
  return [{ name: z.parse(name, field), value: z.parse(prose, value) }];
}
