import { createTenantClient, type ClientOptions, type TenantClient } from '../webapi/client';
import { callCountOf } from '../store/items';
import type { CallCount, Session } from '../store/schemas';

/** What a monitor needs from outside. */
export type Outside = {
  now: () => number;
  /** When the next check is due, in epoch milliseconds. */
  nextCheck: () => Promise<number | null>;
  fetch?: typeof fetch;
  random?: () => number;
};

/**
 * Keeps one API client per tenant session, so that its limit on simultaneous requests and what it learned
 * about waiting hold for everybody. Each call is counted.
 *
 * @returns the client for a session; a new one when the token or the language changed
 */
export function tenantClients(outside: Outside): (session: Session) => TenantClient {
  const clients = new Map<string, { madeFor: string; client: TenantClient }>();
  return ({ tenant, apiRoot, xsrfToken, culture }) => {
    const madeFor = JSON.stringify([apiRoot, xsrfToken, culture]);
    const known = clients.get(tenant);
    if (known?.madeFor === madeFor) return known.client;
    const options: ClientOptions = {
      ...outside,
      onCall: ({ bytes, at }) => {
        void callCountOf(tenant).update((count) => counted(count, bytes, at));
      },
    };
    const client = createTenantClient({ apiRoot, xsrfToken, language: culture }, options);
    clients.set(tenant, { madeFor, client });
    return client;
  };
}

/** One call more. */
export function counted(count: CallCount, bytes: number, at: number): CallCount {
  const day = new Date(at).toISOString().slice(0, 10);
  return {
    day,
    today: count.day === day ? count.today + 1 : 1,
    total: count.total + 1,
    bytes: count.bytes + bytes,
    since: count.since || day,
  };
}
