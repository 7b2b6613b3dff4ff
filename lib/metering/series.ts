import { dayAfter, daysOf, periodOf } from '../domain/period';
import { noDays, type DaySeries, type Reading } from '../domain/reading';
import type { MeterCount } from '../domain/usage/usage';
import type { MeterLedger } from '../store/ledger';
import { within } from './daySums';
import { countedSince, firstDayCounted, monthsCounted, monthToRead } from './months';

/**
 * What a ledger tells: the days from the first that is known to the one of the count, and those to come in this month that
 * have rows already.
 *
 * @param today ISO calendar day of the latest count of what is new
 */
export function countOf(
  ledger: MeterLedger,
  today: string,
): Pick<MeterCount, 'days' | 'filled' | 'knownSince' | 'unclear'> {
  const { days, done, zone, knownSince } = ledger;
  const oldest = firstDayCounted(today);
  const since = countedSince(ledger);
  const { end } = periodOf(today, zone);
  const last = Object.keys(days).reduce((a, day) => (day > a && day < end ? day : a), today);
  const first = since !== null && since > oldest ? since : oldest;
  const told = since === null ? {} : within(days, first, dayAfter(last));
  return {
    days: since === null ? noDays : seriesOf(told, first, last),
    unclear: Object.values(told).reduce((sum, { unclear }) => sum + (unclear ?? 0), 0),
    filled: { done, of: monthsCounted, month: monthToRead(ledger)?.start ?? null },
    knownSince: knownSince !== null && knownSince > oldest ? knownSince : null,
  };
}

function seriesOf(sums: MeterLedger['days'], first: string, last: string): DaySeries {
  const days = daysOf({ start: first, end: dayAfter(last) });
  if (days.length === 0) return noDays;
  return {
    from: first,
    amounts: days.map((day) => sums[day]?.amount ?? 0),
    rows: days.map((day) => (sums[day]?.rows ?? 0) - (sums[day]?.unclear ?? 0)),
  };
}

/** A series of what stands where it stands, with the reading of today; the latest one of a day counts. */
export function withReading(
  { from, amounts }: DaySeries,
  { day: today, amount }: Reading,
): DaySeries {
  const known = new Map(amounts.map((each, index) => [dayAfter(from, index), each]));
  known.set(today, amount);
  const oldest = firstDayCounted(today);
  const first = from !== '' && from < today ? from : today;
  const days = daysOf({ start: first > oldest ? first : oldest, end: dayAfter(today) });
  return {
    from: days[0] ?? today,
    amounts: days.map((day) => known.get(day) ?? null),
    rows: days.map(() => null),
  };
}
