import type { Forecast } from '../forecast';
import { isLikely } from '../forecast/forecastAlarm';
import type { MeterId } from '../usage/meter';
import type { MeterUse } from '../usage/meterUse';
import type { Period } from '../period';
import type { AttentionAbout } from './watched';

/** A forecast as far as an alert tells it. */
export type LikelyRange = Pick<
  Extract<Forecast, { kind: 'range' }>,
  'total' | 'low' | 'high' | 'chanceOver' | 'overOn'
>;

/** A meter against what is included, in its unit. */
export type MeterStanding = {
  id: MeterId;
  period: Period;
  used: number;
  included: number;
  /** null where nothing can be forecast that an alert may go by. */
  forecast: LikelyRange | null;
};

/** A metered service that an administrator should look at; its subject is "meter:mailings". */
export type MeterAttention = AttentionAbout & { meter: MeterStanding } & (
    | { kind: 'actual' }
    /** It will probably go over before its period ends. */
    | { kind: 'forecast'; forecast: LikelyRange }
  );

/** The source that alerts of a meter go by, and their subject. */
export const meterSubject = (id: MeterId): string => `meter:${id}`;

/** A meter against what is included; null where either is not known. */
export function standingOfMeter({
  meter,
  period,
  used,
  allowance,
  forecast,
}: MeterUse): MeterStanding | null {
  if (used === null || allowance === null) return null;
  const { id } = meter;
  if (forecast?.kind !== 'range')
    return { id, period, used, included: allowance.amount, forecast: null };
  const { total, low, high, chanceOver, overOn } = forecast;
  const range = { total, low, high, chanceOver, overOn };
  return { id, period, used, included: allowance.amount, forecast: range };
}

/**
 * The meters that need attention. What has reached its allowance needs no forecast any more.
 *
 * @see the alert rules: kinds "actual" and "forecast"
 */
export function metersNeedingAttention(uses: readonly MeterUse[]): MeterAttention[] {
  return uses.flatMap((use): MeterAttention[] => {
    const meter = standingOfMeter(use);
    if (!meter) return [];
    const { level, step } = use;
    const subject = meterSubject(meter.id);
    const about = { subject, source: subject, period: meter.period.start, meter };
    const { forecast } = meter;
    const isReached = level === 'limit' || level === 'over';
    const found: MeterAttention[] = [];
    if (level !== 'ok') found.push({ ...about, kind: 'actual', level, step });
    if (!isReached && forecast && isLikely(false, forecast.chanceOver))
      found.push({ ...about, kind: 'forecast', level: 'high', step: 0, forecast });
    return found;
  });
}
