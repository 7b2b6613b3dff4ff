import type { Alert } from '../domain/alerts/alert';
import type { Digest } from '../domain/alerts/digest';
import { alertSentence, type NotifiedReader } from './alertSentence';
import { attentionText } from './attention';
import { dateAheadText } from './dateAhead';
import { formatCount, formatList } from './format';
import { localeFor } from './locale';
import { m } from './paraglide/messages';
import { isolated } from './tenantText';

/** What a browser shows as a notification, and what its buttons say: there is no second where there is nothing to snooze. */
export type NotificationText = {
  title: string;
  message: string;
  openLabel: string;
  snoozeLabel?: string;
};

const localeOf = (culture: string) => ({ locale: localeFor(culture) });

/**
 * A notification of alerts: what the worst of them is and how many more there are, then how much, by when and what to do next.
 *
 * @param alerts most serious first
 * @param tenantName as the tenant calls itself, "" where that is not known
 * @see the alert rules: "Channels"
 */
export function notificationText(
  alerts: readonly Alert[],
  reader: NotifiedReader,
  tenantName: string,
): NotificationText {
  const locale = localeOf(reader.culture);
  const [worst] = alerts;
  return {
    title: worstTitle(alerts, reader),
    message: worst ? ofTenant(messageOf(worst, reader), reader, tenantName) : '',
    openLabel: m.notify_open({}, locale),
    snoozeLabel: m.notify_snooze({}, locale),
  };
}

/** What needs attention this week: how much, what, and the days that come. */
export function digestText(
  { alerts, dates }: Digest,
  reader: NotifiedReader,
  tenantName: string,
): NotificationText {
  const { culture } = reader;
  const locale = localeOf(culture);
  const titles = alerts.map(({ attention }) => attentionText(attention, reader).title);
  const days = dates.map((date) => dateAheadText(date, culture));
  const text = formatList(culture, shortList([...titles, ...days], culture));
  return {
    title: m.digest_title({ count: alerts.length + dates.length }, locale),
    message: ofTenant(text, reader, tenantName),
    openLabel: m.notify_open({}, locale),
  };
}

/** A notification that only shows what one looks like. */
export function sampleText(reader: NotifiedReader, tenantName: string): NotificationText {
  const locale = localeOf(reader.culture);
  return {
    title: m.sample_title({}, locale),
    message: ofTenant(m.sample_text({}, locale), reader, tenantName),
    openLabel: m.notify_open({}, locale),
  };
}

/**
 * What the button in the browser's toolbar says: "Sidelight, 3 alerts, worst: Sales Premium: 2 over".
 *
 * @param alerts that are open, most serious first
 */
export function badgeTitle(alerts: readonly Alert[], reader: NotifiedReader): string {
  const locale = localeOf(reader.culture);
  const [worst] = alerts;
  if (!worst) return m.launcher_calm({}, locale);
  const { title } = attentionText(worst.attention, reader);
  return m.badge_worst({ count: alerts.length, worst: title }, locale);
}

function worstTitle(alerts: readonly Alert[], reader: NotifiedReader): string {
  const [worst] = alerts;
  if (!worst) return '';
  const { title } = attentionText(worst.attention, reader);
  if (alerts.length === 1) return title;
  const count = formatCount(reader.culture, alerts.length - 1);
  return m.alert_and_more({ title, count }, localeOf(reader.culture));
}

function messageOf({ attention, wasSo }: Alert, reader: NotifiedReader): string {
  const text = alertSentence(attention, reader);
  return wasSo ? m.notify_was_so({ text }, localeOf(reader.culture)) : text;
}

function ofTenant(text: string, { culture }: NotifiedReader, tenantName: string): string {
  if (!tenantName) return text;
  return m.notify_text({ tenant: isolated(tenantName), text }, localeOf(culture));
}

/** A notification has room for so many. */
const few = 3;

function shortList(items: readonly string[], culture: string): string[] {
  const rest = items.length - few;
  if (rest <= 0) return [...items];
  const count = formatCount(culture, rest);
  return [...items.slice(0, few), m.digest_more({ count }, localeOf(culture))];
}
