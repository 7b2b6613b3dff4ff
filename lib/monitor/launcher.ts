import { needsAttention } from '../domain/attention';
import type { Snapshot } from '../domain/snapshot';
import type { TenantSettings } from '../domain/tenantSettings';
import { toneOfAttention } from '../domain/tone';
import { attentionText } from '../i18n/attention';
import { localeFor } from '../i18n/locale';
import { m } from '../i18n/paraglide/messages';
import type { LauncherTexts } from '../messaging/protocol';

/**
 * What the launcher says of a tenant: the worst alert first, in the CRM user's language.
 *
 * @param plan as it was set for the tenant
 * @param culture of the CRM user, "nl-NL"
 * @param today ISO calendar day in the reader's zone
 */
export function launcherTexts(
  snapshot: Snapshot,
  plan: TenantSettings['plan'],
  culture: string,
  today: string,
): LauncherTexts {
  const locale = localeFor(culture);
  const fixed = {
    panel: m.dock_panel({}, { locale }),
    resize: m.dock_resize({}, { locale }),
    reload: m.dock_reload({}, { locale }),
  };
  const attention = needsAttention(snapshot, plan, today);
  const [worst] = attention;
  if (worst) {
    const name = m.launcher_worst(
      { worst: attentionText(worst, culture).title, count: attention.length },
      { locale },
    );
    return { ...fixed, name, tone: toneOfAttention(worst), count: attention.length };
  }
  const { value, failure } = snapshot.parts.licences;
  if (value) return { ...fixed, name: m.launcher_calm({}, { locale }), tone: 'ok', count: 0 };
  const name = failure ? m.launcher_unknown({}, { locale }) : m.launcher_waiting({}, { locale });
  return { ...fixed, name, tone: failure ? 'notice' : 'ok', count: 0 };
}
