import { archiveNames, findArchive } from '../archive/archives';
import { parseFilter } from '../archive/filter';
import { list, longestPage, parseOrder, type Query, runQuery } from '../archive/query';
import { fullRow, slimRow } from '../archive/rows';
import type { Provider } from '../archive/provider';
import type { Call, Endpoint } from './endpoint';
import { columnInfo } from './columnInfo';

/** Archives read by GET: by name, and by the aliases of some. */
export const archivePaths: Record<string, Endpoint> = {
  archive: ({ apiRoot }) => ({
    'odata.metadata': `${apiRoot}v1/archive/$metadata`,
    value: archiveNames.map((name) => ({ name, url: name })),
  }),

  'archive/:provider': (call) => {
    const [, name = '', isMetadata] = /^(.*?)(\$metadata)?$/.exec(call.param('provider')) ?? [];
    return isMetadata ? columnInfo(archiveOf(call, name)) : page(call, name);
  },

  SystemEvent: (call) => page(call, 'SystemEvents'),
  BatchTask: (call) => page(call, 'BatchTasks'),
  ChatSession: (call) => page(call, 'ChatSession'),
  User: (call) => page(call, 'AllUsers'),
};

function archiveOf({ data, query }: Call, name: string): Provider {
  return findArchive(data, name, list(query('$select') ?? ''));
}

function page(call: Call, name: string) {
  const archive = archiveOf(call, name);
  const query = readQuery(call, archive);
  const { rows, more } = runQuery(archive, query, call.now);
  const { primaryKey, ordersPages } = call.data.behaviour;
  const full = call.query('$mode')?.toLowerCase() === 'full';
  const jsonSafe = call.query('$jsonSafe') === 'true';
  return {
    'odata.metadata': `${call.apiRoot}v1/archive$metadata`,
    'odata.nextLink': more ? nextLink(call, query) : null,
    value: (ordersPages ? rows : rows.toReversed()).map((row) =>
      full
        ? fullRow(row, query.select, primaryKey)
        : slimRow(row, query.select, primaryKey, jsonSafe),
    ),
  };
}

function readQuery({ query }: Call, archive: Provider): Query {
  const select = list(query('$select') ?? '');
  return {
    select: select.length ? select : Object.keys(archive.columns),
    filter: parseFilter(query('$filter') ?? ''),
    orderBy: parseOrder(query('$orderBy') ?? ''),
    entities: list(query('$entities') ?? ''),
    top: Math.min(longestPage, Number(query('$top')) || longestPage),
    skip: Number(query('$skip')) || 0,
  };
}

function nextLink({ url }: Call, { skip, top }: Query): string {
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + top));
  return next.href;
}
