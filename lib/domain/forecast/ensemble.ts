import { sumOf, type DailyAmounts } from './dailyAmounts';
import type { Expectation } from './expectedMonth';
import { forecastErrors, type PastMonth } from './forecastErrors';
import { holtWinters } from './holtWinters';
import { weekdayLevel } from './weekdayLevel';
import { weekdayMedians } from './weekdayMedian';
import { laidOut } from './weekProfile';
import { workingDayRate } from './workingDayRate';

/** What the run-rate of a month begins with; see `workingDayRate`. */
const usualDays = 3;

/** Months by whose errors an estimator is weighed; with fewer all weigh the same. */
const fewestMonths = 6;
const mostMonths = 24;

/** No estimator is known to be better than about a thousandth. */
const leastError = 0.001;

/**
 * The median of four simple estimators, by what they expect of the rest of the month. Each is wrong in its own way;
 * the middle is wrong least. Those that were wrong less on the same day of the months before weigh more, so that one
 * that is quick leads where the level drifts, and one that is slow where single days stand out.
 *
 * A month is judged by nothing but the months before it, a past one too: so its errors are what they would have been.
 *
 * @param past months of which enough is known, oldest first
 * @param settledShare from 0 to 1, of the month that is forecast
 * @see the alert rules: "Forecast within the month"; Bates and Granger, The combination of forecasts (1969)
 */
export function ensemble(
  daily: DailyAmounts,
  past: readonly PastMonth[],
  settledShare: number,
): Expectation {
  const members = estimators(daily).map((expects) => ({
    expects,
    errors: forecastErrors(daily, expects, past, settledShare),
  }));
  return (month) => {
    const before = past.filter(({ end }) => end <= month.start).length;
    return middleOf(
      members.map(({ expects, errors }) => ({
        days: expects(month),
        weight: weightBy(errors.slice(0, before).slice(-mostMonths)),
      })),
    );
  };
}

function estimators(daily: DailyAmounts): Expectation[] {
  return [
    (month) => workingDayRate(daily, month, usualDays),
    (month) => weekdayLevel(daily, month),
    (month) => laidOut(weekdayMedians(daily, month.open), month),
    holtWinters(daily),
  ];
}

/** One that errs half as much weighs four times as much. Neighbouring powers do as well in the backtest. */
function weightBy(errors: readonly number[]): number {
  if (errors.length < fewestMonths) return 1;
  const mean = sumOf(errors.map(Math.abs)) / errors.length;
  return Math.max(leastError, mean) ** -2;
}

/** What expectations come to in the middle half of their weight; of four that weigh the same, the mean of two. */
function middleOf(all: readonly { days: number[]; weight: number }[]): number[] {
  const whole = sumOf(all.map(({ weight }) => weight));
  let below = 0;
  const ranked = all
    .toSorted((a, b) => sumOf(a.days) - sumOf(b.days))
    .map(({ days, weight }) => {
      const from = Math.max(below, whole / 4);
      below += weight;
      const to = Math.min(below, (3 * whole) / 4);
      return { days, share: Math.max(0, to - from) / (whole / 2) };
    });
  return (all[0]?.days ?? []).map((_, index) =>
    sumOf(ranked.map(({ days, share }) => share * (days[index] ?? 0))),
  );
}
