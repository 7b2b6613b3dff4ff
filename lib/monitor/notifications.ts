import { browser } from 'wxt/browser';
import type { AlertName } from '../domain/alerts/alert';
import { alertKinds } from '../domain/alerts/alertKind';
import type { NotificationText } from '../i18n/notification';

/** Where notifications are shown. */
export type Board = {
  /** Shows one, in place of an earlier one with the same id. */
  show(id: string, text: NotificationText): Promise<void>;
  /** Ids of those that can still be seen. */
  shown(): Promise<string[]>;
  /** Whether the browser would show one at all. */
  isAllowed(): Promise<boolean>;
  /** Takes one away; nothing happens when it is gone already. */
  takeBack(id: string): Promise<void>;
};

/** The browser's own notifications. */
export const browserBoard: Board = {
  async show(id, { title, message, openLabel, snoozeLabel }) {
    const buttons = [openLabel, snoozeLabel].flatMap((label) => (label ? [{ title: label }] : []));
    await browser.notifications.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icons/128.png'),
      title,
      message,
      // Firefox refuses a notification with buttons; there a click opens the alert, where it can be snoozed.
      ...(import.meta.env.FIREFOX ? {} : { buttons }),
    });
  },
  shown: async () => Object.keys(await browser.notifications.getAll()),
  // Firefox does not know the question; there the system decides.
  isAllowed: async () =>
    import.meta.env.FIREFOX || (await browser.notifications.getPermissionLevel()) === 'granted',
  takeBack: async (id) => {
    await browser.notifications.clear(id);
  },
};

/** What a notification is about: its id tells, so that a click on it is understood after any restart. */
export type NotificationAbout = { tenant: string } & (
  | { kind: 'alert'; name: AlertName; period: string; rank: number }
  | { kind: 'digest'; monday: string }
  | { kind: 'sample' }
);

/** The id of a notification: the same for the same alert at the same height in the same period. */
export function notificationId(about: NotificationAbout): string {
  const { tenant, kind } = about;
  const words =
    kind === 'alert'
      ? [about.name.kind, about.name.subject, about.period, String(about.rank)]
      : kind === 'digest'
        ? [about.monday]
        : [];
  return [kind, tenant, ...words].map(encodeURIComponent).join('|');
}

/** What a notification is about; null for an id that is none of ours. */
export function aboutNotification(id: string): NotificationAbout | null {
  const [kind, tenant, ...words] = id.split('|').map(decoded);
  if (!tenant) return null;
  if (kind === 'sample') return { kind, tenant };
  if (kind === 'digest') return { kind, tenant, monday: words[0] ?? '' };
  const [alertKind, subject, period = '', rank = ''] = words;
  const known = alertKinds.find((each) => each === alertKind);
  if (kind !== 'alert' || !known || !subject) return null;
  return { kind, tenant, name: { kind: known, subject }, period, rank: Number(rank) };
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return '';
  }
}
