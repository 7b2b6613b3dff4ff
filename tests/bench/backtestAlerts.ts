import { forecastAlarm } from '../../lib/domain/forecast/forecastAlarm';
import { ourForecast, runRate, workingDayRunRate } from './backtestMethods';
import type { JudgedMonth, Origin } from './judgedMonths';
import { meanOf, quantileOf } from './quantile';

/** Allowances that are tried: these quantiles of what the two years before came to. */
const allowanceQuantiles = [0.6, 0.75, 0.9];

/** The first day that is asked, at noon: before it there is no forecast. */
const firstDay = 4;

/** How a method warned in one month with one allowance. */
export type Warned = {
  isOver: boolean;
  /** How often it began to warn, until the month was over. */
  firings: number;
  /** Days from the first warning to the one on which the month went over. */
  lead: number;
};

export type AlertOutcome = { ours: Warned; runRate: Warned; workingDays: Warned };

/** How each method would have warned with each allowance, asked on every day until the month went over. */
export function backtestAlerts(month: JudgedMonth): AlertOutcome[] {
  const before = month.totalsBefore.slice(-24);
  return allowanceQuantiles.map((quantile) => {
    const allowance = Math.round(quantileOf(before, quantile));
    const warned = (isArmed: (origin: Origin, wasArmed: boolean) => boolean) =>
      warnedIn(month, allowance, isArmed);
    return {
      ours: warned((origin, wasArmed) => forecastAlarm(wasArmed, ourForecast(origin, allowance))),
      runRate: warned((origin) => runRate(origin) > allowance),
      workingDays: warned((origin) => workingDayRunRate(origin) > allowance),
    };
  });
}

function warnedIn(
  month: JudgedMonth,
  allowance: number,
  isArmed: (origin: Origin, wasArmed: boolean) => boolean,
): Warned {
  let used = 0;
  const wentOver = month.amounts.findIndex((amount) => (used += amount) > allowance);
  const last = wentOver < 0 ? month.amounts.length - 1 : wentOver;
  const fired: number[] = [];
  let armed = false;
  for (let index = firstDay - 1; index <= last; index++) {
    const arms = isArmed({ month, index }, armed);
    if (arms && !armed) fired.push(index);
    armed = arms;
  }
  return { isOver: wentOver >= 0, firings: fired.length, lead: last - (fired[0] ?? last) };
}

/** How good warnings were: shares from 0 to 1, and the middle lead in days. */
export function qualityOf(all: readonly Warned[]) {
  const fired = all.filter(({ firings }) => firings > 0);
  const right = fired.filter(({ isOver }) => isOver);
  const leads = right.map(({ lead }) => lead);
  return {
    precision: right.length / fired.length,
    recall: right.length / all.filter(({ isOver }) => isOver).length,
    lead: quantileOf(leads, 0.5),
    again: meanOf(all.map(({ firings }) => Number(firings > 1))),
  };
}
