import { usualLeadTimes, type LeadTimes } from './leadTimes';
import type { Level } from '../level';
import type { LicenceDates } from './licence';
import type { StatedDate } from '../statedDate';

/**
 * Where a licence stands on its way from valid to blocked. `unlimited` is the tenant saying that it never
 * expires; `unknown` is the tenant not saying when, which is never fine.
 */
export type Expiry =
  | { state: 'unlimited' }
  | { state: 'unknown' }
  | {
      state: 'dated';
      level: DatedLevel;
      /** The calendar day on which the licence expires. */
      expires: string;
      /** The day from which the tenant stops working; null when the tenant does not say. */
      blockedFrom: string | null;
      /** Whole days from today to `expires`, or in grace to `blockedFrom`: 0 is today, negative is past. */
      daysLeft: number;
      /** The dates contradict each other (grace before expiry, warning after it). */
      inconsistent: boolean;
    };

type DatedLevel = Extract<Level, 'ok' | 'notice' | 'warn' | 'high' | 'grace' | 'blocked'>;

/** Whole days from one ISO calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}

function dayOf(date: StatedDate): string | null {
  return date.kind === 'on' ? date.day : null;
}

/**
 * The expiry rule, per owner: notice from the vendor's admin-warning date (none given: 60 days before),
 * warn at 30 days, high at 7, grace from the expiry date, blocked from the grace date.
 * Inconsistent dates: the earliest counts.
 *
 * @param dates as the tenant states them
 * @param today ISO calendar day in the reader's zone
 * @param lead other days than the usual ones
 * @see the alert rules: kind "expiry"
 */
export function expiryOf(dates: LicenceDates, today: string, lead = usualLeadTimes): Expiry {
  if (dates.expiry.kind === 'unknown') return { state: 'unknown' };
  const stated = dayOf(dates.expiry);
  if (stated === null) return { state: 'unlimited' };

  const warning = dayOf(dates.adminWarning);
  const [expires, blockedFrom] = inOrder(stated, dates.grace);
  const level = levelOn(today, [expires, blockedFrom, warning], lead);
  return {
    state: 'dated',
    level,
    expires,
    blockedFrom,
    daysLeft: daysBetween(today, level === 'grace' && blockedFrom ? blockedFrom : expires),
    inconsistent: expires !== stated || (warning !== null && warning > stated),
  };
}

/** Expiry, then the end of grace; no grace at all means blocked at expiry. */
function inOrder(expiry: string, grace: StatedDate): [string, string | null] {
  if (grace.kind === 'unknown') return [expiry, null];
  const end = dayOf(grace) ?? expiry;
  return end < expiry ? [end, expiry] : [expiry, end];
}

function levelOn(
  today: string,
  [expires, blockedFrom, warning]: [string, string | null, string | null],
  lead: LeadTimes,
): DatedLevel {
  if (blockedFrom !== null && today >= blockedFrom) return 'blocked';
  if (today >= expires) return 'grace';
  const left = daysBetween(today, expires);
  if (left <= lead.high) return 'high';
  if (left <= lead.warn) return 'warn';
  const noticed = warning === null ? left <= lead.notice : today >= warning;
  return noticed ? 'notice' : 'ok';
}

/**
 * The maintenance rule: notice 60 days before the maintenance date, warn after it.
 *
 * @returns null when no alert is due, or the tenant states no such date
 */
export function maintenanceOf(
  dates: LicenceDates,
  today: string,
  lead = usualLeadTimes,
): { level: 'notice' | 'warn'; day: string; daysLeft: number } | null {
  const day = dayOf(dates.maintenance);
  if (day === null) return null;
  const daysLeft = daysBetween(today, day);
  if (daysLeft > lead.maintenance) return null;
  return { level: daysLeft < 0 ? 'warn' : 'notice', day, daysLeft };
}
