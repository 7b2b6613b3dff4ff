import type { StatedMoment } from '../../lib/domain/moment';
import { formatDay, formatMoment } from '../../lib/i18n/format';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';
import { isolated } from '../../lib/i18n/tenantText';

/**
 * A moment with its day and year, "21 Nov 2026, 09:14".
 *
 * @param at epoch milliseconds
 */
export function wholeMoment(at: number, { culture, zone }: Reader): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const time = formatMoment(culture, zone, at, at);
  return m.events_moment({ day: formatDay(culture, day.toString()), time });
}

/** A moment as the tenant states it; that it named no zone is said, as then this browser's is taken. */
export function statedText(moment: StatedMoment, reader: Reader): string {
  if (moment.kind === 'none') return m.events_none_given();
  if (moment.kind === 'unknown') return m.events_moment_unknown();
  const text = wholeMoment(moment.at, reader);
  return moment.zoned ? text : m.events_moment_zone({ text, zone: isolated(reader.zone) });
}
