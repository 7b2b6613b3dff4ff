import { dayAfter } from '../domain/period';
import type { DaySums, MeterLedger } from '../store/ledger';
import { answeredRows } from './answeredRows';
import { added, replaced, sumsOf } from './daySums';
import { countedSince, daysToAsk, monthToRead } from './months';
import type { Work } from './work';

/** Days back in which rows may still change, come late, or be deleted. */
const provisionalDays = 3;

/**
 * Reads again what may have changed since it was counted: once a day, where rows get their date late each time. Only the
 * sums of days are held, and they replace those that were known all at once.
 *
 * @throws WebApiError
 * @see the alert rules, "Periods and late data"
 */
export async function correct(ledger: MeterLedger, work: Work): Promise<MeterLedger> {
  const { source, today, ask, keep } = work;
  const complete = countedSince(ledger);
  const isDue = ledger.corrected !== today || source.isDatedLater;
  if (!isDue || complete === null) return ledger;
  if (ledger.counted === 0) return keep({ ...ledger, corrected: today });

  const last = ledger.corrected < today ? ledger.corrected : today;
  const changing = dayAfter(last, -provisionalDays);
  const from = changing > complete ? changing : complete;
  const days = daysToAsk(source, { start: from, end: null });
  let sums: DaySums = {};
  for (let after = 0, isAll = false; !isAll;) {
    const wanted = { after, upTo: ledger.counted, ...days };
    const answered = answeredRows(await ask(wanted), wanted);
    sums = added(
      sums,
      sumsOf(answered.rows, (day) => day >= from),
    );
    ({ lastKey: after, isAll } = answered);
  }
  // Days of a month that is not read yet are corrected after it is.
  const isWhole = changing >= complete || monthToRead(ledger) === null;
  return keep({
    ...ledger,
    corrected: isWhole ? today : ledger.corrected,
    days: replaced(ledger.days, from, sums, source.isPurged),
  });
}
