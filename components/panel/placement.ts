import type { Side } from '../../lib/crm/dock';

/** Where the panel stands: docked in a CRM page, in the browser's own side panel, or in a tab. */
export type Placement =
  { view: 'dock'; side: Side; mode: 'push' | 'float' } | { view: 'side' } | { view: 'tab' };

/** How a docked panel is to stand from now on. */
export type PlacementChange = { side?: Side; mode?: 'push' | 'float' };
