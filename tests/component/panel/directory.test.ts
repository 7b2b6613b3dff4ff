import { QueryClient } from '@tanstack/svelte-query';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyDirectory, type Directory } from '../../../lib/domain/seats/user';
import { onMessage } from '../../../lib/messaging/protocol';
import { directoryQuery, followDirectory, readDirectory } from '../../../lib/queries/directory';
import { directoryOf } from '../../../lib/store/items';

const tenant = 'production:cust12345';
const { queryKey } = directoryQuery(tenant);
const read: Directory = {
  ...emptyDirectory,
  users: { value: [], asOf: 1, failure: null, triedAt: 1 },
};

beforeEach(() => fakeBrowser.reset());

test('a reading that brings no answer keeps what was known, and says that it was interrupted', async () => {
  const queries = new QueryClient();
  await readDirectory(queries, tenant, false);
  expect(queries.getQueryData(queryKey)).toEqual({
    directory: emptyDirectory,
    failure: { kind: 'cancelled' },
  });
  queries.setQueryData(queryKey, { directory: read, failure: null });
  await readDirectory(queries, tenant, true);
  expect(queries.getQueryData(queryKey)).toEqual({
    directory: read,
    failure: { kind: 'cancelled' },
  });
});

test('a reading shows what the background answers', async () => {
  const queries = new QueryClient();
  const stop = onMessage('readDirectory', () => ({ directory: read, failure: null }));
  await readDirectory(queries, tenant, true);
  expect(queries.getQueryData(queryKey)).toEqual({ directory: read, failure: null });
  stop();
});

test('what is stored meanwhile is shown', async () => {
  const queries = new QueryClient();
  const stop = followDirectory(queries, tenant);
  await directoryOf(tenant).save(read);
  await vi.waitFor(() =>
    expect(queries.getQueryData(queryKey)).toEqual({ directory: read, failure: null }),
  );
  stop();
});
