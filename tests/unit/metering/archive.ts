import type { MeterSource } from '../../../lib/domain/usage/meter';
import { dayAt } from '../../../lib/domain/period';

/** A row of an archive: dated by a day, "2026-11-21", or by a moment, epoch milliseconds; or not yet. */
export type ArchiveRow = { key: number; date: string | number | null; amount: number };

export type ArchiveOptions = {
  /** Rows of a page; those of the vendor have a thousand. */
  pageSize?: number;
  /** IANA: in which its conditions take moments to be days. */
  zone?: string;
  /** Whether "before" and "after" a day take in the day itself. */
  isInclusive?: boolean;
};

/** An archive in memory that answers the very conditions that counting asks with. */
export function archive(source: MeterSource, options: ArchiveOptions = {}) {
  const { pageSize = 1_000, zone = 'UTC', isInclusive = false } = options;
  const rows = new Map<number, ArchiveRow>();

  const days = new Map<number, string>();
  function dayOf({ date }: ArchiveRow): string | null {
    if (typeof date !== 'number') return date;
    const day = days.get(date) ?? dayAt(date, zone);
    days.set(date, day);
    return day;
  }

  function passes(row: ArchiveRow, [column, operator, value]: readonly string[]): boolean {
    if (column === source.key) {
      return operator === 'gt' ? row.key > Number(value) : row.key <= Number(value);
    }
    const [day, border] = [dayOf(row), (value ?? '').slice(0, 10)];
    if (day === null) return false;
    // Moments are asked for after the last second of a day, and before the first of another.
    if (operator === 'afterTime') return day > border;
    if (operator === 'beforeTime') return day < border;
    if (isInclusive && day === border) return true;
    return operator === 'after' ? day > border : day < border;
  }

  /** @param inDisorder whether it forgets in which order rows were asked for */
  function answer(
    params: URLSearchParams,
    inDisorder = false,
  ): { value: object[]; 'odata.nextLink': string | null } {
    const filter = params.get('$filter') ?? '';
    const asked = [
      ...filter.matchAll(/(\S+) (gt|le|afterTime|beforeTime|after|before) '?([^ ']+)'?/g),
    ];
    const conditions = asked.map(([, ...condition]) => condition);
    const isDescending = params.get('$orderBy')?.endsWith(' desc') ?? false;
    const direction = isDescending === inDisorder ? 1 : -1;
    const found = [...rows.values()]
      .filter((row) => conditions.every((condition) => passes(row, condition)))
      .toSorted((a, b) => direction * (a.key - b.key));
    const length = Math.min(pageSize, Number(params.get('$top')));
    const more = found.length > length ? 'https://online3.superoffice.com/more' : null;
    return { value: found.slice(0, length).map(wire), 'odata.nextLink': more };
  }

  function wire({ key, date, amount }: ArchiveRow): object {
    const told = typeof date === 'number' ? new Date(date).toISOString() : date;
    return {
      PrimaryKey: key,
      [source.key]: key,
      ...(source.date !== null && { [source.date]: told ?? '0001-01-01T00:00:00' }),
      ...(source.amount !== null && { [source.amount]: amount }),
    };
  }

  /** What the archive has of each day of billing, in that zone. */
  function truth(billing: string): Map<string, { amount: number; rows: number }> {
    const days = new Map<string, { amount: number; rows: number }>();
    for (const { date, amount } of rows.values()) {
      const day = typeof date === 'number' ? dayAt(date, billing) : date;
      if (day === null) continue;
      const before = days.get(day) ?? { amount: 0, rows: 0 };
      const counted = source.amount === null ? 1 : amount;
      days.set(day, { amount: before.amount + counted, rows: before.rows + 1 });
    }
    return days;
  }

  return {
    rows,
    answer,
    truth,
    add: (...some: ArchiveRow[]) => some.forEach((row) => rows.set(row.key, row)),
  };
}

export type Archive = ReturnType<typeof archive>;
