// By import: the stand-in also runs where no test has set up Temporal.
import { Temporal } from 'temporal-polyfill';
import { archiveError } from './filter';

/** From and up to (not including), in milliseconds. */
export type Period = { from: number; to: number };

/**
 * The stretch of time a documented date operator means, or undefined if it is none.
 *
 * @param zone IANA, in which the dates of the column are kept: its days begin and end there
 */
export function period(
  operator: string,
  values: string[],
  now: Date,
  zone: string,
): Period | undefined {
  const fixed = ofNow(now, zone)[operator];
  if (fixed) return fixed;
  const first = () => moment(values[0], zone);
  const day = (text: string | undefined) => {
    const start = moment(text, zone).startOfDay();
    return { from: ms(start), to: ms(start.add({ days: 1 })) };
  };
  switch (operator) {
    case 'before':
      return { from: -Infinity, to: day(values[0]).from };
    case 'beforeOrEqual':
      return { from: -Infinity, to: day(values[0]).to };
    case 'date':
      return day(values[0]);
    case 'after':
      return { from: day(values[0]).to, to: Infinity };
    case 'between':
    case 'dateBetween':
      return { from: day(values[0]).from, to: day(values[1]).to };
    case 'beforeTime':
      return { from: -Infinity, to: ms(first()) };
    case 'dateTime':
      return { from: ms(first()), to: ms(first()) + 1000 };
    case 'afterTime':
      return { from: ms(first()) + 1000, to: Infinity };
    default:
      return undefined;
  }
}

function ofNow(now: Date, zone: string): Record<string, Period> {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .startOfDay();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const firstOf = (month: number) => today.with({ month, day: 1 });
  const quarter = firstOf(today.month - ((today.month - 1) % 3));
  const stretch = (
    from: Temporal.ZonedDateTime,
    length: Temporal.DurationLike,
    later: Temporal.DurationLike = { days: 0 },
  ): Period => ({ from: ms(from.add(later)), to: ms(from.add(later).add(length)) });
  return {
    beforeToday: { from: -Infinity, to: ms(today) },
    today: stretch(today, { days: 1 }),
    afterToday: { from: ms(today.add({ days: 1 })), to: Infinity },
    lastWeek: stretch(monday, { weeks: 1 }, { weeks: -1 }),
    thisWeek: stretch(monday, { weeks: 1 }),
    nextWeek: stretch(monday, { weeks: 1 }, { weeks: 1 }),
    lastMonth: stretch(firstOf(today.month), { months: 1 }, { months: -1 }),
    thisMonth: stretch(firstOf(today.month), { months: 1 }),
    nextMonth: stretch(firstOf(today.month), { months: 1 }, { months: 1 }),
    lastQuarter: stretch(quarter, { months: 3 }, { months: -3 }),
    thisQuarter: stretch(quarter, { months: 3 }),
    nextQuarter: stretch(quarter, { months: 3 }, { months: 3 }),
    thisHalf: stretch(firstOf(today.month <= 6 ? 1 : 7), { months: 6 }),
    thisYear: stretch(firstOf(1), { years: 1 }),
  };
}

/**
 * Open: in which zone a moment without one is read; here in that of the column, whatever zone the answer is to
 * be told in.
 */
function moment(text = '', zone: string): Temporal.ZonedDateTime {
  try {
    return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text)
      ? Temporal.Instant.from(text).toZonedDateTimeISO(zone)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
  } catch {
    throw archiveError(`'${text}' is not a date.`);
  }
}

function ms({ epochMilliseconds }: Temporal.ZonedDateTime): number {
  return epochMilliseconds;
}
