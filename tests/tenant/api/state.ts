import { tenantStates } from '../scenarios/behaviour';
import type { TenantData } from '../scenarios/tenantData';

/** Answer of `/api/state/{tenant}`, which asks for no session. */
export function tenantState(data: TenantData, tenant: string, origin: string, now: Date) {
  const { state } = data.behaviour;
  return {
    ContextIdentifier: tenant,
    Endpoint: `${origin}/${tenant}`,
    State: state,
    IsRunning: tenantStates[state],
    ValidUntil: new Date(now.getTime() + 3_600_000).toISOString(),
    Api: `${origin}/${tenant}/api`,
  };
}
