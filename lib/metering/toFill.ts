import { sharedFor } from '../domain/freshness';
import type { Meter, MeterSource } from '../domain/usage/meter';
import { nothingCounted, type MeterCount, type TenantUsage } from '../domain/usage/usage';
import { ledgersOf, type MeterLedger } from '../store/ledger';
import type { Billing } from './billing';
import { monthToRead, type Month } from './months';
import { goesOn, isRefusal, sourceId } from './sources';

/** How often what is new is counted, in milliseconds. */
export const countInterval = 3 * 60 * 60_000;

/** A meter of which a month is to be counted. */
export type ToFill = {
  meter: Meter;
  source: MeterSource;
  ledger: MeterLedger;
  month: Month;
  /** Epoch milliseconds: not before then, as it failed just now. */
  from: number;
};

/**
 * The meters of which the past is not counted yet; those of which the newest month is missing come first.
 *
 * @param now epoch milliseconds
 */
export async function toFill(
  tenant: string,
  { meters, zone, today }: Billing,
  usage: TenantUsage,
  now: number,
): Promise<ToFill[]> {
  const ledgers = await ledgersOf(tenant);
  return meters
    .flatMap((meter): ToFill[] => {
      const ledger = ledgers.find((each) => each.meter === meter.id);
      const source = meter.sources.find((each) => sourceId(each) === ledger?.source);
      if (!ledger || !source || !goesOn(ledger, { source, zone, today })) return [];
      const month = monthToRead(ledger);
      const from = restsUntil(usage.meters[meter.id] ?? nothingCounted, now);
      return month ? [{ meter, source, ledger: { ...ledger, zone }, month, from }] : [];
    })
    .toSorted((a, b) => a.ledger.done - b.ledger.done);
}

/** When a meter may be asked for again after it failed, epoch milliseconds; what was refused is seldom granted soon. */
function restsUntil({ failure, triedAt }: MeterCount, now: number): number {
  if (failure === null || triedAt === null || triedAt > now) return now;
  const rested = triedAt + (isRefusal(failure) ? countInterval : sharedFor);
  return Math.max(now, failure.kind === 'rate-limited' ? failure.until : rested);
}
