import type { BillingZone } from '../domain/usage/billingZone';
import type { MeterId } from '../domain/usage/meter';
import type { KnownAllowance, MeterUse } from '../domain/usage/meterUse';
import { periodBefore } from '../domain/period';
import { amountText, timesText } from './amount';
import { formatMonth, formatMonthOfYear } from './calendarNames';
import { formatCount, formatMoment, formatShortDay } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

const names: Record<MeterId, typeof m.meter_mailings> = {
  mailings: m.meter_mailings,
  marketing: m.meter_marketing,
  logins: m.meter_logins,
  chats: m.meter_chats,
  forms: m.meter_forms,
  requests: m.meter_requests,
  flows: m.limit_flows,
  storage: m.meter_storage,
};

/**
 * What the vendor calls a metered service.
 *
 * @see SuperOffice docs, admin/license: metered services
 */
export function meterName(id: MeterId, culture: string): string {
  return names[id]({}, localeOf(culture));
}

/** "36,420 of 50,000 included", "2,310 this month"; null where it is not known. */
export function usedText({ used, allowance, meter }: MeterUse, culture: string): string | null {
  if (used === null) return null;
  const amount = (of: number) => amountText(of, meter.unit, culture);
  const words = { used: amount(used) };
  if (allowance)
    return m.meter_used_of({ ...words, included: amount(allowance.amount) }, localeOf(culture));
  return meter.tally === 'gauge' ? words.used : m.meter_used(words, localeOf(culture));
}

/**
 * How much of what is included is used, "73 %", or how much more, "over by 8 %". Nothing is rounded to all of it, or to
 * no more than that.
 *
 * @returns null where nothing is known to be included, and for nothing used of nothing
 */
export function percentText(
  { used, ratio, allowance }: Pick<MeterUse, 'used' | 'ratio' | 'allowance'>,
  culture: string,
): string | null {
  const locale = localeOf(culture);
  if (ratio === null) return used && allowance ? m.percent_of_none({}, locale) : null;
  const over = Math.round((ratio - 1) * 100);
  const percent = ratio < 1 ? Math.min(99, Math.round(ratio * 100)) : Math.max(1, over);
  const words = { percent: formatCount(culture, percent) };
  if (ratio > 1)
    return over < 1 ? m.percent_over_little({}, locale) : m.percent_over(words, locale);
  if (ratio === 1) return m.percent({ percent: formatCount(culture, 100) }, locale);
  return ratio > 0 && percent === 0 ? m.percent_little({}, locale) : m.percent(words, locale);
}

/** "10 days left", today included. */
export function daysLeftText({ daysLeft }: Pick<MeterUse, 'daysLeft'>, culture: string): string {
  return m.meter_days_left(
    { days: formatCount(culture, daysLeft), count: daysLeft },
    localeOf(culture),
  );
}

/** From this many times as much on, a percentage says less than how many times it is. */
const manyTimes = 2;

/** "12 % more than by this day in October"; null where that cannot be told. */
export function trendText(
  { trend, period }: Pick<MeterUse, 'trend' | 'period'>,
  culture: string,
): string | null {
  if (trend === null) return null;
  const month = formatMonth(culture, periodBefore(period).start, 'long');
  const times = timesText(1 + trend, culture);
  if (1 + trend >= manyTimes) return m.trend_times({ times, month }, localeOf(culture));
  const percent = Math.round(Math.abs(trend) * 100);
  if (percent === 0) return m.trend_same({ month }, localeOf(culture));
  const say = trend > 0 ? m.trend_more : m.trend_less;
  return say({ percent: formatCount(culture, percent), month }, localeOf(culture));
}

/** Why it is not known how much is used, of a meter of which that is so. */
export function unknownText(
  { unknown }: Pick<MeterUse, 'unknown'>,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): string {
  const locale = localeOf(culture);
  switch (unknown?.kind) {
    case 'not-told':
      return m.not_told({}, locale);
    case 'purged':
      return m.unknown_purged({ day: formatShortDay(culture, unknown.since, today) }, locale);
    case 'failed':
      return m.unknown_failed({}, locale);
    default:
      return m.unknown_counting({}, locale);
  }
}

/** "50,000 included a month", "500 included for each of 61 users"; null where nothing is known to be. */
export function allowanceText(
  { allowance, meter }: Pick<MeterUse, 'allowance' | 'meter'>,
  culture: string,
): string | null {
  if (!allowance) return null;
  const { perSeat } = allowance;
  if (perSeat) return perSeatText(perSeat, meter, culture);
  const amount = amountText(allowance.amount, meter.unit, culture);
  const say = meter.tally === 'gauge' ? m.allowance : m.allowance_monthly;
  return say({ amount }, localeOf(culture));
}

function perSeatText(
  { amount, seats, isAssumed }: NonNullable<KnownAllowance['perSeat']>,
  { unit }: MeterUse['meter'],
  culture: string,
): string {
  const say = isAssumed ? m.allowance_per_seat_assumed : m.allowance_per_seat;
  return say(
    {
      amount: amountText(amount, unit, culture),
      seats: formatCount(culture, seats),
      count: seats,
    },
    localeOf(culture),
  );
}

/**
 * That what is shown is an estimate, and how old: "counted by Sidelight, an estimate as of 14:02".
 *
 * @param asOf epoch milliseconds; null where nothing is counted yet
 */
export function asOfText(
  asOf: number | null,
  { culture, zone, now }: Pick<Reader, 'culture' | 'zone' | 'now'>,
): string {
  const locale = localeOf(culture);
  if (asOf === null) return m.counted({}, locale);
  return m.counted_as_of({ time: formatMoment(culture, zone, asOf, now) }, locale);
}

/** "entered for 12 Nov"; null for what was counted. */
export function enteredText(
  { enteredFor }: Pick<MeterUse, 'enteredFor'>,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): string | null {
  if (enteredFor === null) return null;
  return m.entered_for({ day: formatShortDay(culture, enteredFor, today) }, localeOf(culture));
}

/** How far the first count of the past is: "Counting October 2025 … 62 %." */
export function fillingText(
  { done, of, month }: { done: number; of: number; month: string },
  culture: string,
): string {
  const percent = formatCount(culture, of === 0 ? 0 : Math.floor((100 * done) / of));
  return m.counting_month({ month: formatMonthOfYear(culture, month), percent }, localeOf(culture));
}

const zones = { prescribed: m.zone_prescribed, set: m.zone_set, assumed: m.zone_assumed };

/** In which zone billed months begin, and how that is known. */
export function zoneText({ zone, from }: BillingZone): string {
  return zones[from]({ zone });
}
