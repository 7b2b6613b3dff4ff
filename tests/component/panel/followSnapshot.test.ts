import { QueryClient } from '@tanstack/svelte-query';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { followSnapshot, snapshotQuery } from '../../../lib/queries/snapshot';
import { snapshotOf } from '../../../lib/store/items';

const tenant = 'production:cust12345';

beforeEach(() => fakeBrowser.reset());

test('a snapshot that is stored meanwhile clears what stood in the way of an earlier check', async () => {
  const queries = new QueryClient();
  const { queryKey } = snapshotQuery(tenant, { snapshot: emptySnapshot(tenant), failure: null });
  queries.setQueryData(queryKey, {
    snapshot: emptySnapshot(tenant),
    failure: { kind: 'signed-out' },
  });
  const stop = followSnapshot(queries, tenant);
  await snapshotOf(tenant).save({ ...emptySnapshot(tenant), checkedAt: 7 });
  await vi.waitFor(() =>
    expect(queries.getQueryData(queryKey)).toMatchObject({
      snapshot: { checkedAt: 7 },
      failure: null,
    }),
  );
  stop();
});
