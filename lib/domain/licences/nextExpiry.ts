import { daysBetween, expiryOf } from './expiry';
import type { OwnerLicence } from './licence';

/** Which licence of a tenant ends next. */
export type NextExpiry =
  | { state: 'on'; day: string; daysLeft: number; licence: OwnerLicence }
  /** No licence ends. */
  | { state: 'none' }
  /** A licence may end, but no date is told. */
  | { state: 'unknown' };

/**
 * The soonest expiry date of all owners that is still to come; once all are past, the latest of those.
 *
 * @param today ISO calendar day in the reader's zone
 */
export function nextExpiryOf(licences: readonly OwnerLicence[], today: string): NextExpiry {
  const expiries = licences.map((licence) => ({ licence, expiry: expiryOf(licence.dates, today) }));
  const dated = expiries
    .flatMap(({ licence, expiry }) =>
      expiry.state === 'dated' ? [{ licence, day: expiry.expires }] : [],
    )
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const next = dated.find(({ day }) => day >= today) ?? dated.at(-1);
  if (next) return { state: 'on', ...next, daysLeft: daysBetween(today, next.day) };
  return { state: expiries.some(({ expiry }) => expiry.state === 'unknown') ? 'unknown' : 'none' };
}
