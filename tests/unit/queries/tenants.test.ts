import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followTenants, storedTenants, type TenantUse } from '../../../lib/queries/tenants';
import { callCountOf, knownTenants, snapshotOf } from '../../../lib/store/items';

const known = (contextId: string, lastSeen: number) => ({
  contextId,
  environment: 'production' as const,
  root: `https://online3.superoffice.com/${contextId}/`,
  culture: 'nl-NL',
  lastSeen,
});

const see = (contextId: string, lastSeen: number) =>
  knownTenants.update((all) => ({
    ...all,
    [`production:${contextId.toLowerCase()}`]: known(contextId, lastSeen),
  }));

const call = (tenant: string) =>
  callCountOf(tenant).update((count) => ({ ...count, total: count.total + 1 }));

beforeEach(() => fakeBrowser.reset());

describe('the stored tenants', () => {
  test('come with the one seen last first', async () => {
    await see('Cust1', 100);
    await see('Cust2', 200);
    expect((await storedTenants()).map(({ contextId }) => contextId)).toEqual(['Cust2', 'Cust1']);
  });

  test('are known before they were ever asked', async () => {
    await see('Cust1', 100);
    const [tenant] = await storedTenants();
    expect(tenant).toMatchObject({ company: null, checkedAt: null, calls: { total: 0 } });
  });
});

describe('following the tenants', () => {
  let shown: TenantUse[] = [];
  let stop: () => void;
  const totals = () => shown.map(({ calls }) => calls.total);
  const follow = () => (stop = followTenants((tenants) => (shown = tenants)));

  afterEach(() => stop());

  test('tells each call, check and forgetting', async () => {
    await see('Cust1', 100);
    follow();
    await vi.waitFor(() => expect(totals()).toEqual([0]));
    await call('production:cust1');
    await vi.waitFor(() => expect(totals()).toEqual([1]));
    await snapshotOf('production:cust1').update((before) => ({ ...before, checkedAt: 7 }));
    await vi.waitFor(() => expect(shown[0]?.checkedAt).toBe(7));
    await fakeBrowser.storage.local.clear();
    await vi.waitFor(() => expect(shown).toEqual([]));
  });

  test('follows one that is seen later as well', async () => {
    follow();
    await see('Cust2', 200);
    await vi.waitFor(() => expect(totals()).toEqual([0]));
    await call('production:cust2');
    await vi.waitFor(() => expect(totals()).toEqual([1]));
  });

  test('ends when it is stopped', async () => {
    await see('Cust1', 100);
    const changed = vi.fn();
    const stopped = followTenants(changed);
    stopped();
    await call('production:cust1');
    await storedTenants();
    expect(changed).not.toHaveBeenCalled();
  });
});
