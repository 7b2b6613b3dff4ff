import { allowanceIn, type KnownAllowance } from './allowance';
import { countedOf } from './countedMeter';
import type { Failure } from '../failure';
import type { Fitting } from './fitting';
import type { Forecast } from '../forecast';
import { freshnessOf, type Freshness } from '../freshness';
import type { GaugeOutlook } from './gaugeOutlook';
import { gaugeTold } from './gaugeTold';
import { knownUse, type KnownUse } from './knownUse';
import { metersOf, type Meter, type Subscription } from './meter';
import { ratioOf, reachedBy, type Reached } from './meterLevel';
import type { MonthClose } from './monthClose';
import { monthTold } from './monthTold';
import type { MonthUse } from './monthUse';
import { dayAt, daysBetween, periodAt, type Period } from '../period';
import type { Reading } from '../reading';
import type { Spike } from './spike';
import type { TenantUsage } from './usage';
import type { UsagePolicy, UsageSettings } from './usageSettings';

export type { Fitting, KnownAllowance, MonthClose, MonthUse, Spike };
export type { Unknown } from './knownUse';

/** All that the use of the metered services is judged by. */
export type WatchedUsage = {
  usage: TenantUsage;
  settings: UsageSettings;
  policy: UsagePolicy;
  subscription: Subscription;
  /** Users who can log in, now; null where that is not known. */
  seats: number | null;
};

/** A metered service as it stands. */
export type MeterUse = KnownUse & {
  meter: Meter;
  period: Period;
  /** Days left in the period, today included. */
  daysLeft: number;
  /** Epoch milliseconds as of which it was counted. */
  asOf: number | null;
  freshness: Freshness;
  /** Why the latest attempt to count failed, if it did. */
  failure: Failure | null;
  allowance: KnownAllowance | null;
  /** 1 when as much is used as is included; null without an allowance, and of 0. */
  ratio: number | null;
  level: Reached['level'];
  step: Reached['step'];
  /** Against the same days of the month before: 0.1 is a tenth more; null where that cannot be told. */
  trend: number | null;
  /** null for a gauge, and where nothing can be forecast because it is not known or old. */
  forecast: Forecast | null;
  /** null for what begins anew with each month. */
  outlook: GaugeOutlook | null;
  /** The last 13 months and this one as far as known, oldest first; none for a gauge. */
  months: MonthUse[];
  /** The latest month that is settled. */
  close: MonthClose | null;
  /** The days of this period so far, oldest first; for a gauge of the last 90 days. */
  days: Reading[];
  /** All days that are known, up to 14 months back, oldest first. */
  allDays: Reading[];
  /** Rows of them that told no amount that can be: they are not in it. */
  unclear: number;
  spike: Spike | null;
  fitting: Fitting | null;
  /** The first count of the past, if that still goes on: how many months are counted of how many. */
  filling: { done: number; of: number; month: string } | null;
};

/**
 * The metered services of a tenant, in their order. Unknown is not zero: whatever takes a figure that is not known is null.
 *
 * @param now epoch milliseconds
 * @param zone IANA, in which billed months begin
 * @see the alert rules: "Levels", "Periods and late data", "Forecast within the month"
 */
export function meterUses(watched: WatchedUsage, now: number, zone: string): MeterUse[] {
  return metersOf(watched.subscription).map((meter) => useOf(meter, watched, now, zone));
}

function useOf(
  meter: Meter,
  { usage, settings, policy, seats: seatsNow }: WatchedUsage,
  now: number,
  zone: string,
): MeterUse {
  const [period, today] = [periodAt(now, zone), dayAt(now, zone)];
  const basis = { settings, policy, seats: usage.seats, seatsNow, today };
  const figures = settings.entered[meter.id] ?? [];
  const counted = countedOf(meter, usage, today, zone);
  const { asOf, failure, filled, unclear } = counted.count;
  const known = knownUse(meter, counted, figures, period, today);
  const allowance = allowanceIn(period, meter.id, basis);
  const included = allowance?.amount ?? null;
  // What was entered tells its day instead of an age.
  const isEntered = known.from === 'entered';
  const part = { value: asOf, asOf, failure };
  const isOld = !isEntered && freshnessOf({ ...part, failure: null }, now) === 'stale';
  const standing = { meter, period, today, now, counted, known, included, isOld };
  return {
    ...known,
    meter,
    period,
    daysLeft: daysBetween(today, period.end),
    asOf,
    freshness: isEntered ? 'fresh' : freshnessOf(part, now),
    failure,
    unclear,
    allowance,
    ratio: ratioOf(known.used, included),
    ...reachedBy(known.used, included, settings.thresholds[meter.id]),
    filling: filled.month === null ? null : { ...filled, month: filled.month },
    ...(meter.tally === 'gauge'
      ? gaugeTold(standing, figures)
      : monthTold(standing, (one) => allowanceIn(one, meter.id, basis))),
  };
}
