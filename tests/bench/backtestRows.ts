import { qualityOf, type AlertOutcome } from './backtestAlerts';
import {
  againstRunRate,
  coverageOf,
  errorsByDay,
  originDays,
  type OriginErrors,
} from './backtestErrors';
import { meanOf } from './quantile';
import type { Row } from './table';

/** How forecasts of one series, or of several, came out. */
export type Judged = { name: string; errors: OriginErrors[]; alerts: AlertOutcome[] };

/** What forecasts are judged by; of a single series the same figures without a verdict. */
export function backtestRows(judged: Judged, isVerdict: boolean): Row[] {
  const rows = [...errorRows(judged), ...alertRows(judged)];
  return isVerdict ? rows : rows.map((row) => ({ ...row, target: '', met: null }));
}

function errorRows({ name, errors }: Judged): Row[] {
  const [median, tenth] = [0.5, 0.9].map((quantile) => ({
    base: `${byDay(errorsByDay(errors, 'runRate', quantile))}; working days ${byDay(errorsByDay(errors, 'workingDays', quantile))}`,
    ours: byDay(errorsByDay(errors, 'ours', quantile)),
  }));
  const { mean, worst } = againstRunRate(errors);
  const coverage = coverageOf(errors);
  return [
    {
      what: `${name}: median error on day ${originDays.join(', ')}`,
      base: median?.base ?? '',
      ours: median?.ours ?? '',
      compared: `${change(mean)} in the mean, ${change(worst)} on the worst day`,
      target: '-10 % or less, +5 % or less',
      met: mean <= -0.1 && worst <= 0.05,
    },
    {
      what: `${name}: error of the worst tenth`,
      base: tenth?.base ?? '',
      ours: tenth?.ours ?? '',
      compared: '',
      target: '',
      met: null,
    },
    {
      what: `${name}: totals within the 80 % range`,
      base: '',
      ours: percent(coverage),
      compared: '',
      target: '75 % to 90 %',
      met: coverage >= 0.75 && coverage <= 0.9,
    },
  ];
}

function alertRows({ name, alerts }: Judged): Row[] {
  const ours = qualityOf(alerts.map((outcome) => outcome.ours));
  const runRate = qualityOf(alerts.map((outcome) => outcome.runRate));
  const workingDays = qualityOf(alerts.map((outcome) => outcome.workingDays));
  const row = (
    what: string,
    told: (quality: typeof ours) => string,
    target: string,
    met: boolean,
  ): Row => ({
    what: `${name}: ${what}`,
    base: `${told(runRate)}; working days ${told(workingDays)}`,
    ours: told(ours),
    compared: '',
    target,
    met,
  });
  return [
    row(
      'alerts that were right',
      ({ precision }) => percent(precision),
      '88 % or more',
      ours.precision >= 0.88,
    ),
    row(
      'months over that were warned of',
      ({ recall }) => percent(recall),
      '95 % or more',
      ours.recall >= 0.95,
    ),
    row('median lead', ({ lead }) => `${lead} days`, '10 days or more', ours.lead >= 10),
    row(
      'months with a second firing',
      ({ again }) => percent(again),
      '2 % or less',
      ours.again <= 0.02,
    ),
  ];
}

/** That no forecast is made of what comes in bursts: of which share of months none was. */
export function gateRow(name: string, areBursty: readonly boolean[]): Row {
  const share = meanOf(areBursty.map(Number));
  return {
    what: `${name}: months called too bursty to forecast`,
    base: '',
    ours: percent(share),
    compared: '',
    target: '100 %',
    met: share === 1,
  };
}

function byDay(errors: readonly number[]): string {
  return `${errors.map((error) => (100 * error).toFixed(1)).join(', ')} %`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function change(share: number): string {
  return `${share > 0 ? '+' : ''}${(100 * share).toFixed(0)} %`;
}
