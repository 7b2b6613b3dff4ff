import type { Component } from 'svelte';
import { m } from '../../lib/i18n/paraglide/messages';
import Alerts from '../alerts/Alerts.svelte';
import Events from '../events/Events.svelte';
import Licences from '../licences/Licences.svelte';
import Overview from '../overview/Overview.svelte';
import Usage from '../usage/Usage.svelte';
import type { ViewId, ViewProps } from './place';

/** The panel's views, in the order of their tabs. */
export const views: readonly { id: ViewId; label: () => string; view: Component<ViewProps> }[] = [
  { id: 'overview', label: m.view_overview, view: Overview },
  { id: 'licences', label: m.view_licences, view: Licences },
  { id: 'usage', label: m.view_usage, view: Usage },
  { id: 'events', label: m.view_events, view: Events },
  { id: 'alerts', label: m.view_alerts, view: Alerts },
];
