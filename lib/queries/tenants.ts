import { companyOf } from '../domain/identity';
import { callCountOf, knownTenants, snapshotOf } from '../store/items';
import type { CallCount, KnownTenant } from '../store/schemas';
import { lastSeenFirst } from './place';

/** A tenant that this browser knows, and how much Sidelight asked of it. */
export type TenantUse = {
  key: string;
  contextId: string;
  /** null while the tenant did not tell it */
  company: string | null;
  root: string;
  /** Language of its CRM user, "nl-NL". */
  culture: string;
  /** Epoch milliseconds; null while it was never checked. */
  checkedAt: number | null;
  calls: CallCount;
};

/** All tenants that this browser knows, the one seen last first. */
export async function storedTenants(): Promise<TenantUse[]> {
  const known = lastSeenFirst(await knownTenants.load());
  return Promise.all(known.map(([key, tenant]) => useOf(key, tenant)));
}

async function useOf(key: string, { contextId, root, culture }: KnownTenant): Promise<TenantUse> {
  const [snapshot, calls] = await Promise.all([snapshotOf(key).load(), callCountOf(key).load()]);
  const { checkedAt } = snapshot;
  return { key, contextId, company: companyOf(snapshot), root, culture, checkedAt, calls };
}

/** Calls back with all tenants whenever one is seen, asked or forgotten; returns the way to stop. */
export function followTenants(changed: (tenants: TenantUse[]) => void): () => void {
  const followed = new Map<string, () => void>();
  let latest = 0;

  /** Many things change during one check; only the last reading of them is told. */
  async function read(): Promise<void> {
    const turn = ++latest;
    const tenants = await storedTenants();
    if (turn !== latest) return;
    const unfollowed = tenants.filter(({ key }) => !followed.has(key));
    for (const { key } of unfollowed) followed.set(key, followUse(key, read));
    changed(tenants);
  }

  const unfollow = knownTenants.follow(() => void read());
  void read();
  return () => {
    latest++; // whatever is still being read comes too late
    unfollow();
    for (const stop of followed.values()) stop();
  };
}

function followUse(tenant: string, changed: () => Promise<void>): () => void {
  const unfollowSnapshot = snapshotOf(tenant).follow(() => void changed());
  const unfollowCalls = callCountOf(tenant).follow(() => void changed());
  return () => {
    unfollowSnapshot();
    unfollowCalls();
  };
}
