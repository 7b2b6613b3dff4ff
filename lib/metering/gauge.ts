import type { Meter, MeterSource } from '../domain/usage/meter';
import type { MeterCount } from '../domain/usage/usage';
import { answeredRows } from './answeredRows';
import type { Billing } from './billing';
import { withReading } from './series';
import type { Work } from './work';

/**
 * The readings of a gauge, with how many rows there are now as the one of today.
 *
 * @throws WebApiError
 */
export async function standing(
  { days }: Pick<MeterCount, 'days'>,
  { sources }: Meter,
  { today }: Billing,
  work: (source: MeterSource) => Work,
): Promise<Pick<MeterCount, 'days'>> {
  const [source] = sources;
  if (!source) return { days };
  return { days: withReading(days, { day: today, amount: await countRows(work(source)) }) };
}

async function countRows({ ask }: Work): Promise<number> {
  let count = 0;
  for (let after = 0, isAll = false; !isAll;) {
    const answered = answeredRows(await ask({ after }), { after });
    count += answered.rows.length;
    ({ lastKey: after, isAll } = answered);
  }
  return count;
}
