import type { DateAhead } from '../domain/alerts/datesAhead';
import { formatDay } from './format';
import { localeFor } from './locale';
import { ownerName } from './owner';
import { m } from './paraglide/messages';

const says = {
  warning: m.date_warning,
  expiry: m.date_expiry,
  grace: m.date_grace,
  maintenance: m.date_maintenance,
};

/** A day that a licence states, with what it is: "SuperOffice: expires on 27 Mar 2027". */
export function dateAheadText({ kind, owner, day }: DateAhead, culture: string): string {
  const words = { owner: ownerName(owner, culture), day: formatDay(culture, day) };
  return says[kind](words, { locale: localeFor(culture) });
}
