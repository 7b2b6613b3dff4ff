import * as z from 'zod/mini';
import type { MeterSource } from '../domain/usage/meter';
import { dayAfter } from '../domain/period';
import type { Contributor } from '../domain/usage/usage';
import { readArchive } from './archive';
import type { TenantClient } from './client';
import { count, name, statedDate } from './wire';

const mostShown = 50;
const mostRead = 2_000;

const fields = z.object({ on: statedDate, name, amount: count });

/**
 * Asks what made up a day of a meter.
 *
 * @param day ISO calendar day, as the tenant writes it
 * @returns at most 50, largest first; none where rows have no names, or no days but moments
 * @throws WebApiError
 * @see SuperOffice docs, api/archive-providers/reference: mailings.md
 */
export async function getContributors(
  client: TenantClient,
  source: MeterSource,
  day: string,
): Promise<Contributor[]> {
  const { date, amount, name: called } = source;
  if (date === null || amount === null || called === null || source.dated !== 'day') return [];
  const around = `${date} after '${dayAfter(day, -1)}' and ${date} before '${dayAfter(day)}'`;
  const query = {
    select: [source.key, date, amount, called],
    filter: source.filter === null ? around : `${around} and ${source.filter}`,
    orderBy: source.key,
    mostRows: mostRead,
  };
  const row = z.pipe(
    z.pipe(
      z.record(z.string(), z.unknown()),
      z.transform((columns) => {
        const named = { on: columns[date], name: columns[called], amount: columns[amount] };
        return named as z.input<typeof fields>;
      }),
    ),
    fields,
  );
  const { rows } = await readArchive(client, source.archive, query, row);
  return rows
    .filter(({ on }) => on.kind === 'on' && on.day === day)
    .map((told) => ({ name: told.name, amount: told.amount ?? 0 }))
    .filter((told) => told.amount > 0)
    .toSorted((a, b) => b.amount - a.amount)
    .slice(0, mostShown);
}
