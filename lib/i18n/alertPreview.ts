import type { AlertPreview } from '../domain/alerts/alertPreview';
import type { QuietHours } from '../domain/alerts/alertSettings';
import { formatTime } from './format';
import { m } from './paraglide/messages';

/** What alerts would come to with some settings: how many are notified, shown, turned off, and when there are none. */
export function alertPreviewText(
  { notified, panelOnly, off }: AlertPreview,
  quiet: QuietHours | null,
  culture: string,
): string {
  const texts = [
    notified === 0 ? m.preview_none() : m.preview_notified({ count: notified }),
    panelOnly > 0 && m.preview_panel({ count: panelOnly }),
    off > 0 && m.preview_off({ count: off }),
    quiet && m.preview_quiet({ from: timeOfDay(quiet.from), until: timeOfDay(quiet.until) }),
  ];
  return texts.filter(Boolean).join(' ');

  function timeOfDay(time: string): string {
    return formatTime(culture, 'UTC', Date.parse(`1970-01-01T${time}:00Z`));
  }
}
