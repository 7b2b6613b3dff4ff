import { daysBetween } from '../domain/licences/expiry';
import type { ListedRun } from '../domain/events/runList';
import { actorName } from './actorName';
import { formatRelativeDays, formatShortDay, formatTime, formatWeekday } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

/** For whom a moment is written, where and when. */
export type MomentReader = Pick<Reader, 'culture' | 'zone' | 'now'>;

/** Puts epoch milliseconds into words. */
export type SayMoment = (at: number) => string;

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/**
 * A moment among others of these days: "14:02" today, "yesterday 14:02", "Thu 14:02" within a week, else as
 * `dayAndTime` has it.
 *
 * @param at epoch milliseconds
 */
export function momentText(at: number, reader: MomentReader): string {
  const { culture, zone, now } = reader;
  const days = daysBetween(dayOf(now, zone), dayOf(at, zone));
  const time = formatTime(culture, zone, at);
  if (Math.abs(days) === 1)
    return m.run_day_time({ day: formatRelativeDays(culture, days), time }, localeOf(culture));
  if (days < 0 && days > -7)
    return m.run_day_time({ day: formatWeekday(culture, zone, at), time }, localeOf(culture));
  return dayAndTime(at, reader);
}

/**
 * A moment that stays true when it is read later: "14:02" today, else "12 Mar 14:02", with its year when that is
 * not the reader's.
 *
 * @param at epoch milliseconds
 */
export function dayAndTime(at: number, { culture, zone, now }: MomentReader): string {
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  const time = formatTime(culture, zone, at);
  if (day === today) return time;
  return m.run_day_time({ day: formatShortDay(culture, day, today), time }, localeOf(culture));
}

/** From when to when, the day once when it is the same: "yesterday 17:00–18:40". */
export function rangeText(from: number, to: number, reader: MomentReader): string {
  const { culture, zone } = reader;
  const start = momentText(from, reader);
  return dayOf(from, zone) === dayOf(to, zone)
    ? `${start}–${formatTime(culture, zone, to)}`
    : `${start} – ${momentText(to, reader)}`;
}

/** Since when it runs: "since 09:14"; where that is not told, when this browser saw it first. */
export function sinceText(
  { from, firstSeen }: ListedRun,
  culture: string,
  say: SayMoment,
): string | null {
  if (from !== null) return m.run_since({ time: say(from) }, localeOf(culture));
  if (firstSeen === null) return null;
  return m.run_first_seen({ time: say(firstSeen) }, localeOf(culture));
}

/** When it ended, as closely as that is known; null for what is merely off. */
export function endText(
  { until, standing }: ListedRun,
  culture: string,
  say: SayMoment,
): string | null {
  const locale = localeOf(culture);
  if (until.kind === 'at') return m.run_ended_at({ time: say(until.at) }, locale);
  if (until.kind === 'between')
    return m.run_ended_between({ from: say(until.from), to: say(until.to) }, locale);
  return standing === 'off' ? null : m.run_end_unknown({}, locale);
}

/** When it was started, and by whom: "started 14:05 by Ann Admin"; null where nothing of it is told. */
export function startedText(
  { from, actor, standing }: ListedRun,
  culture: string,
  say: SayMoment,
): string | null {
  const locale = localeOf(culture);
  const time = from === null ? null : say(from);
  const name = actorName(actor, culture);
  const isTold = actor.kind !== 'unknown' || actor.associateId !== null;
  if (time === null) return isTold ? m.run_by({ actor: name }, locale) : null;
  // What waits has not started: its moment is when it was made.
  if (standing === 'waiting')
    return isTold ? m.run_queued_by({ time, actor: name }, locale) : m.run_queued({ time }, locale);
  return isTold ? m.run_started_by({ time, actor: name }, locale) : m.run_started({ time }, locale);
}

/** ISO calendar day of a moment in a zone. */
function dayOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(at))
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
