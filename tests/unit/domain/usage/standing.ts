import type { MeterId } from '../../../../lib/domain/usage/meter';
import { meterUses, type MeterUse, type WatchedUsage } from '../../../../lib/domain/usage/meterUse';
import type { MeterCount } from '../../../../lib/domain/usage/usage';
import { count, now, usage, watched, zone } from './usages';

export const hour = 3_600_000;

/** How a meter stands by what is counted and set. */
export function one(
  id: MeterId,
  given: WatchedUsage = watched(),
  at: number = now,
  inZone: string = zone,
): MeterUse {
  const found = meterUses(given, at, inZone).find(({ meter }) => meter.id === id);
  if (!found) throw new Error(`${id} is not metered`);
  return found;
}

/** How e-mails stand when they are counted otherwise, and nothing else is. */
export function mailings(change: Partial<MeterCount>, more: Partial<WatchedUsage> = {}): MeterUse {
  const meters = { mailings: count(change) };
  return one('mailings', watched({ usage: usage({ meters }), ...more }));
}
