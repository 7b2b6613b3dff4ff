import * as z from 'zod/mini';
import type { Schema } from './answer';
import type { TenantClient } from './client';
import { unexpectedAnswer } from './errors';
import { scalar } from './wire';

/** What is wanted of an archive, in the vendor's own words for columns and conditions. */
export type ArchiveQuery = {
  select: readonly string[];
  /** All archives but "dynamic" refuse to answer without one: `getAllRows eq true`. */
  filter?: string;
  /** By a primary key, or rows may be missed between two pages. */
  orderBy?: string;
  /** See `TenantClient`. */
  zoned?: boolean;
  /** Whole pages of 1,000; 50,000 are read without one. */
  mostRows?: number;
};

const pageSize = 1_000;
const usualRows = 50_000;

/** The condition of whoever wants everything. */
export const allRows = 'getAllRows eq true';

/**
 * Reads an archive page by page. Pages may overlap when rows come and go meanwhile: each row counts once.
 *
 * @param provider "AllUsers"; "dynamic" for the tables themselves
 * @param row what each row is read with
 * @returns the rows, and whether that is all of them: no more are read than `mostRows`
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/rest/Archive; best-practices for the size of a page
 */
export async function readArchive<Row extends object>(
  client: TenantClient,
  provider: string,
  { select, filter, orderBy, zoned, mostRows = usualRows }: ArchiveQuery,
  row: Schema<Row>,
  signal?: AbortSignal,
): Promise<{ rows: Row[]; complete: boolean }> {
  const page = z.object({
    'odata.nextLink': z.nullish(z.string()),
    value: z.array(z.intersection(z.object({ PrimaryKey: scalar }), row)),
  });
  const rows = new Map<string, Row>();
  const searchParams = {
    $select: select.join(','),
    ...(filter !== undefined && { $filter: filter }),
    ...(orderBy !== undefined && { $orderBy: orderBy }),
    $top: pageSize,
  };
  let answer = await client.get(`v1/Archive/${provider}`, page, { searchParams, signal, zoned });
  for (let pages = 1; ; pages++) {
    for (const { PrimaryKey, ...each } of answer.value) {
      rows.set(String(PrimaryKey), each as unknown as Row);
    }
    const nextLink = answer['odata.nextLink'];
    if (!nextLink || pages * pageSize >= mostRows)
      return { rows: [...rows.values()], complete: !nextLink };
    answer = await client.follow(nextLink, page, { signal, zoned });
  }
}

/**
 * Reads an archive of which a part is no use.
 *
 * @throws WebApiError, `unexpected-answer` when there is more than is read
 */
export async function readWholeArchive<Row extends object>(
  ...query: Parameters<typeof readArchive<Row>>
): Promise<Row[]> {
  const { rows, complete } = await readArchive(...query);
  if (!complete) throw unexpectedAnswer('odata.nextLink', `more than ${usualRows} rows`);
  return rows;
}
