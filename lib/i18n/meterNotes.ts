import type { MeterUse } from '../domain/meterUse';
import type { Contributor } from '../domain/usage';
import { amountText, rangeText, timesText } from './amount';
import { formatLongWeekday, formatMonth } from './calendarNames';
import { formatCount } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import type { Reader } from './reader';
import { isolated } from './tenantText';

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/** "3 more mailings of usual size (4,100) fit"; null for what comes in no batches, or without an allowance. */
export function fittingText(
  { fitting, meter }: Pick<MeterUse, 'fitting' | 'meter'>,
  culture: string,
): string | null {
  if (!fitting) return null;
  const usual = amountText(fitting.usual, meter.unit, culture);
  if (fitting.more === 0) return m.fitting_none({ usual }, localeOf(culture));
  const more = formatCount(culture, fitting.more);
  return m.fitting({ more, usual, count: fitting.more }, localeOf(culture));
}

/**
 * A day that stands out: "Tuesday was 3 times a usual Tuesday: mailing “Autumn offer”, 9,800."; null for none.
 *
 * @param largest of what the day was made of, as the tenant calls it; null where that is not known
 */
export function spikeText(
  { spike, meter }: Pick<MeterUse, 'spike' | 'meter'>,
  largest: Contributor | null,
  { culture }: Pick<Reader, 'culture'>,
): string | null {
  if (!spike) return null;
  const day = formatLongWeekday(culture, spike.day);
  const words = { day, times: timesText(spike.times, culture) };
  const amount = (of: number) => amountText(of, meter.unit, culture);
  const name = largest?.name.trim();
  if (!largest || !name)
    return m.spike({ ...words, amount: amount(spike.amount) }, localeOf(culture));
  return m.spike_mailing(
    { ...words, name: isolated(name), amount: amount(largest.amount) },
    localeOf(culture),
  );
}

/** How the latest settled month ended: "October came to 54,300 of 50,000; the forecast after ten days was 51,000–57,000." */
export function closeText(
  { close, meter }: Pick<MeterUse, 'close' | 'meter'>,
  { culture }: Pick<Reader, 'culture'>,
): string | null {
  if (!close) return null;
  const { period, allowance } = close.month;
  const amount = (of: number) => amountText(of, meter.unit, culture);
  const locale = localeOf(culture);
  const used = allowance
    ? m.amount_of({ amount: amount(close.used), of: amount(allowance.amount) }, locale)
    : amount(close.used);
  const words = { month: formatMonth(culture, period.start, 'long'), used };
  if (!close.range) return m.meter_close(words, locale);
  return m.meter_close_forecast(
    { ...words, range: rangeText(close.range, meter.unit, culture) },
    locale,
  );
}
