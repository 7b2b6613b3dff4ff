import type { Forecast } from '../domain/forecast';
import type { MeterUse } from '../domain/usage/meterUse';
import { daysBetween } from '../domain/period';
import { rangeText, roughText } from './amount';
import { formatShortDay } from './format';
import { localeFor, spokenCulture } from './locale';
import { fittingText } from './meterNotes';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

/** What is expected in words: the figure or the day, and how sure that is, or why there is none. */
type ForecastText = { headline: string; detail: string | null };

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/**
 * What a meter is expected to come to: "over about 26 Nov" and "52,000–58,000 likely"; without a forecast, why there is
 * none. null where there is nothing to forecast from.
 */
export function forecastText(
  use: MeterUse,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): ForecastText | null {
  const { forecast, meter, used } = use;
  const locale = localeOf(culture);
  if (!forecast) return null;
  if (forecast.kind === 'none')
    return { headline: m.forecast_none({}, locale), detail: whyNoForecast(forecast, use, culture) };
  const counted = used ?? 0;
  const about = m.forecast_about(
    { amount: roughText(forecast.total, meter.unit, culture, counted) },
    locale,
  );
  if (forecast.kind === 'rough') return { headline: about, detail: m.forecast_rough({}, locale) };
  const range = rangeText(forecast, meter.unit, culture, counted);
  const detail = m.forecast_range({ range }, locale);
  if (forecast.overOn === null || use.level === 'over') return { headline: about, detail };
  const day = formatShortDay(culture, forecast.overOn, today);
  return { headline: m.forecast_over_on({ day }, locale), detail };
}

function whyNoForecast(
  { why }: Extract<Forecast, { kind: 'none' }>,
  use: MeterUse,
  culture: string,
): string {
  const locale = localeOf(culture);
  if (why === 'too-early') return m.forecast_too_early({}, locale);
  if (!use.meter.hasBatches) return m.forecast_bursty({}, locale);
  const fitting = fittingText(use, culture);
  return fitting === null
    ? m.forecast_bursty_mailings({}, locale)
    : m.forecast_bursty_fitting({ fitting }, locale);
}

/** Where a gauge is going, "full in about 9 weeks"; null where there is nothing to tell that from. */
export function outlookText(
  { outlook, meter }: Pick<MeterUse, 'outlook' | 'meter'>,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): string | null {
  const locale = localeOf(culture);
  if (!outlook) return null;
  if (outlook.kind === 'none') return m.outlook_none({}, locale);
  const { perDay, fullOn } = outlook;
  if (fullOn !== null) {
    const days = daysBetween(today, fullOn);
    return days < 1
      ? m.outlook_full({}, locale)
      : m.outlook_full_in({ time: spanText(days, culture) }, locale);
  }
  const weekly = Math.abs(perDay) * 7;
  if (weekly < 1) return m.outlook_steady({}, locale);
  const say = perDay > 0 ? m.outlook_grows : m.outlook_shrinks;
  return say({ amount: roughText(weekly, meter.unit, culture) }, locale);
}

/** From how many days on a stretch is told in which unit, and how long that is. */
const spans = [
  { from: 2 * 365, unit: 'year', days: 365 },
  { from: 12 * 7, unit: 'month', days: 30.4 },
  { from: 2 * 7, unit: 'week', days: 7 },
  { from: 0, unit: 'day', days: 1 },
] as const;

/** A stretch of days in round figures, "9 weeks". */
function spanText(days: number, culture: string): string {
  const { unit, days: length } = spans.find(({ from }) => days >= from) ?? spans[3];
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(spokenCulture(culture), format).format(Math.round(days / length));
}
