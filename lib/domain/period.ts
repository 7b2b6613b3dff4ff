/**
 * Billing periods: calendar months in a named zone. Days are ISO calendar days in that zone, "2026-11-21".
 *
 * @see the alert rules: "Periods and late data"
 */
export type Period = {
  /** Its first day. */
  start: string;
  /** The first day after it. */
  end: string;
  /** IANA. */
  zone: string;
};

/** The calendar day of a moment in a zone. */
export function dayAt(epochMilliseconds: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds);
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The period that holds a day. */
export function periodOf(day: string, zone: string): Period {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  return { start: first.toString(), end: first.add({ months: 1 }).toString(), zone };
}

/** The period that holds a moment, epoch milliseconds. */
export function periodAt(now: number, zone: string): Period {
  return periodOf(dayAt(now, zone), zone);
}

/** The period some months before, or after when negative. */
export function periodBefore({ start, zone }: Period, months = 1): Period {
  return periodOf(Temporal.PlainDate.from(start).subtract({ months }).toString(), zone);
}

/** The day some days after, or before when negative. */
export function dayAfter(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days lie between two: 1 from any day to the next. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}

/** All days of a period, or of any stretch; `end` is the first that is left out. */
export function daysOf({ start, end }: Pick<Period, 'start' | 'end'>): string[] {
  const first = Temporal.PlainDate.from(start);
  return Array.from({ length: Math.max(0, daysBetween(start, end)) }, (_, days) =>
    first.add({ days }).toString(),
  );
}

/** When a period begins, epoch milliseconds: at midnight in its zone, or when the first day begins there. */
export function startOf({ start, zone }: Period): number {
  return Temporal.PlainDate.from(start).toZonedDateTime(zone).epochMilliseconds;
}
