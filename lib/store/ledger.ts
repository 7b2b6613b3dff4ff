import { z } from 'zod/mini';
import { meters, type MeterId } from '../domain/usage/meter';
import { allOf, inDatabase } from './database';

/**
 * How the metered services of tenants were counted, in IndexedDB: what is counted and how far changes in one
 * transaction, so that no row is counted twice or missed. All of these reject where the browser lets nothing be kept.
 */

/** What the rows of a day came to, how many there were, and how many of these told no amount that can be, if any did. */
export type DaySum = { amount: number; rows: number; unclear?: number | undefined };

/** By ISO calendar day; a day without rows is left out. */
export type DaySums = Record<string, DaySum>;

/**
 * How far a meter is counted. A row is in `days` exactly when its key is above `start` and at most `counted`; or at most
 * `start`, and its month is done, or is being read and the key at most `lastKey`.
 */
export type MeterLedger = {
  tenant: string;
  meter: MeterId;
  /** Of how many changes this came; 0 is not kept yet. */
  revision: number;
  /** What is counted; see `sourceId`. */
  source: string;
  /** IANA: where the days begin. */
  zone: string;
  /** First day of the month in which counting began. The past is read a month at a time, this one and what follows it first. */
  month: string;
  /** The largest key when counting began; 0 when there was no row. */
  start: number;
  counted: number;
  /** How many months of the past are read. */
  done: number;
  /** Of the month that is being read: the largest key so far; 0 at first. */
  lastKey: number;
  /** The day up to which what had changed later was read again. */
  corrected: string;
  /** Days before this one are not kept any more. */
  since: string;
  /** Rows of the days before this one were thrown away before they were counted; null: of none. */
  knownSince: string | null;
  days: DaySums;
};

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const whole = z.int().check(z.gte(0));

const ledgerSchema: z.ZodMiniType<MeterLedger> = z.object({
  tenant: z.string(),
  meter: z.enum(meters.map(({ id }) => id)),
  revision: whole,
  source: z.string(),
  zone: z.string(),
  month: day,
  start: whole,
  counted: whole,
  done: whole,
  lastKey: whole,
  corrected: day,
  since: day,
  knownSince: z.nullable(day),
  days: z.record(
    day,
    z.object({ amount: z.number().check(z.gte(0)), rows: whole, unclear: z.optional(whole) }),
  ),
});

/** How far a meter is counted; null when it is not, or when what was kept cannot be used. */
export function ledgerOf(tenant: string, meter: MeterId): Promise<MeterLedger | null> {
  return inDatabase('meters', async (kept) => usable(await kept.get([tenant, meter])));
}

/** All usable ledgers of a tenant. */
export function ledgersOf(tenant: string): Promise<MeterLedger[]> {
  return inDatabase('meters', async (kept) => {
    const ledgers = (await kept.getAll(allOf(tenant))).map(usable);
    return ledgers.filter((ledger) => ledger !== null);
  });
}

/**
 * Keeps a ledger, unless it was changed by somebody else since it was loaded: then what was counted for it meanwhile is
 * no use.
 *
 * @returns it as it is kept now; null when it was not
 */
export function enter(ledger: MeterLedger): Promise<MeterLedger | null> {
  return inDatabase('meters', async (kept) => {
    const now = usable(await kept.get([ledger.tenant, ledger.meter]));
    if ((now?.revision ?? 0) !== ledger.revision) return null;
    const entered = { ...ledger, revision: ledger.revision + 1 };
    await kept.put(entered);
    return entered;
  });
}

/** Forgets how the meters of a tenant were counted. */
export function forgetLedgers(tenant: string): Promise<void> {
  return inDatabase('meters', (kept) => kept.delete(allOf(tenant)));
}

function usable(kept: unknown): MeterLedger | null {
  const read = ledgerSchema.safeParse(kept);
  return read.success ? read.data : null;
}
