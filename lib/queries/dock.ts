import type { DockState } from '../crm/dock';
import { dockOf } from '../store/items';
import type { View } from './place';

/** How the panel stands where it is; only a docked one can be arranged. */
export type DockArrangement =
  | { view: Exclude<View, 'dock'> }
  | { view: 'dock'; side: DockState['side']; mode: DockState['mode'] };

export async function storedArrangement(view: View, tenant: string): Promise<DockArrangement> {
  return arrangementIn(view, await dockOf(tenant).load());
}

/** Calls back when the user arranges the panel, here or in another tab; returns the way to stop. */
export function followArrangement(
  view: View,
  tenant: string,
  changed: (arrangement: DockArrangement) => void,
): () => void {
  return dockOf(tenant).follow((dock) => changed(arrangementIn(view, dock)));
}

function arrangementIn(view: View, { side, mode }: DockState): DockArrangement {
  return view === 'dock' ? { view, side, mode } : { view };
}
