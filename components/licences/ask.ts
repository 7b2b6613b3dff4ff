import type { ModuleLicence } from '../../lib/domain/licences/licence';
import { shownName } from '../../lib/domain/licences/moduleOrder';
import type { SeatsWanted } from '../panel/place';
import type { TenantDesk } from '../panel/tenantDesk';
import type { RowState } from './rowState.svelte';

/**
 * Finds out who holds a licence. The users' list tells it of a plan; of another licence the tenant is asked.
 *
 * @returns which users to show; null when there is none, when it failed, or while it is asked already
 */
export async function askHolders(
  desk: TenantDesk,
  module: ModuleLicence,
  state: RowState,
): Promise<SeatsWanted | null> {
  if (module.kind === 'plan') return { plan: module.name };
  if (state.holders === null) return null;
  state.holders = null;
  const answer = await desk.holdersOf(module.name);
  state.holders = answer;
  if (answer.failure || answer.value.length === 0) return null;
  return { holding: { what: shownName(module), associateIds: answer.value } };
}

/** Asks for a licence's past, unless that is under way. */
export async function askHistory(
  desk: TenantDesk,
  owner: string,
  module: ModuleLicence,
  state: RowState,
): Promise<void> {
  if (state.history === null) return;
  state.history = null;
  state.history = await desk.historyOf(owner, module.name);
}
