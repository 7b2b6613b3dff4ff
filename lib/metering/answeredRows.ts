import { dayAfter } from '../domain/period';
import { unexpectedAnswer } from '../webapi/errors';
import type { MeteredPage, MeteredRow, WantedRows } from '../webapi/meteredRows';

/** What a page brings of what was wanted. */
export type AnsweredRows = {
  /** Each once. */
  rows: MeteredRow[];
  /** Up to here nothing is missing. */
  lastKey: number;
  /** There is nothing more. */
  isAll: boolean;
};

/** A tenant's day may be another by two in the zone of billing, and it is left open whether the first and last are taken in. */
const strayDays = 3;

/**
 * Takes of a page what was wanted. Rows of other days, or with larger keys, answer another question. Smaller keys show that an
 * earlier page was repeated: then it is not the last. A page that others follow has to rise, and to bring something. Else rows
 * would be missed, and it is better to fail.
 *
 * @throws WebApiError `unexpected-answer`
 */
export function answeredRows(
  { rows, isLast }: MeteredPage,
  { after, upTo = Infinity, from, before }: WantedRows,
): AnsweredRows {
  const first = from === undefined ? '' : dayAfter(from, -strayDays);
  const last = before === undefined ? '9999-12-31' : dayAfter(before, strayDays);
  const isAsked = ({ key, day }: MeteredRow) =>
    key <= upTo && (day === null || (day >= first && day <= last));
  if (!rows.every(isAsked)) throw unexpectedAnswer('value', 'rows that were not asked for');

  const wanted = new Map<number, MeteredRow>();
  let lastKey = after;
  for (const row of rows) {
    if (row.key <= after) continue;
    wanted.set(row.key, row);
    lastKey = Math.max(lastKey, row.key);
  }
  const isAll = isLast && rows.every(({ key }) => key > after);
  if (!isAll && !rises(rows)) throw unexpectedAnswer('value', 'rows in no order');
  if (!isAll && wanted.size === 0) throw unexpectedAnswer('value', 'rows that were told before');
  return { rows: [...wanted.values()], lastKey, isAll };
}

function rises(rows: readonly MeteredRow[]): boolean {
  return rows.every(({ key }, index) => key >= (rows[index - 1]?.key ?? 0));
}
