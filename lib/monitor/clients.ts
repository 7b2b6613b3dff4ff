import {
  createTenantClient,
  type Call,
  type ClientOptions,
  type TenantClient,
} from '../webapi/client';
import { callCountOf } from '../store/items';
import type { CallCount, Session } from '../store/schemas';
import { coalesced } from './coalesced';

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
    let calls: Call[] = [];
    const written = coalesced(() => {
      const made = calls;
      calls = [];
      return callCountOf(tenant).update((count) => made.reduce(counted, count));
    });
    const options: ClientOptions = {
      ...outside,
      onCall: (call) => {
        calls.push(call);
        void written();
      },
    };
    const client = createTenantClient({ apiRoot, xsrfToken, language: culture }, options);
    clients.set(tenant, { madeFor, client });
    return client;
  };
}

/** One call more. */
function counted(count: CallCount, { bytes, at }: Call): CallCount {
  const day = new Date(at).toISOString().slice(0, 10);
  return {
    day,
    today: count.day === day ? count.today + 1 : 1,
    total: count.total + 1,
    bytes: count.bytes + bytes,
    since: count.since || day,
  };
}
