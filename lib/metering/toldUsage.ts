import type { Meter, MeterId } from '../domain/usage/meter';
import { nothingCounted, type MeterCount, type TenantUsage } from '../domain/usage/usage';
import { usageOf } from '../store/items';
import { callsAt, nextCall } from './calls';
import { withReading } from './series';

/** What pages are told of the counting, in extension storage: the changes that counting makes to it. */

/** Changes what is told of one meter. */
export async function tellOf(
  tenant: string,
  meter: MeterId,
  change: Partial<MeterCount>,
): Promise<void> {
  await usageOf(tenant).update((usage) => {
    const count = { ...nothingCounted, ...usage.meters[meter], ...change };
    return { ...usage, meters: { ...usage.meters, [meter]: count } };
  });
}

/**
 * Begins a count: what is told is of these meters alone, its days of that zone. In another zone than before nothing is known
 * of what is dated by moment.
 *
 * @param meters that apply
 * @param zone IANA
 * @returns what is told now
 */
export async function tellMeters(
  tenant: string,
  meters: readonly Meter[],
  zone: string,
): Promise<TenantUsage> {
  const usage = await usageOf(tenant).load();
  const isTold = (id: string) => meters.some((meter) => meter.id === id);
  if (usage.zone === zone && Object.keys(usage.meters).every(isTold)) return usage;
  return usageOf(tenant).update((before) => {
    const isKept = ({ sources }: Meter) =>
      before.zone === zone || sources.every(({ dated }) => dated === 'day');
    const kept = meters.filter(isKept).map(({ id }) => [id, before.meters[id]]);
    return { ...before, zone, meters: Object.fromEntries(kept.filter(([, count]) => count)) };
  });
}

/** Tells how many users there are today, ISO; nothing where that is not known. */
export async function tellSeats(
  tenant: string,
  seats: number | null,
  today: string,
): Promise<void> {
  if (seats === null) return;
  await usageOf(tenant).update((usage) => ({
    ...usage,
    seats: withReading(usage.seats, { day: today, amount: seats }),
  }));
}

/**
 * Counts a call of this clock hour before it is made, unless there were as many already.
 *
 * @param now epoch milliseconds
 * @returns whether it may be made
 */
export async function takeCall(
  tenant: string,
  callsPerHour: number,
  now: number,
): Promise<boolean> {
  let taken = false;
  await usageOf(tenant).update((usage) => {
    taken = nextCall(usage.calls, callsPerHour, now) === now;
    const calls = callsAt(usage.calls, now);
    return taken ? { ...usage, calls: { ...calls, made: calls.made + 1 } } : usage;
  });
  return taken;
}
