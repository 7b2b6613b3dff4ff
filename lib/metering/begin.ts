import type { MeterId } from '../domain/usage/meter';
import { dayAfter, periodOf } from '../domain/period';
import type { MeterLedger } from '../store/ledger';
import { firstDayCounted, monthsCounted } from './months';
import { sourceId } from './sources';
import type { Work } from './work';

/**
 * Begins to count a meter, instead of whatever was counted before: what is there already is the past, what gets a larger
 * key is new. Where a tenant throws rows away and has none, nothing is known before tomorrow.
 *
 * @param before the ledger as it is kept
 * @throws WebApiError
 */
export async function begin(
  { tenant, meter }: { tenant: string; meter: MeterId },
  before: MeterLedger | null,
  { source, zone, today, edge, keep }: Work,
): Promise<MeterLedger> {
  const last = (await edge('last'))?.key ?? 0;
  return keep({
    tenant,
    meter,
    revision: before?.revision ?? 0,
    source: sourceId(source),
    zone,
    month: periodOf(today, zone).start,
    start: last,
    counted: last,
    done: last === 0 ? monthsCounted : 0,
    lastKey: 0,
    corrected: today,
    since: firstDayCounted(today),
    knownSince: last === 0 && source.isPurged ? dayAfter(today) : null,
    days: {},
  });
}
