import type { Component } from 'svelte';
import Alerts from '../alerts/Alerts.svelte';
import Events from '../events/Events.svelte';
import Licences from '../licences/Licences.svelte';
import Usage from '../usage/Usage.svelte';
import type { ViewId, ViewProps } from './place';

/** Every view but the one that is shown first. */
export const otherViews: Record<Exclude<ViewId, 'overview'>, Component<ViewProps>> = {
  licences: Licences,
  usage: Usage,
  events: Events,
  alerts: Alerts,
};
