import type { MeterUse } from '../../lib/domain/usage/meterUse';
import { dayAfter, daysOf } from '../../lib/domain/period';

type Amounts = (number | null)[];

/** What a chart of a meter shows: everything by day, from left to right. */
export type Drawing = {
  /** ISO calendar days. */
  days: string[];
  /** Used up to and with each day, or for a gauge what stood there; null where nobody knows, and still to come. */
  used: Amounts;
  /** What is expected of the days to come, from the last one that is known. */
  low: Amounts;
  mid: Amounts;
  high: Amounts;
  /** What is included; null for none, and where it lies so far above that nothing else could be seen. */
  allowance: number | null;
  /** Index of the last day that is known; -1 for none. */
  last: number;
  /** Index of the day to come on which the allowance is expected to be exceeded; null for none. */
  overOn: number | null;
  /** The top of the scale. */
  top: number;
  /** Between two figures of a gauge it stood somewhere between them; a sum that nobody knows is a gap. */
  spansGaps: boolean;
};

/** An allowance that is this many times as much as all else would press it flat. */
const tooFarAbove = 20;

/** A little air above the highest line. */
const air = 1.08;

/**
 * The use of a meter as a chart draws it: of its period up to the end, or of a gauge as far back as it is known.
 */
export function drawingOf(use: MeterUse): Drawing {
  const days = use.meter.tally === 'gauge' ? daysOfGauge(use) : daysOf(use.period);
  const used = usedBy(use, days);
  const last = used.findLastIndex((amount) => amount !== null);
  const { low, mid, high, overOn } = expected(use, days, used, last);
  const highest = Math.max(1, ...[...used, ...high].map((amount) => amount ?? 0));
  const included = use.allowance?.amount ?? null;
  const allowance = included !== null && included <= highest * tooFarAbove ? included : null;
  const top = Math.max(highest, allowance ?? 0) * air;
  const spansGaps = use.meter.tally === 'gauge';
  return { days, used, low, mid, high, allowance, last, overOn, top, spansGaps };
}

function daysOfGauge({ days }: MeterUse): string[] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return first === undefined || last === undefined
    ? []
    : daysOf({ start: first, end: dayAfter(last) });
}

function usedBy({ days: readings, meter }: MeterUse, days: readonly string[]): Amounts {
  const amounts = new Map(readings.map(({ day, amount }) => [day, amount]));
  let sum = 0;
  return days.map((day) => {
    const amount = amounts.get(day);
    if (amount === undefined) return null;
    sum = meter.tally === 'gauge' ? amount : sum + amount;
    return sum;
  });
}

function expected(
  { forecast }: MeterUse,
  days: readonly string[],
  used: Amounts,
  last: number,
): Pick<Drawing, 'low' | 'mid' | 'high' | 'overOn'> {
  const known = forecast?.kind === 'range' ? forecast : null;
  const expectedOn = new Map(known?.days.map((each) => [each.day, each]));
  const line = (which: 'low' | 'mid' | 'high'): Amounts =>
    days.map((day, index) => {
      if (!known || index < last) return null;
      return index === last ? (used[index] ?? null) : (expectedOn.get(day)?.[which] ?? null);
    });
  const overOn = known?.overOn ? days.indexOf(known.overOn) : -1;
  return {
    low: line('low'),
    mid: line('mid'),
    high: line('high'),
    overOn: overOn > last ? overOn : null,
  };
}
