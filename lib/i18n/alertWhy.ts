import type { Alert } from '../domain/alerts/alert';
import type { LeadTimes } from '../domain/licences/leadTimes';
import type { Attention } from '../domain/alerts/attention';
import { meterOf } from '../domain/usage/meter';
import { ratioOf } from '../domain/usage/meterLevel';
import { amountText, rangeText } from './amount';
import { formatCount, formatDay, formatList } from './format';
import { percentText } from './meter';
import { m } from './paraglide/messages';
import type { Reader } from './reader';
import { durationText } from './run';
import { dayAndTime } from './runMoments';

/** What was set for alerts, as far as it tells why there is one. */
export type AlertRules = {
  lead: LeadTimes;
  /** Of the meter that it is about, in percent of what is included. */
  thresholds: readonly number[];
};

type Of<Kind extends Attention['kind']> = Extract<Attention, { kind: Kind }>;
type WhyReader = Pick<Reader, 'culture' | 'zone' | 'now'>;

/**
 * Why there is an alert: the rule, and the figures that it was judged by.
 *
 * @see the alert rules: "Levels"
 */
export function whyText(
  { attention, belowSince }: Alert,
  reader: WhyReader,
  rules: AlertRules,
): string {
  const why = ruleText(attention, reader, rules);
  return belowSince === null ? why : m.why_below({ why, time: dayAndTime(belowSince, reader) });
}

function ruleText(attention: Attention, reader: WhyReader, rules: AlertRules): string {
  const { culture } = reader;
  switch (attention.kind) {
    case 'seats':
      return seatsWhy(attention, culture);
    case 'expiry':
      return expiryWhy(attention, culture, rules.lead);
    case 'maintenance':
      return attention.level === 'warn'
        ? m.why_maintenance_past()
        : m.why_maintenance({ days: formatCount(culture, rules.lead.maintenance) });
    case 'plan':
      return attention.level === 'limit' ? m.why_plan_reached() : m.why_plan_near();
    case 'vendor':
      return m.why_vendor();
    case 'overdue':
      return attention.lateness.kind === 'overdue'
        ? m.why_overdue({ late: durationText(attention.lateness.by, culture) })
        : m.why_stalled({ late: durationText(attention.lateness.for, culture) });
    case 'event':
      return attention.keepsUsersOut ? m.why_keeps_out() : m.why_event();
    case 'actual':
      return actualWhy(attention, culture, rules.thresholds);
    case 'forecast':
      return forecastWhy(attention, culture);
    case 'stale':
      return m.why_stale({ time: dayAndTime(attention.asOf, reader) });
  }
}

function seatsWhy({ level, inUse, total, available }: Of<'seats'>, culture: string): string {
  const count = (of: number) => formatCount(culture, of);
  if (level === 'over') return m.why_over({ inUse: count(inUse), total: count(total) });
  if (level === 'limit') return m.why_limit({ inUse: count(inUse), total: count(total) });
  return m.why_few({ available: count(available), total: count(total) });
}

function expiryWhy({ expiry }: Of<'expiry'>, culture: string, lead: LeadTimes): string {
  if (expiry.state === 'unknown') return m.why_no_date();
  const { level, daysLeft } = expiry;
  const day = formatDay(culture, expiry.expires);
  if (level === 'grace') return m.why_grace({ day });
  if (level === 'blocked') return m.why_blocked({ day });
  if (level !== 'warn' && level !== 'high')
    return m.why_warning_date({ days: formatCount(culture, lead.notice) });
  const left = formatCount(culture, daysLeft);
  return m.why_days_before({ days: formatCount(culture, lead[level]), left });
}

/** All of what is included is told whatever the thresholds are. */
const all = 100;

function actualWhy(
  { meter }: Of<'actual'>,
  culture: string,
  thresholds: readonly number[],
): string {
  const { used, included } = meter;
  const { unit } = meterOf(meter.id);
  const steps = [...new Set([...thresholds, all])].sort((a, b) => a - b);
  const percent = (of: number) => m.why_step({ percent: formatCount(culture, of) });
  const ratio = ratioOf(used, included);
  const known = {
    used,
    ratio,
    allowance: { amount: included, perSeat: null, isPrescribed: false },
  };
  return m.why_actual({
    used: amountText(used, unit, culture),
    included: amountText(included, unit, culture),
    percent: percentText(known, culture) ?? '',
    steps: formatList(culture, steps.map(percent)),
  });
}

function forecastWhy({ meter, forecast }: Of<'forecast'>, culture: string): string {
  const { unit } = meterOf(meter.id);
  const chance = Math.min(99, Math.round((forecast.chanceOver ?? 0) * 100));
  return m.why_forecast({
    chance: formatCount(culture, chance),
    range: rangeText(forecast, unit, culture, meter.used),
    included: amountText(meter.included, unit, culture),
    used: amountText(meter.used, unit, culture),
  });
}
