import { isSame, keyOf, type PastAlert } from './alert';
import type { Attention } from './attention';
import type { Observed } from './observed';
import { startOf } from '../period';

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
 * Whether nobody can tell how something stands that was not found any more: the tenant lists it without saying so, or lists
 * more than it answered. That is no end of it.
 */
export function isUntold(attention: Attention, { listed, cut }: Observed): boolean {
  const told = listed.get(keyOf(attention));
  return told === 'untold' || (told === undefined && cut.includes(attention.source));
}

/**
 * What ended something that is not found any more, of which it is told how it stands.
 *
 * @returns null when it goes on as a part of something else, so that nothing ended
 */
export function endOf(attention: Attention, seen: Observed): End | null {
  const { found, listed, meters } = seen;
  switch (attention.kind) {
    case 'stale':
      return found.some((one) => one.kind === 'stale' && one.part === null) ? null : 'cleared';
    case 'actual':
    case 'forecast':
      return meters.some(({ id }) => id === attention.meter.id) ? 'cleared' : 'gone';
    case 'event':
      // What is late goes on.
      if (found.some((one) => isSame(one, { ...attention, kind: 'overdue' }))) return null;
  }
  return renewed(attention, seen) ?? (listed.has(keyOf(attention)) ? 'cleared' : 'gone');
}

/** The expiry moved to a later day. A day that is told for the first time is no renewal. */
function renewed(attention: Attention, { expires }: Observed): End | null {
  if (attention.kind !== 'expiry' || attention.expiry.state === 'unknown') return null;
  const { subject, period } = attention;
  const { [subject]: until } = expires;
  return until !== undefined && until > period ? { renewedUntil: until } : null;
}
