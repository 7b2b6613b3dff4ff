import type { MeterSource } from '../domain/usage/meter';
import { dayAfter, periodBefore, periodOf } from '../domain/period';
import type { MeterLedger } from '../store/ledger';
import type { WantedRows } from '../webapi/meteredRows';
import { within } from './daySums';

/** This one, and 13 before it. */
export const monthsCounted = 14;

/** What is said to happen so far ahead is kept only once it comes nearer: until then it is read again each day. */
const daysAhead = 400;

/** A month of the past; the one in which counting began takes in all that follows it. */
export type Month = { start: string; end: string | null };

/** The first day of the oldest month that is counted. */
export function firstDayCounted(today: string): string {
  return periodBefore(periodOf(today, 'UTC'), monthsCounted - 1).start;
}

/** The month of the past to be read next; null when all are read. */
export function monthToRead({ month, zone, done }: MeterLedger): Month | null {
  if (done >= monthsCounted) return null;
  const { start, end } = periodBefore(periodOf(month, zone), done);
  return { start, end: done === 0 ? null : end };
}

/** The first day from which on everything is counted; null while nothing is. */
export function countedSince({ month, zone, done, since, knownSince }: MeterLedger): string | null {
  if (done === 0) return null;
  const oldest = periodBefore(periodOf(month, zone), done - 1).start;
  return [oldest, since, knownSince ?? ''].reduce((a, b) => (a > b ? a : b));
}

/**
 * The days to ask for to get all rows of a stretch of days. The tenant's calendar days are not those of billing: zones lie
 * up to 26 hours apart, so that a moment's day may be another by two. What comes besides belongs to other days.
 */
export function daysToAsk(
  { dated }: MeterSource,
  { start, end }: Month,
): Pick<WantedRows, 'from' | 'before'> {
  const margin = dated === 'moment' ? 2 : 0;
  const from = dayAfter(start, -margin);
  return end === null ? { from } : { from, before: dayAfter(end, margin) };
}

/** The ledger without what is too old to be kept, or too far ahead. */
export function trimmed(ledger: MeterLedger, today: string): MeterLedger {
  const first = firstDayCounted(today);
  const since = first > ledger.since ? first : ledger.since;
  return { ...ledger, since, days: within(ledger.days, since, dayAfter(today, daysAhead)) };
}
