import * as z from 'zod/mini';
import type { MeterSource } from '../domain/usage/meter';
import { dayAfter, dayAt } from '../domain/period';
import type { TenantClient } from './client';
import { count, identifier, statedDate, statedMoment } from './wire';

/** What a meter is counted from. */
export type MeteredRow = {
  key: number;
  /** ISO calendar day in the zone of billing; null where the row has none. */
  day: string | null;
  /** A whole number, not below 0; null where the tenant tells none that can be. */
  amount: number | null;
};

export type MeteredPage = {
  rows: MeteredRow[];
  /** Nothing follows, as far as the tenant says. */
  isLast: boolean;
};

/** Which rows are wanted: those of a stretch of keys, and of days if these are told. */
export type WantedRows = {
  /** The largest key that is not wanted. */
  after: number;
  upTo?: number;
  /** The first day, in the tenant's own calendar. */
  from?: string;
  /** The first day that is not wanted. */
  before?: string;
};

const pageSize = 1_000;

/** What no row can have used. */
const mostAmount = 1e12;

const key = z.pipe(
  identifier,
  z.custom<number>((value) => Number.isSafeInteger(value) && value > 0, 'expected a key'),
);

const day = z.pipe(
  statedDate,
  z.transform((date) => (date.kind === 'on' ? date.day : null)),
);

const dayOfMoment = (zone: string) =>
  z.pipe(
    statedMoment(zone),
    z.transform((moment) => (moment.kind === 'at' ? writtenDay(moment.at, zone) : null)),
  );

/** After the year 9999 a day is written otherwise, and no use. */
function writtenDay(at: number, zone: string): string | null {
  const written = dayAt(at, zone);
  return written.startsWith('+') ? null : written;
}

/** Negative, too large, or no number at all: the row is there, but tells nothing, which is not 0. */
const amount = z.pipe(
  count,
  z.transform((told) => (told === null || told < 0 || told > mostAmount ? null : Math.round(told))),
);

const row = (source: MeterSource, zone: string) => {
  const fields = z.object({ key, day: source.dated === 'day' ? day : dayOfMoment(zone), amount });
  const named = z.transform((columns: Record<string, unknown>) => {
    const day = source.date === null ? null : columns[source.date];
    const amount = source.amount === null ? 1 : columns[source.amount];
    return { key: columns[source.key], day, amount } as z.input<typeof fields>;
  });
  return z.pipe(z.pipe(z.record(z.string(), z.unknown()), named), fields);
};

const page = (source: MeterSource, zone: string) =>
  z.object({ 'odata.nextLink': z.nullish(z.string()), value: z.array(row(source, zone)) });

/**
 * Asks for the first thousand of the wanted rows, by key; no more of them than is needed to count them.
 *
 * @param zone IANA: in which the days of moments are told, and a moment without a zone of its own is read
 * @throws WebApiError
 * @see SuperOffice docs, api/reference/restful/rest/Archive; api/search/odata/date.md, which leaves open whether "after"
 * and "before" a day take in the day itself: more may come than was wanted
 */
export async function getMeteredPage(
  client: TenantClient,
  source: MeterSource,
  { after, upTo, from, before }: WantedRows,
  zone: string,
): Promise<MeteredPage> {
  const conditions = [
    `${source.key} gt ${after}`,
    upTo !== undefined && `${source.key} le ${upTo}`,
    from !== undefined && since(source, dayAfter(from, -1)),
    before !== undefined && until(source, before),
  ];
  const searchParams = {
    ...asked(source, conditions),
    $orderBy: source.key,
    $top: pageSize,
  };
  return getPage(client, source, searchParams, zone);
}

/** Days are compared with days, moments with moments: each has operators of its own. */
const since = ({ date, dated }: MeterSource, day: string) =>
  dated === 'day' ? `${date} after '${day}'` : `${date} afterTime '${day}T23:59:59'`;

const until = ({ date, dated }: MeterSource, day: string) =>
  dated === 'day' ? `${date} before '${day}'` : `${date} beforeTime '${day}T00:00:00'`;

/** Asks for the row with the smallest or the largest key; null when there is none. Else as `getMeteredPage`. */
export async function getEdgeRow(
  client: TenantClient,
  source: MeterSource,
  edge: 'first' | 'last',
  zone: string,
): Promise<MeteredRow | null> {
  const $orderBy = edge === 'first' ? source.key : `${source.key} desc`;
  const searchParams = { ...asked(source, [`${source.key} gt 0`]), $orderBy, $top: 1 };
  const { rows } = await getPage(client, source, searchParams, zone);
  return rows[0] ?? null;
}

function asked(source: MeterSource, conditions: (string | false)[]) {
  const columns = [source.key, source.date, source.amount];
  return {
    $select: columns.filter((column) => column !== null).join(','),
    $filter: [...conditions, source.filter].filter((each) => each).join(' and '),
  };
}

async function getPage(
  client: TenantClient,
  source: MeterSource,
  searchParams: Record<string, string | number>,
  zone: string,
): Promise<MeteredPage> {
  const path = `v1/Archive/${source.archive}`;
  const zoned = source.dated === 'moment';
  const answer = await client.get(path, page(source, zone), { searchParams, zoned });
  const isLast = answer.value.length < pageSize && !answer['odata.nextLink'];
  return { rows: answer.value, isLast };
}
