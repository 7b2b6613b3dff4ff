import 'temporal-polyfill/global';
import { basename } from 'node:path';
import type { Reading } from '../../lib/domain/reading';
import { backtestAlerts } from './backtestAlerts';
import { backtestErrors } from './backtestErrors';
import { ourForecast } from './backtestMethods';
import { backtestRows, gateRow, type Judged } from './backtestRows';
import { dailyViews, readingsIn } from './dailyViews';
import { judgedMonths } from './judgedMonths';
import { syntheticMeters } from './syntheticMeters';
import type { Row } from './table';

/** Each kind of made-up meter is judged with all of them. */
const seeds = [1, 2];

/**
 * Judges the forecast on past months by what was known on each of their days, beside the run-rate and the
 * working-day run-rate: on the shared series, on made-up meters and on any other series.
 *
 * @param files further series, with the columns `day` and `amount`
 */
export function backtest(files: readonly string[] = []): Row[] {
  const { mailings, ...steady } = syntheticMeters;
  const each = [
    ...[dailyViews, ...files].map((file) => judge(basename(file), [readingsIn(file)])),
    ...Object.entries(steady).map(([kind, made]) => judge(`made-up ${kind}`, seeds.map(made))),
  ];
  const all: Judged = {
    name: 'all series',
    errors: each.flatMap(({ errors }) => errors),
    alerts: each.flatMap(({ alerts }) => alerts),
  };
  const bursts = seeds.map(mailings).flatMap(judgedMonths);
  return [
    ...backtestRows(all, true),
    ...each.flatMap((judged) => backtestRows(judged, false)),
    gateRow(
      'made-up mailings',
      bursts.map((month) => isCalledBursty(month)),
    ),
  ];
}

function judge(name: string, series: readonly Reading[][]): Judged {
  const months = series.flatMap(judgedMonths);
  return {
    name: `${name}, ${months.length} months`,
    errors: months.flatMap(backtestErrors),
    alerts: months.flatMap(backtestAlerts),
  };
}

function isCalledBursty(month: ReturnType<typeof judgedMonths>[number]): boolean {
  const forecast = ourForecast({ month, index: 14 }, null);
  return forecast.kind === 'none' && forecast.why === 'bursty';
}
