import type { DockState } from '../crm/dock';
import { dockOf } from '../store/items';
import type { View } from './place';

/** Where the panel stands; only a docked one can be arranged. */
export type Placement =
  | { view: Exclude<View, 'dock'> }
  | { view: 'dock'; side: DockState['side']; mode: DockState['mode'] };

/** How a docked panel is to stand from now on. */
export type PlacementChange = Partial<Pick<DockState, 'side' | 'mode'>>;

export async function storedArrangement(view: View, tenant: string): Promise<Placement> {
  return arrangementIn(view, await dockOf(tenant).load());
}

/** Calls back when the user arranges the panel, here or in another tab; returns the way to stop. */
export function followArrangement(
  view: View,
  tenant: string,
  changed: (arrangement: Placement) => void,
): () => void {
  return dockOf(tenant).follow((dock) => changed(arrangementIn(view, dock)));
}

function arrangementIn(view: View, { side, mode }: DockState): Placement {
  return view === 'dock' ? { view, side, mode } : { view };
}
