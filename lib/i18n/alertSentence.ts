import type { Attention } from '../domain/alerts/attention';
import { meterOf } from '../domain/usage/meter';
import { instantOf } from '../domain/moment';
import { dayAfter } from '../domain/period';
import { amountText, rangeText } from './amount';
import { attentionText } from './attention';
import { formatCount, formatDay, formatMoment, formatRelativeDays, formatShortDay } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import type { Reader } from './reader';
import { actorText } from './run';
import { isolated } from './tenantText';

/** For whom, where and when something is told outside of any view. */
export type NotifiedReader = Pick<Reader, 'culture' | 'zone' | 'now' | 'today'>;

type Of<Kind extends Attention['kind']> = Extract<Attention, { kind: Kind }>;

/**
 * How much, by when, and the next step, in one sentence that goes on from the title; the vendor's own words as they came.
 *
 * @see the alert rules: "Channels"
 */
export function alertSentence(attention: Attention, reader: NotifiedReader): string {
  const locale = { locale: localeFor(reader.culture) };
  const { culture } = reader;
  switch (attention.kind) {
    case 'seats':
      return seatsSentence(attention, culture);
    case 'expiry':
      return expirySentence(attention, culture);
    case 'maintenance': {
      const say = attention.daysLeft < 0 ? m.notify_maintenance_past : m.notify_maintenance;
      return say({ relative: formatRelativeDays(culture, attention.daysLeft) }, locale);
    }
    case 'plan':
      if (attention.message) return isolated(attention.message);
      return attention.level === 'limit'
        ? m.notify_plan_reached({}, locale)
        : m.notify_plan_near({}, locale);
    case 'vendor':
      return attention.message || attention.status === 'new-licence'
        ? attentionText(attention, reader).detail
        : m.notify_vendor({}, locale);
    case 'overdue':
    case 'event':
      return runSentence(attention, reader);
    case 'actual':
    case 'forecast':
      return meterSentence(attention, reader);
    case 'stale':
      return attention.part === null ? m.notify_stale({}, locale) : m.notify_stale_part({}, locale);
  }
}

function seatsSentence(attention: Of<'seats'>, culture: string): string {
  const locale = { locale: localeFor(culture) };
  const total = formatCount(culture, attention.total);
  const counts = { inUse: formatCount(culture, attention.inUse), total };
  if (attention.level === 'over')
    return m.notify_seats_over({ ...counts, over: formatCount(culture, attention.over) }, locale);
  return attention.level === 'limit'
    ? m.notify_seats_limit(counts, locale)
    : m.notify_seats_few(counts, locale);
}

function expirySentence({ expiry }: Of<'expiry'>, culture: string): string {
  const locale = { locale: localeFor(culture) };
  if (expiry.state === 'unknown') return m.notify_no_date({}, locale);
  if (expiry.level === 'blocked') return m.notify_blocked({}, locale);
  const relative = formatRelativeDays(culture, expiry.daysLeft);
  if (expiry.level !== 'grace')
    return m.notify_expires({ relative, day: formatDay(culture, expiry.expires) }, locale);
  if (expiry.blockedFrom === null) return m.notify_grace_open({}, locale);
  return m.notify_grace({ relative, day: formatDay(culture, expiry.blockedFrom) }, locale);
}

function runSentence(
  attention: Of<'overdue' | 'event'>,
  { culture, zone, now }: NotifiedReader,
): string {
  const locale = { locale: localeFor(culture) };
  const { run } = attention;
  const since = instantOf(run.since);
  const actor = actorText(attention.actor, culture);
  const started =
    since === null
      ? m.notify_started_by({ actor }, locale)
      : m.notify_started({ time: formatMoment(culture, zone, since, now), actor }, locale);
  if (attention.kind === 'event')
    return (attention.keepsUsersOut ? m.notify_keeps_out : m.notify_event)({ started }, locale);
  const say = run.source === 'event' ? m.notify_overdue_event : m.notify_overdue_job;
  return say({ started }, locale);
}

function meterSentence(
  attention: Of<'actual' | 'forecast'>,
  { culture, today }: NotifiedReader,
): string {
  const locale = { locale: localeFor(culture) };
  const { id, used, included: allowance, period } = attention.meter;
  const { unit, tally } = meterOf(id);
  const included = amountText(allowance, unit, culture);
  const day = formatShortDay(culture, dayAfter(period.end, -1), today);
  if (attention.kind === 'forecast') {
    const range = rangeText(attention.forecast, unit, culture, used);
    return m.notify_forecast({ range, included, day }, locale);
  }
  const words = { used: amountText(used, unit, culture), included };
  return tally === 'gauge'
    ? m.notify_gauge(words, locale)
    : m.notify_meter({ ...words, day }, locale);
}
