import type { Forecast } from './forecast';
import type { Level } from './level';
import type { MeterUse } from './meterUse';

/** A metered service that an administrator should look at; its subject is "meter:mailings". */
export type MeterAttention = { subject: string; level: Level; use: MeterUse } & (
  | { kind: 'actual' }
  /** It will probably go over before its period ends. */
  | { kind: 'forecast'; forecast: Extract<Forecast, { kind: 'range' }> }
);

/** From this chance on, going over is likely enough to be told. */
const likely = 0.8;

/**
 * The meters that need attention. What has reached its allowance needs no forecast any more.
 *
 * @see the alert rules: kinds "actual" and "forecast"
 */
export function metersNeedingAttention(uses: readonly MeterUse[]): MeterAttention[] {
  return uses.flatMap((use): MeterAttention[] => {
    const { forecast, level } = use;
    const subject = `meter:${use.meter.id}`;
    const isReached = level === 'limit' || level === 'over';
    if (!isReached && forecast?.kind === 'range' && (forecast.chanceOver ?? 0) >= likely) {
      const worse = level === 'high' ? 'high' : 'warn';
      return [{ kind: 'forecast', subject, level: worse, use, forecast }];
    }
    return level === 'ok' ? [] : [{ kind: 'actual', subject, level, use }];
  });
}
