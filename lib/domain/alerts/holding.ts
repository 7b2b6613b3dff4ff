import { rankOf, type Alert } from './alert';
import type { Attention } from './attention';
import { isLikely } from '../forecast/forecastAlarm';
import { weights } from '../level';
import type { MeterStanding } from './meterAttention';

/** What has fallen so far below its threshold, in percent of what is included, may clear. */
const margin = 3;

/** The days within are provisional: so long, in milliseconds, it must have lain below before that is believed. */
const settledAfter = 2 * 24 * 60 * 60_000;

type Of<Kind extends Attention['kind']> = Extract<Attention, { kind: Kind }>;

/** An alert that goes on as something was found now. */
export const goingOn = (alert: Alert, found: Attention): Alert => ({
  ...alert,
  attention: found,
  // What has risen since was not so when it was first judged.
  wasSo: alert.wasSo && rankOf(found) <= rankOf(alert.attention),
  belowSince: null,
  isStale: false,
});

/**
 * How an alert of what is used goes on: it rises at once, and falls when it has lain 3 points below its threshold long
 * enough to be settled. That the allowance or the thresholds were changed holds at once.
 *
 * @param found what is so now; null where nothing is
 * @returns null when it has cleared
 * @see the alert rules: "One evaluation, at most one notification", "Periods and late data"
 */
export function heldActual(
  alert: Alert,
  { attention, found, meter, now }: Looked<Of<'actual'>>,
): Alert | null {
  const asFound = found ? goingOn(alert, found) : null;
  if (asFound && rankOf(asFound.attention) >= rankOf(attention)) return asFound;
  if (isChanged(attention, meter)) return asFound;

  const held = goingOn(alert, { ...attention, meter });
  if (!isBelow(meter, attention.step || 100)) return held;
  // A clock that was set back makes it no longer than it is.
  const belowSince = Math.min(alert.belowSince ?? now, now);
  if (now - belowSince < settledAfter) return { ...held, belowSince };
  return stillReached(goingOn(alert, { ...attention, meter, step: 0 }), asFound);
}

/** What lies no longer as far above what is included, but not 3 points below it either. */
function stillReached(held: Alert, asFound: Alert | null): Alert | null {
  const { attention } = held;
  if (attention.kind !== 'actual' || weights[attention.level] < weights.limit) return asFound;
  if (isBelow(attention.meter, 100)) return asFound;
  return asFound && rankOf(asFound.attention) > rankOf(attention) ? asFound : held;
}

/** An alert's attention, and what a look shows of the same meter. */
type Looked<Kind> = { attention: Kind; found: Attention | null; meter: MeterStanding; now: number };

/** By the same allowance and thresholds, what is used now would be told as high as it was. */
function isChanged({ meter: before, step }: Of<'actual'>, meter: MeterStanding): boolean {
  const isReached = step > 0 && meter.used * 100 >= meter.included * step;
  return meter.included !== before.included || isReached;
}

const isBelow = ({ used, included }: MeterStanding, percent: number): boolean =>
  used * 100 <= included * (percent - margin);

/**
 * How an alert of a forecast goes on: as long as going over stays likelier than not.
 *
 * @returns null when it has cleared
 * @see the alert rules: kind "forecast"
 */
export function heldForecast(
  alert: Alert,
  { attention, found, meter }: Looked<Of<'forecast'>>,
): Alert | null {
  if (found) return goingOn(alert, found);
  const { forecast } = meter;
  if (forecast === null || !isLikely(true, forecast.chanceOver)) return null;
  return goingOn(alert, { ...attention, meter, forecast });
}
