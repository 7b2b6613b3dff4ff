import { daysBetween } from './expiry';
import type { LicenceDates, OwnerLicence } from './licence';

export type DateKind = keyof LicenceDates;

/** A day of a licence, and where it lies on the axis. */
export type Mark = {
  kind: DateKind;
  day: string;
  /** From 0, where the axis begins, to 1, where it ends. */
  at: number;
};

/** The dates of all owners on one axis, so that they can be compared. */
export type Timeline = {
  /** Where today lies, from 0 to 1. */
  today: number;
  lines: { licence: OwnerLicence; marks: Mark[] }[];
};

/**
 * How far the axis reaches at most, in days: a licence is renewed by the year, so that every renewal that can
 * be acted upon is on it. What lies further away stands at its end rather than squash all that is near.
 */
const furthestAhead = 400;
const furthestBehind = 60;

/** And how far at least, so that today never stands at the end. */
const nearestAhead = 30;

/**
 * Lays the dates of all owners on one axis, those of each in their order.
 *
 * @param licences in the order of their lines
 * @param today ISO calendar day in the reader's zone
 */
export function timelineOf(licences: readonly OwnerLicence[], today: string): Timeline {
  const lines = licences.map((licence) => ({
    licence,
    days: daysThatMatter(licence.dates, today),
  }));
  const distances = lines.flatMap(({ days }) => days.map(({ day }) => daysBetween(today, day)));
  const before = -spread(within(Math.min(0, ...distances)));
  const ahead = spread(within(Math.max(nearestAhead, ...distances)));
  const at = (days: number) => (spread(within(days)) + before) / (before + ahead);
  return {
    today: at(0),
    lines: lines.map(({ licence, days }) => ({
      licence,
      marks: days.map(({ kind, day }) => ({ kind, day, at: at(daysBetween(today, day)) })),
    })),
  };
}

/** The nearer a day, the more room the days around it get: a week counts for more when it is the next one. */
function spread(days: number): number {
  return Math.sign(days) * Math.sqrt(Math.abs(days));
}

function within(days: number): number {
  return Math.min(furthestAhead, Math.max(-furthestBehind, days));
}

/**
 * A warning or a check that is past says nothing any more. An expiry that is past does, because grace is
 * counted from it, and so do the end of grace and of maintenance, because they are in force.
 */
function daysThatMatter(dates: LicenceDates, today: string): { kind: DateKind; day: string }[] {
  return datesInOrder(dates).flatMap(({ kind, date }) =>
    date.kind === 'on' && (date.day >= today || staysWhenPast.includes(kind))
      ? [{ kind, day: date.day }]
      : [],
  );
}

const staysWhenPast: readonly DateKind[] = ['expiry', 'grace', 'maintenance'];

const kindsInOrder: readonly DateKind[] = [
  'nextCheck',
  'adminWarning',
  'expiry',
  'grace',
  'maintenance',
];

/** All dates of a licence, the earliest first, then those that are none or not told. */
export function datesInOrder(
  dates: LicenceDates,
): { kind: DateKind; date: LicenceDates[DateKind] }[] {
  const dayOf = (kind: DateKind) => {
    const date = dates[kind];
    return date.kind === 'on' ? date.day : '~';
  };
  return kindsInOrder
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((kind) => ({ kind, date: dates[kind] }));
}
