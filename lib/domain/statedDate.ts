/**
 * A date as the tenant states it. `none` is the tenant saying "no such date" (the year 1, or 0: for ever, or
 * never yet); `unknown` is the tenant saying nothing. `day` is an ISO calendar day, "2027-03-27": the wire
 * carries no zone, and a licence ends on a day, not at an instant.
 */
export type StatedDate = { kind: 'on'; day: string } | { kind: 'none' } | { kind: 'unknown' };
