import type { PastAlert } from './alert';
import type { Attention } from './attention';
import type { Observed } from './observed';
import { startOf } from './period';

type End = PastAlert['end'];

/**
 * What ended something at once, whatever was found of it now: its billing period is over, or its licence was renewed.
 *
 * @param found what is so now; null where nothing is
 * @param now epoch milliseconds
 * @returns null when nothing did
 */
export function endAtOnce(
  attention: Attention,
  found: Attention | null,
  seen: Observed,
  now: number,
): End | null {
  if (attention.kind === 'actual' || attention.kind === 'forecast') {
    const { id, period } = attention.meter;
    const meter = seen.meters.find((one) => one.id === id);
    const isOver = meter
      ? meter.period.start !== period.start
      : now >= startOf({ ...period, start: period.end });
    return isOver ? 'period' : null;
  }
  if (found?.period === attention.period) return null;
  return found ? renewed(attention, seen) : null;
}

/**
 * What ended something that is not found any more.
 *
 * @returns null when it goes on as a part of something else, so that nothing ended
 */
export function endOf(attention: Attention, seen: Observed): End | null {
  switch (attention.kind) {
    case 'event':
      return isStillThere(attention, seen) ? 'cleared' : 'gone';
    case 'overdue':
      // What moves again does not stand still any more, whether it is still there or not.
      return attention.lateness.kind === 'stalled' || isStillThere(attention, seen)
        ? 'cleared'
        : 'gone';
    case 'stale':
      return seen.found.some((other) => other.kind === 'stale' && other.part === null)
        ? null
        : 'cleared';
    default:
      return renewed(attention, seen) ?? 'cleared';
  }
}

/** The expiry moved to a later day. A day that is told for the first time is no renewal. */
function renewed({ kind, subject, period }: Attention, { expires }: Observed): End | null {
  const until = kind === 'expiry' && period !== 'unknown' ? expires[subject] : undefined;
  return until !== undefined && until > period ? { renewedUntil: until } : null;
}

/** An event that is late, or is no longer, is there all the same. */
const isStillThere = ({ subject }: Attention, { found }: Observed): boolean =>
  found.some((other) => other.subject === subject);
