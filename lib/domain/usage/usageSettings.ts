import type { MeterId } from './meter';

/** How much of a service is included before it is billed: in all, or for each user. */
export type Allowance = { per: 'tenant' | 'seat'; amount: number };

/** From a day on another allowance holds; none at all for null. */
export type AllowanceChange = {
  /** ISO calendar day, the first of a month; null: it has always been so. */
  from: string | null;
  allowance: Allowance | null;
};

/** A figure that somebody read in the vendor's dashboard, since nothing tells it. */
export type EnteredFigure = {
  /** ISO calendar day for which it held. */
  day: string;
  /** In the meter's unit; bytes for storage. */
  amount: number;
};

/** What an administrator set for the metered services of a tenant. */
export type UsageSettings = {
  /** Oldest first. */
  allowances: Partial<Record<MeterId, AllowanceChange[]>>;
  /** Oldest first, one a day. */
  entered: Partial<Record<MeterId, EnteredFigure[]>>;
  /** Percentages of what is included from which on it is told; the usual ones where it has none of its own. */
  thresholds: Partial<Record<MeterId, number[]>>;
  /** IANA: where the billed month begins; null: as in this browser, which is assumed. */
  zone: string | null;
  /** The past is not counted for now; what is new is. */
  isPaused: boolean;
  /** Most calls that counting makes in an hour. */
  callsPerHour: number;
};

export const callBounds = { fewest: 10, most: 1_000 };

export const defaultUsageSettings: UsageSettings = {
  allowances: {},
  entered: {},
  thresholds: {},
  zone: null,
  isPaused: false,
  callsPerHour: 120,
};

/** What the organisation prescribes: it cannot be changed in the panel. */
export type UsagePolicy = {
  /** Oldest first. */
  allowances: Partial<Record<MeterId, AllowanceChange[]>>;
  zone: string | null;
};

export const noPolicy: UsagePolicy = { allowances: {}, zone: null };
