import { isBursty } from './forecast/burstiness';
import {
  amountOn,
  dailyAmounts,
  dayNumber,
  knownDays,
  monthStart,
  sumOf,
} from './forecast/dailyAmounts';
import type { DailyAmounts } from './forecast/dailyAmounts';
import { ensemble } from './forecast/ensemble';
import { expectedMonth, type Expectation } from './forecast/expectedMonth';
import type { PastMonth } from './forecast/forecastErrors';
import { dayOver, forecastPath } from './forecast/forecastPath';
import { closedRange, forecastRange } from './forecast/forecastRange';
import { dayAt, type Period } from './period';
import type { Reading } from './reading';
import { seasonalErrors } from './forecast/seasonalErrors';
import { workingDayRate } from './forecast/workingDayRate';

/** What is expected of a day still to come, added up from the start of the period. */
export type ForecastDay = { day: string; low: number; mid: number; high: number };

/**
 * What a meter is expected to come to by the end of its period.
 * - `none`: `too-early`: fewer than 3 settled days; `bursty`: too few large amounts to tell
 * - `rough`: the working-day run-rate, for want of 6 past months; never worth an alert
 * - `range`: with four chances in five the total is within `low` and `high`
 */
export type Forecast =
  | { kind: 'none'; why: 'too-early' | 'bursty' }
  | { kind: 'rough'; total: number }
  | {
      kind: 'range';
      total: number;
      low: number;
      high: number;
      /** From 0 to 1: that the allowance is exceeded by the end; null without an allowance. */
      chanceOver: number | null;
      /** The day on which it is expected to be; null where it is not, within the period. */
      overOn: string | null;
      /** From the first day that is not settled to the last of the period. */
      days: ForecastDay[];
    };

/** Today and the day before are provisional: they may raise what is expected, but teach nothing. */
const provisionalDays = 2;

const fewestSettledDays = 3;
const fewestMonths = 6;
const mostMonths = 24;

/** Months that are looked at: the first of those that are judged by have a year before them too. */
const monthsKept = 36;

/** A past month tells something when this share of its days is known. */
const knownShare = 0.8;

/**
 * What a meter is expected to come to by the end of a period. The median of four simple estimators, with a range
 * from the errors that the same method made on the same day of past months, those of the same month above all.
 *
 * Pure: the same readings, period, allowance and moment give the same forecast, by nothing that came to be known
 * later. Amounts are not rounded. Of a period that is over and known day by day the range closes at its sum.
 *
 * @param readings amounts per calendar day in the meter's unit, as far as they are known: a day without one is not
 *   known, which is not 0. In any order; of two of a day the last holds; negative amounts and such that are no number are
 *   dropped, as are days still to come. The last 36 months are used.
 * @param period a calendar month; the zone says which day it is
 * @param allowance for the period, in the meter's unit; null for none
 * @param now epoch milliseconds
 * @see the alert rules: "Periods and late data", "Forecast within the month"
 */
export function forecast(
  readings: readonly Reading[],
  period: Period,
  allowance: number | null,
  now: number,
): Forecast {
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const tomorrow = dayNumber(dayAt(now, period.zone)) + 1;
  const month = { start, open: Math.max(start, Math.min(end, tomorrow - provisionalDays)), end };
  const seen = Math.min(end, tomorrow);
  const daily = dailyAmounts(readings, monthStart(start, monthsKept), seen);

  const settled = knownDays(daily, start, month.open).length;
  if (settled < fewestSettledDays) return { kind: 'none', why: 'too-early' };
  const past = pastMonths(daily, start);
  if (isBursty(past.map((known) => amountsOf(daily, known))))
    return { kind: 'none', why: 'bursty' };
  if (past.length < fewestMonths) {
    const rate: Expectation = (open) => workingDayRate(daily, open);
    return { kind: 'rough', total: sumOf(expectedMonth(daily, rate, month, seen)) };
  }

  const settledShare = settled / (end - start);
  const expectation = ensemble(daily, past, settledShare);
  const expected = expectedMonth(daily, expectation, month, seen);
  const counted = expected.map((_, index) => amountOn(daily, start + index) ?? 0);
  const total = sumOf(expected);
  const range =
    settled === end - start
      ? closedRange(total)
      : forecastRange(
          { total, counted: sumOf(counted) },
          seasonalErrors(
            daily,
            expectation,
            { month: start, past: past.slice(-mostMonths) },
            settledShare,
          ),
        );
  return {
    kind: 'range',
    total,
    low: range.low,
    high: range.high,
    chanceOver: allowance === null ? null : range.chanceOver(allowance),
    overOn: allowance === null ? null : dayOver(expected, month, allowance),
    days: forecastPath({ expected, counted }, month, range),
  };
}

/**
 * The months before a day of which enough is known, oldest first, from the first that was not all nothing: before it was ever
 * used a meter tells nothing of how it is.
 */
function pastMonths(daily: DailyAmounts, start: number): PastMonth[] {
  const known = Array.from({ length: monthsKept }, (_, index) => ({
    start: monthStart(start, monthsKept - index),
    end: monthStart(start, monthsKept - index - 1),
  })).filter((month) => amountsOf(daily, month).length >= knownShare * (month.end - month.start));
  const firstUse = known.findIndex((month) => amountsOf(daily, month).some((amount) => amount > 0));
  return firstUse === -1 ? [] : known.slice(firstUse);
}

function amountsOf(daily: DailyAmounts, { start, end }: PastMonth): number[] {
  return knownDays(daily, start, end).map(({ amount }) => amount);
}
