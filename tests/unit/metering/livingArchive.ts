import fc from 'fast-check';
import { dayAfter, dayAt } from '../../../lib/domain/period';
import type { Archive, ArchiveRow } from './archive';
import { hour } from './counted';

/**
 * What happens in a tenant: rows are made, some of them with a smaller key than others have already, or without a date; and
 * within three days they are deleted, changed, or get their date.
 */
export type Happening =
  | { kind: 'new'; rows: number; hoursAgo: number }
  | { kind: 'late'; hoursAgo: number }
  | { kind: 'undated' }
  | { kind: 'deleted' | 'amended' | 'dated'; nth: number };

const hoursAgo = fc.integer({ min: 0, max: 71 });

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('new' as const),
    rows: fc.integer({ min: 1, max: 9 }),
    hoursAgo: fc.oneof(hoursAgo, fc.integer({ min: -900, max: 10_000 })),
  }),
  fc.record({ kind: fc.constant('late' as const), hoursAgo }),
  fc.record({ kind: fc.constant('undated' as const) }),
  fc.record({
    kind: fc.constantFrom('deleted' as const, 'amended' as const, 'dated' as const),
    nth: fc.nat(1_000),
  }),
);

/**
 * An archive in which things happen. No key is given twice; every third is left out, for who comes late.
 *
 * @param isMoment whether its rows are dated by moment
 * @param zone IANA, of billing
 * @returns makes something happen, at a time in epoch milliseconds
 */
export function livingArchive({ rows, add }: Archive, isMoment: boolean, zone: string) {
  let largest = 0;
  let seldom = 0;
  const next = () => (largest += largest % 3 === 1 ? 2 : 1);
  const late = () => (seldom + 3 <= largest ? (seldom += 3) - 1 : next());
  const dateAt = (at: number) => (isMoment ? at : dayAt(at, zone));
  const mayChange = ({ date }: ArchiveRow, now: number) => {
    const dated = typeof date === 'number' ? dayAt(date, zone) : date;
    return dated !== null && dated >= dayAfter(dayAt(now, zone), -3);
  };

  return function happens(now: number, it: Happening): void {
    switch (it.kind) {
      case 'new':
        for (let amount = 1; amount <= it.rows; amount++) {
          add({ key: next(), date: dateAt(now - it.hoursAgo * hour), amount });
        }
        return;
      case 'late':
        return add({ key: late(), date: dateAt(now - it.hoursAgo * hour), amount: 5 });
      case 'undated':
        return add({ key: next(), date: null, amount: 7 });
    }
    const changing = [...rows.values()].filter((row) =>
      it.kind === 'dated' ? row.date === null : mayChange(row, now),
    );
    const row = changing[it.nth % Math.max(1, changing.length)];
    if (!row) return;
    if (it.kind === 'deleted') rows.delete(row.key);
    if (it.kind === 'amended') add({ ...row, amount: row.amount + it.nth });
    if (it.kind === 'dated') add({ ...row, date: dateAt(now) });
  };
}
