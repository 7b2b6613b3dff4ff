import type { Counted } from './countedMeter';
import { totalOf } from './dayTotal';
import { figureThatHolds } from './entered';
import type { Failure } from '../failure';
import type { Meter } from './meter';
import { dayAfter, type Period } from '../period';
import type { MeterCount } from './usage';
import type { EnteredFigure } from './usageSettings';

/** Why it is not known how much is used. */
export type Unknown =
  /** No archive tells it: it can be read in the vendor's dashboard and entered. */
  | { kind: 'not-told' }
  /** The tenant threw away rows of this period: they are known from this day only. */
  | { kind: 'purged'; since: string }
  | { kind: 'failed'; failure: Failure }
  /** It is still being counted for the first time. */
  | { kind: 'counting' };

/** How much is used, or why that is not known. */
export type KnownUse = {
  /** In the period so far, or now for a gauge; null where it is not known. */
  used: number | null;
  /** Where that comes from; `entered` by somebody, for the day `enteredFor`. */
  from: 'counted' | 'entered' | null;
  enteredFor: string | null;
  /** Why it is not known; null where it is. */
  unknown: Unknown | null;
};

/**
 * How much of a meter is used: as it was counted, else as it was entered. What is partly known is not known.
 *
 * @param today ISO calendar day
 */
export function knownUse(
  meter: Meter,
  counted: Counted,
  figures: readonly EnteredFigure[],
  period: Period,
  today: string,
): KnownUse {
  const used = countedUse(meter, counted, period);
  if (used !== null) return { used, from: 'counted', enteredFor: null, unknown: null };
  const figure = figureThatHolds(figures, meter, period, today);
  if (figure)
    return { used: figure.amount, from: 'entered', enteredFor: figure.day, unknown: null };
  const unknown = whyUnknown(meter, counted.count, period);
  return { used: null, from: null, enteredFor: null, unknown };
}

/** null where it is not all counted: a month may lack days that are yet to be counted, or that are gone. */
function countedUse({ tally }: Meter, { readings, daily }: Counted, period: Period): number | null {
  const last = readings.at(-1);
  if (!last) return null;
  return tally === 'gauge' ? last.amount : totalOf(daily, period.start, dayAfter(last.day));
}

function whyUnknown({ sources }: Meter, count: MeterCount, { start }: Period): Unknown {
  const { knownSince, failure } = count;
  if (sources.length === 0) return { kind: 'not-told' };
  if (knownSince !== null && knownSince > start) return { kind: 'purged', since: knownSince };
  return failure ? { kind: 'failed', failure } : { kind: 'counting' };
}
