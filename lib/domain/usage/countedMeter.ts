import { dailyAmounts, dayNumber, type DailyAmounts } from '../forecast/dailyAmounts';
import type { Meter } from './meter';
import { readingsOf, type Reading } from '../reading';
import { nothingCounted, type MeterCount, type TenantUsage } from './usage';

/** What was counted of a meter, up to today. */
export type Counted = {
  count: MeterCount;
  /** Oldest first. */
  readings: Reading[];
  daily: DailyAmounts;
};

/**
 * What was counted of a meter. Days still to come are left out, though rows may be dated on them already. What was counted
 * by moment in another zone belongs to other days: of such a meter nothing is known before it is counted anew.
 *
 * @param today ISO calendar day in `zone`
 * @param zone IANA, in which billed months begin
 */
export function countedOf(
  { id, sources }: Meter,
  usage: TenantUsage,
  today: string,
  zone: string,
): Counted {
  const isOfZone = usage.zone === zone || sources.every(({ dated }) => dated === 'day');
  const count = (isOfZone ? usage.meters[id] : undefined) ?? nothingCounted;
  const readings = readingsOf(count.days).filter(({ day }) => day <= today);
  const first = readings[0]?.day ?? today;
  return {
    count,
    readings,
    daily: dailyAmounts(readings, dayNumber(first), dayNumber(today) + 1),
  };
}
