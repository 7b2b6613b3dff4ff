import type { Expiry } from '../domain/licences/expiry';
import { formatDay, formatRelativeDays } from './format';
import { m } from './paraglide/messages';

/** Where a licence stands, in the four pieces that a card sets in different sizes. */
export type ExpiryText = {
  /** "Works until" */
  label: string;
  /** "27 Mar 2027", or the words that stand in its place. */
  main: string;
  /** "in 126 days" */
  relative: string | null;
  /** A sentence on what is unusual about it. */
  note: string | null;
};

/** Puts an expiry into words, in the language of the page. */
export function expiryText(expiry: Expiry, culture: string): ExpiryText {
  if (expiry.state === 'unlimited')
    return {
      label: m.licence_date(),
      main: m.licence_never(),
      relative: null,
      note: m.licence_never_text(),
    };
  if (expiry.state === 'unknown')
    return {
      label: m.licence_date(),
      main: m.licence_unknown(),
      relative: null,
      note: m.licence_unknown_text(),
    };
  const dated = datedText(expiry, culture);
  if (!expiry.inconsistent) return dated;
  return { ...dated, note: [dated.note, m.expiry_inconsistent()].filter(Boolean).join(' ') };
}

function datedText(
  { level, expires, blockedFrom, daysLeft }: Extract<Expiry, { state: 'dated' }>,
  culture: string,
): ExpiryText {
  const relative = formatRelativeDays(culture, daysLeft);
  const expired = formatDay(culture, expires);
  if (level === 'blocked')
    return {
      label: m.licence_blocked(),
      main: formatDay(culture, blockedFrom ?? expires),
      relative: null,
      note: m.licence_renew(),
    };
  if (level !== 'grace') return { label: m.licence_until(), main: expired, relative, note: null };
  if (blockedFrom === null)
    return { label: m.licence_expired(), main: expired, relative, note: m.attention_grace_open() };
  return {
    label: m.licence_grace(),
    main: formatDay(culture, blockedFrom),
    relative,
    note: `${m.licence_expired()} ${expired}.`,
  };
}
