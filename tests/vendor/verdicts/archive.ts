import { vendor } from '../vendorClient';
import { expect } from 'vitest';
import type { Verdicts } from '../court';

const columns = ['eventname', 'registered_associate_id/fullName', 'scope', 'eta'];

/** Verdicts on Agents/Archive. */
export const archiveAgent: Verdicts = {
  GetArchiveListByColumns: async ({ options }) => {
    const rows = await new vendor.ArchiveAgent(options).getArchiveListByColumnsAsync(
      'SystemEvents',
      columns,
      [{ name: 'SystemEvent_id', direction: vendor.OrderBySortType.DESC }],
      [
        {
          name: 'eventname',
          operator: 'begins',
          values: ['UDef'],
          isActive: true,
          interParenthesis: 1,
        },
        {
          name: 'eventname',
          operator: 'is',
          values: ["It's none"],
          isActive: true,
          interOperator: vendor.InterRestrictionOperator.Or,
          interParenthesis: -1,
        },
        { name: 'scope', operator: '=', values: ['99'], isActive: false },
      ],
      ['systemevent'],
      0,
      100,
    );
    expect(rows).toMatchObject([
      {
        entityName: 'systemevent',
        primaryKey: 10,
        columnData: {
          eventname: { displayValue: 'UDefRebuild' },
          'registered_associate_id/fullName': { displayValue: 'Ann Admin' },
          scope: { displayValue: '[I:1]' },
          eta: { displayValue: '[DT:11/21/2026 12:02:00]' },
        },
      },
    ]);
  },

  GetArchiveListByColumns2: async ({ options }) => {
    const rows = await new vendor.ArchiveAgent(options).getArchiveListByColumns2Async(
      'SystemEvents',
      'SystemEvent_id',
      'SystemEvent_id desc',
      'getAllRows = true',
      '',
      1,
      2,
    );
    expect(rows.map(({ primaryKey }) => primaryKey)).toEqual([10]);
  },

  GetArchiveListByColumnsWithHeader2: async ({ options, data }) => {
    const found = await new vendor.ArchiveAgent(options).getArchiveListByColumnsWithHeader2Async(
      'Mailings',
      'mailingId',
      '',
      'getAllRows set',
      '',
      0,
      5,
      'rowcount=true',
    );
    expect(found.rowCount).toBe(data.mailings.length);
    expect(found.rows).toHaveLength(5);
  },

  GetProviderNames: async ({ options }) => {
    const names = await new vendor.ArchiveAgent(options).getProviderNamesAsync();
    expect(names).toContain('SystemEvents');
  },

  GetAvailableColumns: async ({ options }) => {
    const agent = new vendor.ArchiveAgent(options);
    const found = await agent.getAvailableColumnsAsync('Mailings', '');
    expect(found.map(({ name }) => name)).toContain('mailingSentCount');
  },
};
