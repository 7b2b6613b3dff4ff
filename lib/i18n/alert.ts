import type { Alert } from '../domain/alerts/alert';
import type { Level } from '../domain/level';
import { dayAt } from '../domain/period';
import { attentionText } from './attention';
import { formatShortDay, formatWeekday } from './format';
import { m } from './paraglide/messages';
import type { Reader } from './reader';

type ListReader = Omit<Reader, 'singleKeys'>;

/** An alert in a list: what it is, then since when and how much. */
export function alertText(alert: Alert, reader: ListReader): { title: string; detail: string } {
  const { title, detail } = attentionText(alert.attention, reader);
  const facts = alert.isStale ? m.alert_stale({ facts: detail }) : detail;
  return { title, detail: m.alert_facts({ since: sinceText(alert, reader), facts }) };
}

/** Since when it needs attention: "Since Tue 18 Nov"; what was so before nobody knows since when. */
function sinceText({ since, wasSo }: Alert, { culture, zone, today }: ListReader): string {
  if (wasSo) return m.alert_was_so();
  const day = dayAt(since, zone);
  if (day === today) return m.alert_since_today();
  const weekday = formatWeekday(culture, zone, since);
  return m.alert_since({
    day: m.alert_weekday({ weekday, day: formatShortDay(culture, day, today) }),
  });
}

const levels: Record<Exclude<Level, 'ok'>, () => string> = {
  notice: m.level_notice,
  warn: m.level_warn,
  high: m.level_high,
  limit: m.level_limit,
  grace: m.level_grace,
  over: m.level_over,
  blocked: m.level_blocked,
};

/** How many alerts there are and how serious the worst is, "3 alerts, worst: limit reached"; null for none. */
export function alertsText(alerts: readonly Alert[]): string | null {
  const level = alerts[0]?.attention.level;
  if (level === undefined || level === 'ok') return null;
  return m.alerts_tab({ count: alerts.length, level: levels[level]() });
}
