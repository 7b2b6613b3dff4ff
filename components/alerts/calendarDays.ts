import type { DateAhead } from '../../lib/domain/alerts/datesAhead';
import type { CalendarDay } from '../../lib/export/calendar';
import { formatDay } from '../../lib/i18n/format';
import { ownerName } from '../../lib/i18n/owner';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';

const titles: Record<DateAhead['kind'], typeof m.calendar_expiry> = {
  warning: m.calendar_warning,
  expiry: m.calendar_expiry,
  grace: m.calendar_grace,
  maintenance: m.calendar_maintenance,
};

/**
 * The days of licences as a calendar is to tell them.
 *
 * @param tenant as it is known to us, "production:cust12345"
 */
export function calendarDays(
  dates: readonly DateAhead[],
  tenant: string,
  { culture, today }: Pick<Reader, 'culture' | 'today'>,
): CalendarDay[] {
  const contextId = tenant.slice(tenant.indexOf(':') + 1);
  return dates.map(({ kind, owner, day }) => ({
    id: `sidelight/${tenant}/${kind}/${owner.owner}`,
    day,
    title: titles[kind]({ owner: ownerName(owner, culture) }),
    about: m.calendar_about({ tenant: contextId, day: formatDay(culture, today) }),
  }));
}
