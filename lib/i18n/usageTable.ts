import type { MeterUse } from '../domain/meterUse';
import type { Table } from '../export/table';
import { meterName, unknownText } from './meter';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

/**
 * The metered services as they stand, to be taken elsewhere. Figures are in the unit that its column names, moments in
 * ISO 8601; what nobody knows is empty.
 */
export function usageTable(
  uses: readonly MeterUse[],
  reader: Pick<Reader, 'culture' | 'today'>,
): Table {
  return {
    columns: [
      { key: 'service', title: m.meters_service() },
      { key: 'id', title: m.meters_service_id() },
      { key: 'unit', title: m.meters_unit() },
      { key: 'from', title: m.meters_period_from() },
      { key: 'until', title: m.meters_period_until() },
      { key: 'zone', title: m.meters_zone() },
      { key: 'used', title: m.meters_used() },
      { key: 'unknown', title: m.meters_unknown() },
      { key: 'asOf', title: m.meters_as_of() },
      { key: 'enteredFor', title: m.meters_entered_for() },
      { key: 'included', title: m.meters_included() },
      { key: 'perUser', title: m.meters_per_user() },
      { key: 'users', title: m.meters_users() },
      { key: 'ratio', title: m.meters_ratio() },
      { key: 'trend', title: m.meters_trend() },
      { key: 'expected', title: m.meters_expected() },
      { key: 'expectedLow', title: m.meters_expected_low() },
      { key: 'expectedHigh', title: m.meters_expected_high() },
      { key: 'chanceOver', title: m.meters_chance_over() },
      { key: 'overOn', title: m.meters_over_on() },
    ],
    rows: uses.map((use) => ({
      service: meterName(use.meter.id, reader.culture),
      id: use.meter.id,
      unit: use.meter.unit,
      from: use.period.start,
      until: use.period.end,
      zone: use.period.zone,
      used: use.used,
      unknown: use.unknown && unknownText(use, reader),
      asOf: use.asOf === null ? null : isoMoment(use.asOf, use.period.zone),
      enteredFor: use.enteredFor,
      included: use.allowance?.amount ?? null,
      perUser: use.allowance?.perSeat?.amount ?? null,
      users: use.allowance?.perSeat?.seats ?? null,
      ratio: use.ratio,
      trend: use.trend,
      ...expected(use),
    })),
  };
}

/** The days of one of them, oldest first; what begins anew with each month is also added up. */
export function dailyTable(
  { meter, days }: Pick<MeterUse, 'meter' | 'days'>,
  { culture }: Pick<Reader, 'culture'>,
): Table {
  let sum = 0;
  const isGauge = meter.tally === 'gauge';
  return {
    columns: [
      { key: 'service', title: m.meters_service() },
      { key: 'day', title: m.meters_day() },
      { key: 'amount', title: m.meters_amount() },
      { key: 'sum', title: m.meters_sum() },
      { key: 'unit', title: m.meters_unit() },
    ],
    rows: days.map(({ day, amount }) => ({
      service: meterName(meter.id, culture),
      day,
      amount,
      sum: isGauge ? null : (sum += amount),
      unit: meter.unit,
    })),
  };
}

function expected({ forecast, outlook }: MeterUse) {
  const fullOn = outlook?.kind === 'slope' ? outlook.fullOn : null;
  const isRange = forecast?.kind === 'range';
  return {
    expected: forecast && forecast.kind !== 'none' ? Math.round(forecast.total) : null,
    expectedLow: isRange ? Math.round(forecast.low) : null,
    expectedHigh: isRange ? Math.round(forecast.high) : null,
    chanceOver: isRange ? forecast.chanceOver : null,
    overOn: isRange ? forecast.overOn : fullOn,
  };
}

/** "2026-11-21T14:02:00+01:00". */
function isoMoment(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toString({
    timeZone: zone,
    smallestUnit: 'second',
  });
}
