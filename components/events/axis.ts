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
  /** There is room for it in a wide panel only. */
  tight: boolean;
};

type Room = { from: number; to: number };

/** Between which shares of a timeline there is room for a label beside those at both ends: wherever, and in a wide panel. */
const rooms: Record<Span, { any: Room; wide: Room }> = {
  day: { any: { from: 0.42, to: 0.82 }, wide: { from: 0.32, to: 0.86 } },
  week: { any: { from: 0.33, to: 0.87 }, wide: { from: 0.28, to: 0.9 } },
};
const isIn = (at: number, { from, to }: Room) => at > from && at < to;

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
    const text = span === 'day' ? m.events_midnight() : weekday.format(midnight);
    const { any, wide } = rooms[span];
    return { at, text: isIn(at, wide) ? text : null, tight: !isIn(at, any) };
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
