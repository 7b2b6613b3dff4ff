import { dayAfter } from '../domain/period';
import type { MeterLedger } from '../store/ledger';
import { answeredRows } from './answeredRows';
import { added, sumsOf } from './daySums';
import { daysToAsk, monthsCounted, type Month } from './months';
import type { Work } from './work';

/**
 * Counts one page of the past.
 *
 * @param month the one to be read
 * @throws WebApiError
 */
export async function countPast(
  ledger: MeterLedger,
  month: Month,
  work: Work,
): Promise<MeterLedger> {
  const { source, ask, keep } = work;
  const wanted = { after: ledger.lastKey, upTo: ledger.start, ...daysToAsk(source, month) };
  const { rows, lastKey, isAll } = answeredRows(await ask(wanted), wanted);
  const isOfMonth = (day: string) => day >= month.start && (month.end === null || day < month.end);
  const days = added(ledger.days, sumsOf(rows, isOfMonth));
  if (!isAll) return keep({ ...ledger, lastKey, days });
  const lost = source.isPurged ? await lostOf(month, work) : null;
  if (lost === null) return keep({ ...ledger, lastKey: 0, days, done: ledger.done + 1 });
  const knownSince = lost > (ledger.knownSince ?? '') ? lost : ledger.knownSince;
  return keep({ ...ledger, lastKey: 0, days, done: monthsCounted, knownSince });
}

/**
 * The day from which on all is known, when the tenant has thrown away rows of a month: asked after it was read, so that none
 * went unnoticed while it was. Of the oldest day that is left some may be gone too.
 */
async function lostOf({ start, end }: Month, { today, edge }: Work): Promise<string | null> {
  const oldest = (await edge('first'))?.day ?? today;
  if (oldest < start) return null;
  const known = dayAfter(oldest);
  return end !== null && end < known ? end : known;
}
