import type { Failure } from '../failure';
import type { MeterId } from './meter';
import type { DaySeries } from '../reading';
import { noDays } from '../reading';

/** How far a meter is counted. */
export type MeterCount = {
  /** The last 13 months and this one as far as they are counted, days still to come included. */
  days: DaySeries;
  /** Epoch milliseconds of the latest complete count of what is new; null before the first. */
  asOf: number | null;
  /** Why the latest attempt failed; null when it did not, or when there was none yet. */
  failure: Failure | null;
  /** Epoch milliseconds of the latest attempt, good or bad; null before the first. */
  triedAt: number | null;
  /** The first count of the past, newest month first. */
  filled: {
    /** Months that are counted, this one included, of how many in all. */
    done: number;
    of: number;
    /** First day of the month that is being counted; null when all are. */
    month: string | null;
  };
  /** Nothing is known of the days before this one: the tenant had thrown its rows away. null: all is known. */
  knownSince: string | null;
  /** Rows of these days that told no amount that can be: they are not in it. */
  unclear: number;
};

/** What is counted of a tenant's metered services. */
export type TenantUsage = {
  /** IANA: the zone that its days belong to; "" before anything is counted. */
  zone: string;
  meters: Partial<Record<MeterId, MeterCount>>;
  /** Users who could log in, day by day: allowances may depend on them. */
  seats: DaySeries;
  /** The calls of the counting in the hour that began then, epoch milliseconds. */
  calls: { since: number; made: number };
};

export const noUsage: TenantUsage = {
  zone: '',
  meters: {},
  seats: noDays,
  calls: { since: 0, made: 0 },
};

export const nothingCounted: MeterCount = {
  days: noDays,
  asOf: null,
  failure: null,
  triedAt: null,
  filled: { done: 0, of: 0, month: null },
  knownSince: null,
  unclear: 0,
};

/** What made up a day. */
export type Contributor = { name: string; amount: number };
