import { forecast, type Forecast } from '../../lib/domain/forecast';
import { knownAt, momentOf, type Origin } from './judgedMonths';
import { sumOf } from './quantile';

/** The forecast under test. */
export function ourForecast(origin: Origin, allowance: number | null): Forecast {
  return forecast(knownAt(origin), origin.month.period, allowance, momentOf(origin));
}

/** Used so far over days so far: what most products tell. */
export function runRate({ month, index }: Origin): number {
  return (sumOf(month.amounts.slice(0, index)) * month.days.length) / index;
}

/** The same by working days: a weekend counts for none. Nothing before the first of them is over. */
export function workingDayRunRate({ month, index }: Origin): number {
  const isWorking = (day: string) => Temporal.PlainDate.from(day).dayOfWeek <= 5;
  const elapsed = month.days.slice(0, index).filter(isWorking).length;
  if (elapsed === 0) return 0;
  return (sumOf(month.amounts.slice(0, index)) * month.days.filter(isWorking).length) / elapsed;
}
