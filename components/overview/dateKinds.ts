import type { DateKind } from '../../lib/domain/licences/timeline';
import { m } from '../../lib/i18n/paraglide/messages';

/** What the dates of a licence are called on the axis. */
export const dateNames: Record<DateKind, () => string> = {
  nextCheck: m.timeline_check,
  adminWarning: m.timeline_warning,
  expiry: m.timeline_expiry,
  grace: m.timeline_grace,
  maintenance: m.timeline_maintenance,
};
