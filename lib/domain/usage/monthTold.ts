import type { KnownAllowance } from './allowance';
import type { Counted } from './countedMeter';
import { fittingOf } from './fitting';
import { forecast } from '../forecast';
import type { KnownUse } from './knownUse';
import type { Meter } from './meter';
import { trendOf } from './meterTrend';
import { closeOf } from './monthClose';
import { monthsOf } from './monthUse';
import { dayAt, type Period } from '../period';
import { spikeOf } from './spike';

/** A meter whose use begins anew with every month, as it stands. */
type MonthStanding = {
  meter: Meter;
  period: Period;
  /** ISO calendar day. */
  today: string;
  /** Epoch milliseconds. */
  now: number;
  counted: Counted;
  known: KnownUse;
  /** In the meter's unit; null where that is not known. */
  included: number | null;
  /** What was counted is too old to tell what is to come. */
  isOld: boolean;
};

/** What is told of such a meter beyond how much is used: its months and days, and where it is going. */
export function monthTold(
  { meter, period, today, now, counted, known, included, isOld }: MonthStanding,
  allowanceIn: (period: Period) => KnownAllowance | null,
) {
  const { count, readings, daily } = counted;
  const isCounted = known.from === 'counted';
  const lastCount = countDay(count.asOf, period.zone, today);
  const used = isCounted ? known.used : null;
  const months = monthsOf({ daily, period, used, counted: lastCount, allowanceIn });
  const past = months.slice(0, -1).flatMap((month) => (month.used === null ? [] : [month.used]));
  const left = included === null || known.used === null ? null : included - known.used;
  return {
    trend: isCounted ? trendOf(daily, period, lastCount) : null,
    forecast: isCounted && !isOld ? forecast(readings, period, included, now) : null,
    outlook: null,
    months,
    close: closeOf(months, readings),
    days: readings.filter(({ day }) => period.start <= day),
    allDays: readings,
    spike: spikeOf(daily, past, today),
    fitting: meter.hasBatches && left !== null ? fittingOf(count.days, period, left, today) : null,
  };
}

/** The day of the latest count; no later than today, whatever a clock that was set back says. */
function countDay(asOf: number | null, zone: string, today: string): string {
  const day = asOf === null ? today : dayAt(asOf, zone);
  return day < today ? day : today;
}
