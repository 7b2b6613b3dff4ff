import { dayAfter } from '../domain/period';
import type { MeterLedger } from '../store/ledger';
import { answeredRows } from './answeredRows';
import { added, sumsOf } from './daySums';
import type { Work } from './work';

/**
 * Counts what is new, page by page, each kept before the next is asked for.
 *
 * @throws WebApiError
 */
export async function countNew(ledger: MeterLedger, work: Work): Promise<MeterLedger> {
  let counted = await withoutLost(ledger, work);
  for (;;) {
    const wanted = { after: counted.counted };
    const { rows, lastKey, isAll } = answeredRows(await work.ask(wanted), wanted);
    if (rows.length > 0) {
      const days = added(counted.days, sumsOf(rows));
      counted = await work.keep({ ...counted, counted: lastKey, days });
    }
    if (isAll) return counted;
  }
}

/**
 * Where the tenant throws rows away, and nothing was counted for a day or more, some may have come and gone: unless the
 * oldest that is left was counted, nothing is known before it.
 */
async function withoutLost(ledger: MeterLedger, work: Work): Promise<MeterLedger> {
  const { source, today, edge, keep } = work;
  if (!source.isPurged || ledger.corrected >= dayAfter(today, -1)) return ledger;
  const first = await edge('first');
  if (first && first.key <= ledger.counted) return ledger;
  return keep({ ...ledger, knownSince: dayAfter(first?.day ?? today) });
}
