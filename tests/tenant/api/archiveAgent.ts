import * as z from 'zod/mini';
import { archiveNames, findArchive } from '../archive/archives';
import { parseFilter } from '../archive/filter';
import { countRows, list, longestPage, parseOrder, type Query, runQuery } from '../archive/query';
import { agentRow } from '../archive/rows';
import { fields } from './body';
import { columnInfo } from './columnInfo';
import type { Agent, Call } from './endpoint';

const restrictions = z.array(
  z.object({
    Name: z.string(),
    Operator: z.string(),
    Values: z.optional(z.nullable(z.array(z.string()))),
    IsActive: z.optional(z.boolean()),
    InterOperator: z.optional(z.string()),
    InterParenthesis: z.optional(z.number()),
  }),
);
const order = z.array(z.object({ Name: z.string(), Direction: z.optional(z.string()) }));
const paging = { ProviderName: z.string(), Page: z.number(), PageSize: z.number() };
const asText = { Columns: z.string(), SortOrder: z.string(), Entities: z.string() };
const missing = z.optional(z.nullable(z.string()));

/** Agents/Archive. */
export const archiveAgent: Agent = {
  GetArchiveListByColumns: (call) => {
    const asked = fields(call, {
      ...paging,
      Columns: z.array(z.string()),
      SortOrder: z.nullable(order),
      Restriction: z.nullable(restrictions),
      Entities: z.nullable(z.array(z.string())),
    });
    return answer(call, asked, {
      select: asked.Columns,
      filter: parseFilter(filterText(asked.Restriction ?? [])),
      orderBy: (asked.SortOrder ?? []).map(({ Name, Direction }) => ({
        column: Name,
        descending: Direction?.toUpperCase() === 'DESC',
      })),
      entities: asked.Entities ?? [],
    }).Rows;
  },

  GetArchiveListByColumns2: (call) => {
    const asked = fields(call, { ...paging, ...asText, Restrictions: missing });
    return answer(call, asked, textQuery(asked, asked.Restrictions)).Rows;
  },

  GetArchiveListByColumnsWithHeader2: (call) => {
    const asked = fields(call, { ...paging, ...asText, Restriction: missing, Options: missing });
    const counts = /rowcount=true/i.test(asked.Options ?? '');
    return answer(call, asked, textQuery(asked, asked.Restriction), counts);
  },

  GetProviderNames: () => archiveNames,

  GetAvailableColumns: (call) => {
    const { ProviderName } = fields(call, { ProviderName: z.string() });
    return Object.values(columnInfo(findArchive(call.data, ProviderName, [])));
  },
};

type Page = { ProviderName: string; Page: number; PageSize: number };
type Texts = { Columns: string; SortOrder: string; Entities: string };
type What = Omit<Query, 'top' | 'skip'>;

function answer(
  { data, now }: Call,
  { ProviderName, Page, PageSize }: Page,
  what: What,
  counts = false,
) {
  const archive = findArchive(data, ProviderName, what.select);
  const top = Math.min(longestPage, PageSize);
  const query = { ...what, top, skip: Page * top };
  const { rows } = runQuery(archive, query, now);
  return {
    RowCount: counts ? countRows(archive, query, now) : 0,
    Rows: rows.map((row) => agentRow(row, what.select, archive)),
    TableRight: null,
    FieldProperties: {},
  };
}

function textQuery(
  { Columns, SortOrder, Entities }: Texts,
  filter: string | null | undefined,
): What {
  return {
    select: list(Columns),
    filter: parseFilter(filter ?? ''),
    orderBy: parseOrder(SortOrder),
    entities: list(Entities),
  };
}

/** Writes a list of restrictions as the filter it means, so that one grammar serves both. */
function filterText(parts: z.infer<typeof restrictions>): string {
  return parts
    .filter(({ IsActive }) => IsActive !== false)
    .map(({ Name, Operator, Values, InterOperator, InterParenthesis = 0 }, index) => {
      const joint = index === 0 ? '' : InterOperator === 'Or' ? 'or ' : 'and ';
      const values = Values?.map((value) => `'${value.replaceAll("'", "''")}'`) ?? [];
      const condition = `${Name} ${Operator} ${values.length ? `(${values.join()})` : ''}`;
      const brackets = Math.abs(InterParenthesis);
      if (InterParenthesis > 0) return `${joint}${'('.repeat(brackets)}${condition}`;
      return `${joint}${condition}${')'.repeat(brackets)}`;
    })
    .join(' ');
}
