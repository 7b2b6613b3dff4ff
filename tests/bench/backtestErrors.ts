import { ourForecast, runRate, workingDayRunRate } from './backtestMethods';
import type { JudgedMonth } from './judgedMonths';
import { meanOf, quantileOf } from './quantile';

/** The days of a month on whose noon its total is forecast. */
export const originDays = [5, 10, 15, 20];

/** How far off each method was on one of those days: absolute errors as shares of what the month came to. */
export type OriginErrors = {
  day: number;
  ours: number;
  runRate: number;
  workingDays: number;
  /** What the month came to lies within the range. */
  isCovered: boolean;
};

/** The errors on each of the days on which there is a forecast with a range. */
export function backtestErrors(month: JudgedMonth): OriginErrors[] {
  const errorOf = (total: number) => Math.abs(total / month.total - 1);
  return originDays.flatMap((day) => {
    const origin = { month, index: day - 1 };
    const forecast = ourForecast(origin, null);
    if (forecast.kind !== 'range') return [];
    return {
      day,
      ours: errorOf(forecast.total),
      runRate: errorOf(runRate(origin)),
      workingDays: errorOf(workingDayRunRate(origin)),
      isCovered: forecast.low <= month.total && month.total <= forecast.high,
    };
  });
}

/** A quantile of a method's errors on each of the days. */
export function errorsByDay(
  errors: readonly OriginErrors[],
  method: 'ours' | 'runRate' | 'workingDays',
  quantile: number,
): number[] {
  return originDays.map((on) =>
    quantileOf(
      errors.filter(({ day }) => day === on).map((error) => error[method]),
      quantile,
    ),
  );
}

/** By what share the median error is larger than that of the run-rate: in the mean of the days, and on the worst. */
export function againstRunRate(errors: readonly OriginErrors[]): { mean: number; worst: number } {
  const ours = errorsByDay(errors, 'ours', 0.5);
  const base = errorsByDay(errors, 'runRate', 0.5);
  return {
    mean: meanOf(ours) / meanOf(base) - 1,
    worst: Math.max(...ours.map((error, index) => error / (base[index] ?? NaN))) - 1,
  };
}

/** The share of forecasts whose range held what the month came to. */
export function coverageOf(errors: readonly OriginErrors[]): number {
  return meanOf(errors.map(({ isCovered }) => Number(isCovered)));
}
