import { formatMoment } from '../../lib/i18n/format';
import { spokenCulture } from '../../lib/i18n/locale';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';

/** How far back the timeline looks. */
export type Span = 'day' | 'week';

const hour = 3_600_000;
const length: Record<Span, number> = { day: 24 * hour, week: 7 * 24 * hour };

/** From when to when the timeline goes, in epoch milliseconds. */
export function windowOf(span: Span, now: number): { from: number; to: number } {
  return { from: now - length[span], to: now };
}

/** A midnight of the reader's zone within the timeline. */
export type Midnight = {
  /** 0 is the beginning of the timeline, 1 is now. */
  at: number;
  /** null where there is no room for it. */
  text: string | null;
};

/** What stands below the timeline: its beginning, and the days in it, told apart by their midnights. */
export function axisOf(span: Span, reader: Reader): { start: string; midnights: Midnight[] } {
  const { culture, zone, now } = reader;
  const { from, to } = windowOf(span, now);
  const weekday = new Intl.DateTimeFormat(spokenCulture(culture), {
    weekday: 'short',
    timeZone: zone,
  });
  const midnights = midnightsBetween(from, to, zone).map((midnight): Midnight => {
    const at = (midnight - from) / (to - from);
    // The labels at both ends need their place.
    const isFree = at > 0.28 && at < 0.88;
    const text = span === 'day' ? m.events_midnight() : weekday.format(midnight);
    return { at, text: isFree ? text : null };
  });
  return { start: formatMoment(culture, zone, from, now), midnights };
}

function midnightsBetween(from: number, to: number, zone: string): number[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .startOfDay()
    .add({ days: 1 });
  const found: number[] = [];
  for (let day = first; day.epochMilliseconds < to; day = day.add({ days: 1 }))
    found.push(day.startOfDay().epochMilliseconds);
  return found;
}
