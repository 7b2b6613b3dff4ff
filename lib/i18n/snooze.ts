import type { Alert, Snooze } from '../domain/alerts/alert';
import type { SnoozeChoice } from '../domain/alerts/snoozing';
import { formatMonth } from './calendarNames';
import { formatCount } from './format';
import { m } from './paraglide/messages';
import type { Reader } from './reader';
import { momentText } from './runMoments';

/** For how long something can be silenced, "1 week", "Until December". */
export function snoozeChoiceText(
  kind: Exclude<SnoozeChoice['kind'], 'accepted'>,
  alert: Alert,
  culture: string,
): string {
  if (kind === 'day') return m.snooze_day();
  if (kind === 'week') return m.snooze_week();
  return kind === 'level' ? m.snooze_level() : periodText(alert, culture);
}

/** Until when something is silenced, "Until tomorrow 14:02". */
export function snoozedText(
  { until }: Pick<Snooze, 'until'>,
  alert: Alert,
  reader: Pick<Reader, 'culture' | 'zone' | 'now'>,
): string {
  const { culture } = reader;
  switch (until.kind) {
    case 'moment':
      return m.snoozed_until({ time: momentText(until.at, reader) });
    case 'level':
      return m.snoozed_level();
    case 'period':
      return periodText(alert, culture);
    case 'accepted':
      return m.snoozed_accepted({
        percent: formatCount(culture, until.percent),
        month: monthOf(alert, culture),
      });
  }
}

/** Only a meter begins anew. */
function periodText({ attention }: Alert, culture: string): string {
  if (!('meter' in attention)) return m.snooze_level();
  return m.snooze_month({ month: formatMonth(culture, attention.meter.period.end, 'long') });
}

/** The billed month of a meter; nothing else has overage to accept. */
function monthOf({ attention }: Alert, culture: string): string {
  return 'meter' in attention ? formatMonth(culture, attention.meter.period.start, 'long') : '';
}
