import { queryOptions, type QueryClient } from '@tanstack/svelte-query';
import { sendMessage, type DirectoryOutcome } from '../messaging/protocol';
import { directoryOf } from '../store/items';

const directoryKey = (tenant: string) => [tenant, 'directory'] as const;

/** The users of a tenant as they are stored; what is read meanwhile comes by `followDirectory`. */
export function directoryQuery(tenant: string) {
  return queryOptions({
    queryKey: directoryKey(tenant),
    queryFn: async (): Promise<DirectoryOutcome> => ({
      directory: await directoryOf(tenant).load(),
      failure: null,
    }),
    staleTime: Infinity,
    retry: false,
    networkMode: 'always',
  });
}

/** Has the users read from the tenant: if what is known of them is old, or whatever its age. */
export async function readDirectory(
  queries: QueryClient,
  tenant: string,
  force: boolean,
): Promise<void> {
  const outcome = await sendMessage('readDirectory', { tenant, force });
  queries.setQueryData<DirectoryOutcome>(directoryKey(tenant), outcome);
}

/** Shows whatever the background stores meanwhile; returns the way to stop. */
export function followDirectory(queries: QueryClient, tenant: string): () => void {
  return directoryOf(tenant).follow((directory) => {
    queries.setQueryData<DirectoryOutcome>(directoryKey(tenant), { directory, failure: null });
  });
}
