import { browser } from 'wxt/browser';
import type { Alert } from '../domain/alerts/alert';
import { bySeverity, type Tone } from '../domain/level';
import { toneOfAttention } from '../domain/alerts/tone';
import { badgeTitle } from '../i18n/notification';
import type { Reader } from '../i18n/reader';

/** The panel's own colours in a light browser: a badge has one for both. */
const colours: Record<Tone, string> = {
  ok: '#0f5c54',
  notice: '#1a5fa8',
  warn: '#8a5a00',
  limit: '#c62828',
};

/**
 * Tells on the button in the browser's toolbar how many alerts are open in all tenants, and the worst in words.
 *
 * @param open alerts of each tenant
 */
export async function showBadge(
  open: readonly Alert[],
  reader: Omit<Reader, 'singleKeys'>,
): Promise<void> {
  const sorted = open.toSorted((a, b) => bySeverity(a.attention, b.attention));
  const [worst] = sorted;
  await Promise.all([
    browser.action.setBadgeText({ text: worst ? String(sorted.length) : '' }),
    browser.action.setTitle({ title: badgeTitle(sorted, reader) }),
    worst &&
      browser.action.setBadgeBackgroundColor({ color: colours[toneOfAttention(worst.attention)] }),
  ]);
}
