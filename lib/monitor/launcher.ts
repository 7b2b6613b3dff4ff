import type { Alert } from '../domain/alerts/alert';
import type { Part } from '../domain/snapshot';
import { toneOfAttention } from '../domain/alerts/tone';
import { attentionText } from '../i18n/attention';
import { localeFor } from '../i18n/locale';
import { m } from '../i18n/paraglide/messages';
import type { Reader } from '../i18n/reader';
import type { LauncherTexts } from '../messaging/protocol';

/**
 * What the launcher says of a tenant: the worst alert first, in the CRM user's language.
 *
 * @param open alerts, most serious first
 * @param licences as the snapshot has them: without them nothing is known to be well
 * @param reader the CRM user in front of the page
 */
export function launcherTexts(
  open: readonly Alert[],
  licences: Part<unknown>,
  reader: Omit<Reader, 'singleKeys'>,
): LauncherTexts {
  const locale = localeFor(reader.culture);
  const fixed = {
    panel: m.dock_panel({}, { locale }),
    resize: m.dock_resize({}, { locale }),
    reload: m.dock_reload({}, { locale }),
  };
  const [worst] = open;
  if (worst) {
    const name = m.launcher_worst(
      { worst: attentionText(worst.attention, reader).title, count: open.length },
      { locale },
    );
    return { ...fixed, name, tone: toneOfAttention(worst.attention), count: open.length };
  }
  const { value, failure } = licences;
  if (value) return { ...fixed, name: m.launcher_calm({}, { locale }), tone: 'ok', count: 0 };
  const name = failure ? m.launcher_unknown({}, { locale }) : m.launcher_waiting({}, { locale });
  return { ...fixed, name, tone: failure ? 'notice' : 'ok', count: 0 };
}
