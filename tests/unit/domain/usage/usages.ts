import type { KnownAllowance } from '../../../../lib/domain/usage/allowance';
import type { ForecastDay } from '../../../../lib/domain/forecast';
import { meterOf } from '../../../../lib/domain/usage/meter';
import type { MeterUse, MonthUse, WatchedUsage } from '../../../../lib/domain/usage/meterUse';
import { dayAfter, daysOf, periodBefore, periodOf } from '../../../../lib/domain/period';
import { noDays, type DaySeries, type Reading } from '../../../../lib/domain/reading';
import { noUsage, type MeterCount, type TenantUsage } from '../../../../lib/domain/usage/usage';
import {
  defaultUsageSettings,
  noPolicy,
  type Allowance,
  type UsageSettings,
} from '../../../../lib/domain/usage/usageSettings';

/** Metered services to test with: on 21 November 2026 at 14:02, with the 13 months before it counted. */

export const now = Date.parse('2026-11-21T13:02:00Z');
export const today = '2026-11-21';
export const zone = 'Europe/Amsterdam';
export const november = periodOf(today, zone);
export const october = periodBefore(november);

/** How a week's use falls on its days, from Monday to Sunday. */
const rhythm = [20, 27, 21, 20, 10, 1, 1];

/** Spreads a total over days as office work does, in whole units that add up to it. */
export function spread(total: number, days: readonly string[]): number[] {
  const shares = days.map((day) => rhythm[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let [so, far] = [0, 0];
  return shares.map((share) => {
    so += share;
    const before = far;
    far = Math.round((total * so) / all);
    return far - before;
  });
}

/** Days one after another; each comes from a row for every 1,000 begun. */
export function series(from: string, amounts: readonly (number | null)[]): DaySeries {
  const rows = amounts.map((amount) => (amount === null ? null : Math.ceil(amount / 1000)));
  return { from, amounts: [...amounts], rows };
}

/** What each of the 13 months before came to, the oldest first. */
const pastMailings = [
  46_100, 47_900, 44_200, 46_800, 45_300, 48_700, 47_100, 49_200, 43_500, 41_800, 48_900, 52_600,
  54_300,
];

/** Days of all 13 months before, and of this one up to today. */
export function history(past: readonly number[], soFar: number): DaySeries {
  const months = past.map((total, index) => {
    const month = periodBefore(november, past.length - index);
    return spread(total, daysOf(month));
  });
  const days = daysOf({ start: november.start, end: dayAfter(today) });
  return series(periodBefore(november, past.length).start, [
    ...months.flat(),
    ...spread(soFar, days),
  ]);
}

/** A meter whose months and days are all counted, just now. */
export function count(change: Partial<MeterCount> = {}): MeterCount {
  return {
    days: history(pastMailings, 36_420),
    asOf: now,
    failure: null,
    triedAt: now,
    filled: { done: 14, of: 14, month: null },
    knownSince: null,
    unclear: 0,
    ...change,
  };
}

/** A meter of which a month comes to about so much, and this one to so much up to now. */
const steady = (month: number, soFar: number) =>
  count({
    days: history(
      pastMailings.map((past) => Math.round((past / 48_000) * month)),
      soFar,
    ),
  });

/** A gauge that was read every day of the last two months, one more each week. */
export function gauge(last: number): MeterCount {
  const amounts = Array.from({ length: 60 }, (_, index) => last - Math.floor((59 - index) / 7));
  const days = series(dayAfter(today, -59), amounts);
  return count({
    days: { ...days, rows: amounts.map(() => null) },
    filled: { done: 0, of: 0, month: null },
  });
}

/** As it is when an allowance was set once and never changed. */
const always = (amount: number, per: Allowance['per'] = 'tenant') => [
  { from: null, allowance: { per, amount } },
];

export function usage(change: Partial<TenantUsage> = {}): TenantUsage {
  return {
    ...noUsage,
    zone,
    meters: {
      mailings: count(),
      chats: steady(560, 412),
      forms: steady(1_500, 1_104),
      logins: steady(3_200, 2_310),
    },
    seats: series('2026-10-01', Array<number>(52).fill(61)),
    ...change,
  };
}

export function settings(change: Partial<UsageSettings> = {}): UsageSettings {
  return {
    ...defaultUsageSettings,
    allowances: { mailings: always(50_000), chats: always(1_000), forms: always(5_000) },
    ...change,
  };
}

/** A module-based tenant: logins without an allowance, storage not told. */
export function watched(change: Partial<WatchedUsage> = {}): WatchedUsage {
  return {
    usage: usage(),
    settings: settings(),
    policy: noPolicy,
    subscription: 'module-based',
    seats: 61,
    ...change,
  };
}

/** A tenant of the CRM Suite, whose resolved requests are allowed for each of its users. */
export function suite(change: Partial<WatchedUsage> = {}): WatchedUsage {
  return watched({
    usage: usage({
      meters: { marketing: count(), requests: steady(9_000, 6_120), flows: gauge(8) },
    }),
    settings: settings({
      allowances: {
        marketing: always(50_000),
        requests: always(150, 'seat'),
        flows: always(10),
      },
      entered: { storage: [{ day: '2026-11-12', amount: 41_300_000_000 }] },
    }),
    subscription: 'suite',
    ...change,
  });
}

export const included = (amount: number): KnownAllowance => ({
  amount,
  perSeat: null,
  isPrescribed: false,
});

/** The months of `pastMailings` and this one, each with 50,000 included. */
function months(): MonthUse[] {
  return [...pastMailings, 36_420].map((used, index) => ({
    period: periodBefore(november, pastMailings.length - index),
    used,
    allowance: included(50_000),
    over: Math.max(0, used - 50_000),
    state: index === pastMailings.length ? 'running' : 'settled',
  }));
}

function readings(): Reading[] {
  const days = daysOf({ start: november.start, end: dayAfter(today) });
  return spread(36_420, days).map((amount, index) => ({ day: days[index] ?? '', amount }));
}

function expected(): ForecastDay[] {
  return daysOf({ start: '2026-11-20', end: november.end }).map((day, index) => ({
    day,
    low: 35_900 + index * 1_574,
    mid: 36_100 + index * 1_880,
    high: 36_300 + index * 2_151,
  }));
}

const monthsNow = months();

const lastOctober: MonthUse = {
  period: october,
  used: 54_300,
  allowance: included(50_000),
  over: 4_300,
  state: 'settled',
};

/** E-mails as they stand: 36,420 of 50,000, likely over on 26 November. */
export function use(change: Partial<MeterUse> = {}): MeterUse {
  return {
    meter: meterOf('mailings'),
    period: november,
    daysLeft: 10,
    used: 36_420,
    from: 'counted',
    enteredFor: null,
    asOf: now,
    freshness: 'fresh',
    failure: null,
    unknown: null,
    allowance: included(50_000),
    ratio: 36_420 / 50_000,
    level: 'ok',
    step: 0,
    trend: 0.12,
    forecast: {
      kind: 'range',
      total: 54_900,
      low: 52_100,
      high: 57_810,
      chanceOver: 0.93,
      overOn: '2026-11-26',
      days: expected(),
    },
    outlook: null,
    months: monthsNow,
    close: {
      month: lastOctober,
      used: 54_300,
      range: { low: 51_200, high: 56_800 },
    },
    days: readings(),
    allDays: [{ day: '2026-10-31', amount: 700 }, ...readings()],
    unclear: 0,
    spike: { day: '2026-11-17', amount: 9_800, times: 3.04 },
    fitting: { usual: 4_100, more: 3 },
    filling: null,
    ...change,
  };
}

/** Storage, which nothing tells. */
export function untold(change: Partial<MeterUse> = {}): MeterUse {
  return use({
    meter: meterOf('storage'),
    used: null,
    from: null,
    asOf: null,
    freshness: 'waiting',
    unknown: { kind: 'not-told' },
    allowance: null,
    ratio: null,
    trend: null,
    forecast: null,
    months: [],
    close: null,
    days: [],
    allDays: [],
    spike: null,
    fitting: null,
    ...change,
  });
}

const eightFlows = [7, 8].map((amount) => ({ day: dayAfter(today, 7 * (amount - 8)), amount }));

/** Active flows: 8 of 10, and one more each week. */
export function flows(change: Partial<MeterUse> = {}): MeterUse {
  return use({
    meter: meterOf('flows'),
    used: 8,
    allowance: included(10),
    ratio: 0.8,
    trend: null,
    forecast: null,
    outlook: { kind: 'slope', perDay: 1 / 7, fullOn: '2026-12-05' },
    months: [],
    close: null,
    days: eightFlows,
    allDays: eightFlows,
    spike: null,
    fitting: null,
    ...change,
  });
}

/** A meter of which nothing is counted yet. */
export const uncounted: Partial<MeterCount> = {
  days: noDays,
  asOf: null,
  triedAt: null,
  filled: { done: 0, of: 0, month: null },
};
