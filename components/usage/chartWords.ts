import type { MeterUnit } from '../../lib/domain/usage/meter';
import type { MeterUse } from '../../lib/domain/usage/meterUse';
import { amountText } from '../../lib/i18n/amount';
import { formatCount, formatShortDay } from '../../lib/i18n/format';
import { spokenCulture } from '../../lib/i18n/locale';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';
import type { Drawing } from './drawing';
import { bytesInGigabyte } from './typedAmount';

/** Amounts where space is short: "50K", "10 GB". */
export function shortAmounts(unit: MeterUnit, culture: string): (amount: number) => string {
  const format = new Intl.NumberFormat(spokenCulture(culture), {
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  return unit === 'bytes'
    ? (amount) => m.amount_gigabytes({ amount: format.format(amount / bytesInGigabyte) })
    : (amount) => format.format(amount);
}

type AxisLabel = { index: number; text: string; isExpected: boolean };

/** Labels that are closer than this share of the axis would touch. */
const tooClose = 0.2;

/**
 * The days that are named under a chart: the expected one, the last known, and both ends; none over another. Of a
 * month its days go by number.
 */
export function axisLabels(
  drawing: Drawing,
  isGauge: boolean,
  { culture, today }: Reader,
): AxisLabel[] {
  const { days, overOn, last } = drawing;
  const dayText = (day: string) =>
    isGauge
      ? formatShortDay(culture, day, today)
      : formatCount(culture, Temporal.PlainDate.from(day).day);
  const end = days.length - 1;
  const placed: AxisLabel[] = [];
  for (const index of [overOn, last, end, 0]) {
    const day = index === null ? undefined : days[index];
    const isFree = placed.every((other) => Math.abs(other.index - (index ?? 0)) > end * tooClose);
    if (index === null || day === undefined || !isFree) continue;
    const text = dayText(day);
    const isExpected = index === overOn;
    placed.push({ index, text: isExpected ? m.usage_about({ day: text }) : text, isExpected });
  }
  return placed.sort((a, b) => a.index - b.index);
}

/** What a chart tells of the day that the pointer is at: "12 Nov: 1,204, 21,900 so far". */
export function pointText(
  { meter, days: readings }: MeterUse,
  drawing: Drawing,
  index: number,
  { culture, today }: Reader,
): string {
  const iso = drawing.days[index];
  if (iso === undefined) return '';
  const day = formatShortDay(culture, iso, today);
  const amount = (of: number) => amountText(of, meter.unit, culture);
  const used = drawing.used[index] ?? null;
  const [low, high] = [drawing.low[index] ?? null, drawing.high[index] ?? null];
  if (used !== null) {
    if (meter.tally === 'gauge') return m.usage_point_stood({ day, amount: amount(used) });
    const own = readings.find((reading) => reading.day === iso)?.amount ?? 0;
    return m.usage_point_used({ day, amount: amount(own), sum: amount(used) });
  }
  if (low === null || high === null) return m.usage_point_unknown({ day });
  return m.usage_point_expected({
    day,
    low: amount(Math.round(low)),
    high: amount(Math.round(high)),
  });
}
