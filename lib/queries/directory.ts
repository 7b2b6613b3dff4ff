import { queryOptions, type QueryClient } from '@tanstack/svelte-query';
import { emptyDirectory, type Directory } from '../domain/seats/user';
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

/** Has the users read from the tenant: if what is known of them is old, or whatever its age. Never rejects. */
export async function readDirectory(
  queries: QueryClient,
  tenant: string,
  force: boolean,
): Promise<void> {
  const interrupted = (): DirectoryOutcome => ({
    directory: known(queries, tenant) ?? emptyDirectory,
    failure: { kind: 'cancelled' },
  });
  const outcome = await sendMessage('readDirectory', { tenant, force }).catch(interrupted);
  queries.setQueryData<DirectoryOutcome>(directoryKey(tenant), outcome);
}

function known(queries: QueryClient, tenant: string): Directory | undefined {
  return queries.getQueryData<DirectoryOutcome>(directoryKey(tenant))?.directory;
}

/** Shows whatever the background stores meanwhile; returns the way to stop. */
export function followDirectory(queries: QueryClient, tenant: string): () => void {
  return directoryOf(tenant).follow((directory) => {
    queries.setQueryData<DirectoryOutcome>(directoryKey(tenant), { directory, failure: null });
  });
}
