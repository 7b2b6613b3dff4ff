import { m } from '../../lib/i18n/paraglide/messages';
import type { ViewId } from './place';

/** The panel's views, in the order of their tabs. */
export const views: readonly { id: ViewId; label: () => string }[] = [
  { id: 'overview', label: m.view_overview },
  { id: 'licences', label: m.view_licences },
  { id: 'usage', label: m.view_usage },
  { id: 'events', label: m.view_events },
  { id: 'alerts', label: m.view_alerts },
];
