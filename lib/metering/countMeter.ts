import type { Failure } from '../domain/failure';
import type { Meter, MeterSource } from '../domain/usage/meter';
import { ledgerOf, type MeterLedger } from '../store/ledger';
import { WebApiError } from '../webapi/errors';
import { begin } from './begin';
import { correct } from './corrections';
import { countNew } from './newRows';
import { goesOn, isRefusal, sourceId, sourcesToTry } from './sources';
import type { Work } from './work';

/**
 * Counts what is new of a meter, from the first of its sources that the tenant does not refuse.
 *
 * @param failure of the latest attempt
 * @returns the ledger as it is kept now
 * @throws WebApiError of the last source that was tried; and where the browser lets nothing be kept
 */
export async function countMeter(
  tenant: string,
  { id, sources }: Meter,
  failure: Failure | null,
  workOn: (source: MeterSource) => Work,
): Promise<MeterLedger> {
  const ledger = await ledgerOf(tenant, id);
  let refusal: unknown;
  for (const source of sourcesToTry(sources, ledger, failure)) {
    const work = workOn(source);
    try {
      if (!ledger || !goesOn(ledger, work)) {
        return await begin({ tenant, meter: id }, ledger, work);
      }
      return await correct(await countNew({ ...ledger, zone: work.zone }, work), work);
    } catch (error) {
      if (!isRefused(error, ledger?.source !== sourceId(source))) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** What was never counted may also be refused in words that nobody expects. */
function isRefused(error: unknown, isFirst: boolean): boolean {
  if (!(error instanceof WebApiError)) return false;
  const { failure } = error;
  // An answer that was cut short says nothing of what the tenant thinks of the question.
  const isOdd = failure.kind === 'unexpected-answer' && failure.path !== 'body';
  return isRefusal(failure) || (isFirst && isOdd);
}
