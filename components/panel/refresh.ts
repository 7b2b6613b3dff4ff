import type { Failure } from '../../lib/domain/failure';
import { formatMoment } from '../../lib/i18n/format';
import { m } from '../../lib/i18n/paraglide/messages';
import type { Reader } from '../../lib/i18n/reader';

/** Whether a check can be asked for now, and the name of the button, which says why not. */
type Refresh = { label: string; possible: boolean };

/** @param outage what stands between us and the whole tenant */
export function refreshOf(
  { tenant, checking, outage }: { tenant: unknown; checking: boolean; outage: Failure | null },
  { culture, zone, now }: Reader,
): Refresh {
  if (!tenant) return { label: m.refresh_no_tenant(), possible: false };
  if (checking) return { label: m.refresh_busy(), possible: false };
  if (outage?.kind === 'rate-limited' && outage.until > now) {
    const time = formatMoment(culture, zone, outage.until, now);
    return { label: m.refresh_later({ time }), possible: false };
  }
  return { label: m.refresh(), possible: true };
}
