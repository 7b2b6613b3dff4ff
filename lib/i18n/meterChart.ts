import type { MeterUse, MonthUse } from '../domain/usage/meterUse';
import { amountText } from './amount';
import { formatMonthOfYear } from './calendarNames';
import { formatCount, formatShortDay } from './format';
import { localeFor } from './locale';
import { usedText } from './meter';
import { forecastText, outlookText } from './meterForecast';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

type ChartReader = Pick<Reader, 'culture' | 'today'>;

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/**
 * What the chart of the days shows, for those who do not see it: how much was used by its last day, of what is included, and
 * where that leads. Of a gauge also between what it moved.
 */
export function chartAlternative(use: MeterUse, reader: ChartReader): string {
  const { culture, today } = reader;
  const [first, last] = [use.days[0], use.days.at(-1)];
  if (!first || !last) return m.chart_empty({}, localeOf(culture));
  const day = (isoDay: string) => formatShortDay(culture, isoDay, today);
  const used = usedText(use, culture);
  const { headline, detail } = forecastText(use, reader) ?? { headline: null, detail: null };
  const outlook = [headline, detail, outlookText(use, reader)].filter((text) => text !== null);
  const sentences = [
    use.meter.tally === 'gauge' ? movedText(use, day(first.day), culture) : null,
    used && m.chart_used({ day: day(last.day), used }, localeOf(culture)),
    outlook.length > 0 && m.chart_outlook({ outlook: outlook.join(', ') }, localeOf(culture)),
  ];
  return sentences.filter(Boolean).join(' ');
}

function movedText({ days, meter }: MeterUse, since: string, culture: string): string {
  const amounts = days.map(({ amount }) => amount);
  const amount = (of: number) => amountText(of, meter.unit, culture);
  return m.chart_moved(
    { since, least: amount(Math.min(...amounts)), most: amount(Math.max(...amounts)) },
    localeOf(culture),
  );
}

/** What the chart of the months shows: how many are known, the least, the most, and how many went over. */
export function monthsAlternative({ months, meter }: MeterUse, { culture }: ChartReader): string {
  const locale = localeOf(culture);
  const known = months
    .filter(({ state }) => state !== 'running')
    .flatMap(({ used, ...month }) => (used === null ? [] : [{ ...month, used }]))
    .sort((a, b) => a.used - b.used);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most) return m.chart_empty({}, locale);
  const range = m.chart_months(
    {
      months: formatCount(culture, known.length),
      count: known.length,
      least: amountText(least.used, meter.unit, culture),
      leastMonth: formatMonthOfYear(culture, least.period.start),
      most: amountText(most.used, meter.unit, culture),
      mostMonth: formatMonthOfYear(culture, most.period.start),
    },
    locale,
  );
  if (known.every(({ over }) => over === null)) return range;
  const count = known.filter(({ over }) => over !== null && over > 0).length;
  if (count === 0) return `${range} ${m.chart_months_within({}, locale)}`;
  return `${range} ${m.chart_months_over({ months: formatCount(culture, count), count }, locale)}`;
}

/** A month in a line: "October 2026: 54,300 of 50,000, 4,300 over". */
export function monthText(
  { period, used, allowance, over }: MonthUse,
  { unit }: MeterUse['meter'],
  { culture }: ChartReader,
): string {
  const locale = localeOf(culture);
  const amount = (of: number) => amountText(of, unit, culture);
  const month = formatMonthOfYear(culture, period.start);
  if (used === null) return m.month_unknown({ month }, locale);
  if (allowance === null) return m.month_used({ month, used: amount(used) }, locale);
  const of = m.amount_of({ amount: amount(used), of: amount(allowance.amount) }, locale);
  if (!over) return m.month_used({ month, used: of }, locale);
  return m.month_over({ month, used: of, over: amount(over) }, locale);
}
