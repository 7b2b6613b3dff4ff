import type { MeterUse, MonthClose } from '../domain/usage/meterUse';
import type { Contributor } from '../domain/usage/usage';
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

/**
 * How the latest settled month ended: "October came to 54,300 of 50,000, 4,300 over; the forecast after ten days was
 * 51,000–57,000."; null where that is not known.
 */
export function closeText(
  { close, meter, filling }: Pick<MeterUse, 'close' | 'meter' | 'filling'>,
  { culture }: Pick<Reader, 'culture'>,
): string | null {
  if (!close) return null;
  const locale = localeOf(culture);
  const month = formatMonth(culture, close.month.period.start, 'long');
  const words = { month, used: closedText(close, meter, culture) };
  // While the past is still being counted nobody knows what would have been forecast.
  if (!close.range) return (filling ? m.meter_close : m.meter_close_no_forecast)(words, locale);
  return m.meter_close_forecast(
    { ...words, range: rangeText(close.range, meter.unit, culture) },
    locale,
  );
}

function closedText(
  { used, month: { allowance, over } }: MonthClose,
  { unit }: MeterUse['meter'],
  culture: string,
): string {
  const amount = (of: number) => amountText(of, unit, culture);
  if (!allowance) return amount(used);
  const words = { amount: amount(used), of: amount(allowance.amount) };
  return over
    ? m.amount_over({ ...words, over: amount(over) }, localeOf(culture))
    : m.amount_of(words, localeOf(culture));
}

/** "3 rows tell no amount that can be right and are left out."; null where all did. */
export function unclearText(
  { unclear }: Pick<MeterUse, 'unclear'>,
  culture: string,
): string | null {
  if (unclear === 0) return null;
  const rows = formatCount(culture, unclear);
  return m.unclear_rows({ rows, count: unclear }, localeOf(culture));
}
