import { Temporal } from 'temporal-polyfill';
import type { MeterId } from '../../lib/domain/usage/meter';
import { each, type Rows } from './scenarios/rows';
import type { TenantData } from './scenarios/tenantData';
import { ZonelessDate } from './wire/dates';

/** One row as it is billed. */
type Used = { at: Date | undefined; amount: number };

const most = 1e12;

/**
 * What was used of a metered service, straight from the scenario's rows: nothing of the code that counts is in
 * it, so that it can be held to this.
 *
 * @param zone IANA, in which moments become days
 * @param now the day, in that zone, that gauges are told for; the 13 months before its own are told too
 * @returns how much, by ISO calendar day; days on which there was nothing are left out
 */
export function expectedUsage(
  data: TenantData,
  meter: MeterId,
  zone: string,
  now: Date,
): Map<string, number> {
  const today = dayOf(now, zone);
  const first = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: 13 });
  const found = new Map<string, number>();
  for (const { at, amount } of used(data, meter, now)) {
    if (!at || at.getUTCFullYear() < 1900) continue;
    // A moment that does not say its zone is taken as it is written.
    const isAsWritten = isByDay(meter) || at instanceof ZonelessDate;
    const day = dayOf(at, isAsWritten ? data.behaviour.baseZone : zone);
    if (day < first.toString() || !(amount > 0 && amount <= most)) continue;
    found.set(day, (found.get(day) ?? 0) + Math.round(amount));
  }
  return new Map([...found].filter(([, amount]) => amount > 0));
}

/** What was used in a month, "2026-11", up to a day of it; all of it without one. */
export function monthOf(
  usage: ReadonlyMap<string, number>,
  month: string,
  upTo = `${month}-31`,
): number {
  let sum = 0;
  for (const [day, amount] of usage) if (day.startsWith(month) && day <= upTo) sum += amount;
  return sum;
}

/** Mailings tell on which day they ended where the tenant is; everything else tells a moment. */
const isByDay = (meter: MeterId) => meter === 'mailings' || meter === 'marketing';

function used(data: TenantData, meter: MeterId, now: Date): Used[] {
  switch (meter) {
    case 'mailings':
    case 'marketing':
      return list(data.mailings, ({ end, count }) => ({ at: end, amount: count }));
    case 'chats':
      return list(data.chats, ({ started }) => once(started));
    case 'forms':
      return list(data.forms, ({ registered, status }) =>
        [3, 4, 5].includes(status) ? once(registered) : nothing,
      );
    case 'logins':
      return list(data.centreLogins, ({ created, origin }) =>
        origin === 2 ? once(created) : nothing,
      );
    case 'requests':
      return readsMeteringLog(data)
        ? list(data.meterings, ({ registered }) => once(registered))
        : list(data.requests, ({ closed }) => once(closed));
    case 'flows':
      return list(data.flows, ({ status }) => ([2, 3].includes(status) ? once(now) : nothing));
    case 'storage':
      return [];
  }
}

const nothing: Used = { at: undefined, amount: 0 };
const once = (at: Date | undefined): Used => ({ at, amount: 1 });

function list<Row>(rows: Rows<Row>, read: (row: Row) => Used): Used[] {
  return [...each(rows)].map(read);
}

function readsMeteringLog({ behaviour }: TenantData): boolean {
  return behaviour.meteringLog && !('metering_log' in behaviour.refusedArchives);
}

function dayOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
