import type { MeterUse } from '../domain/usage/meterUse';
import type { Reading } from '../domain/reading';
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

/**
 * All known days of one of them, oldest first, each with where it comes from; what begins anew with each month is also added
 * up, from its first day on that is known.
 */
export function dailyTable(
  { meter, allDays, from, asOf, period: { zone } }: MeterUse,
  { culture }: Pick<Reader, 'culture'>,
): Table {
  const isGauge = meter.tally === 'gauge';
  const isEntered = isGauge && from === 'entered';
  let [month, sum] = ['', 0];
  const sumOn = ({ day, amount }: Reading) => {
    const own = day.slice(0, 7);
    if (own !== month) [month, sum] = [own, 0];
    return (sum += amount);
  };
  return {
    columns: [
      { key: 'service', title: m.meters_service() },
      { key: 'day', title: m.meters_day() },
      { key: 'amount', title: m.meters_amount() },
      { key: 'sum', title: m.meters_sum() },
      { key: 'unit', title: m.meters_unit() },
      { key: 'origin', title: m.meters_origin() },
      { key: 'asOf', title: m.meters_as_of() },
    ],
    rows: allDays.map((reading) => ({
      service: meterName(meter.id, culture),
      day: reading.day,
      amount: reading.amount,
      sum: isGauge ? null : sumOn(reading),
      unit: meter.unit,
      origin: isEntered ? m.meters_origin_entered() : m.counted(),
      asOf: isEntered || asOf === null ? null : isoMoment(asOf, zone),
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
