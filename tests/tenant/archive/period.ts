import { archiveError } from './filter';

/** From and up to (not including), in milliseconds. */
export type Period = { from: number; to: number };

const day = 86_400_000;

/** The stretch of time a documented date operator means, or undefined if it is none. */
export function period(operator: string, values: string[], now: Date): Period | undefined {
  const fixed = ofNow(now)[operator];
  if (fixed) return fixed;
  const first = () => moment(values[0]);
  switch (operator) {
    case 'before':
      return { from: -Infinity, to: startOfDay(first()) };
    case 'beforeOrEqual':
      return { from: -Infinity, to: startOfDay(first()) + day };
    case 'date':
      return { from: startOfDay(first()), to: startOfDay(first()) + day };
    case 'after':
      return { from: startOfDay(first()) + day, to: Infinity };
    case 'between':
    case 'dateBetween':
      return { from: startOfDay(first()), to: startOfDay(moment(values[1])) + day };
    case 'beforeTime':
      return { from: -Infinity, to: first() };
    case 'dateTime':
      return { from: first(), to: first() + 1000 };
    case 'afterTime':
      return { from: first() + 1000, to: Infinity };
    default:
      return undefined;
  }
}

function ofNow(now: Date): Record<string, Period> {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const today = startOfDay(now.getTime());
  const monday = today - ((now.getUTCDay() + 6) % 7) * day;
  const months = (first: number, count: number): Period => ({
    from: Date.UTC(year, first),
    to: Date.UTC(year, first + count),
  });
  const quarter = month - (month % 3);
  return {
    beforeToday: { from: -Infinity, to: today },
    today: { from: today, to: today + day },
    afterToday: { from: today + day, to: Infinity },
    lastWeek: { from: monday - 7 * day, to: monday },
    thisWeek: { from: monday, to: monday + 7 * day },
    nextWeek: { from: monday + 7 * day, to: monday + 14 * day },
    lastMonth: months(month - 1, 1),
    thisMonth: months(month, 1),
    nextMonth: months(month + 1, 1),
    lastQuarter: months(quarter - 3, 3),
    thisQuarter: months(quarter, 3),
    nextQuarter: months(quarter + 3, 3),
    thisHalf: months(month < 6 ? 0 : 6, 6),
    thisYear: months(0, 12),
  };
}

/** Open: in which zone a moment without one is read; here UTC, wherever the tenant is. */
function moment(text = ''): number {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) throw archiveError(`'${text}' is not a date.`);
  return time;
}

function startOfDay(time: number): number {
  return Math.floor(time / day) * day;
}
