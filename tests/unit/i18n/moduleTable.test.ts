import { expect, test } from 'vitest';
import { moduleGroups } from '../../../lib/domain/licences/moduleGroups';
import { moduleTable } from '../../../lib/i18n/moduleTable';
import { licence, module } from '../domain/licences/licences';

test('every licence that is shown, its counts as the tenant said them', () => {
  const modules = [
    module({ inUse: 23, available: -2, newTotal: 25 }),
    module({
      name: 'ic',
      description: '',
      kind: 'site',
      unrestricted: true,
      inUse: null,
      available: null,
      total: 1e21,
    }),
  ];
  const table = moduleTable(moduleGroups(modules, true), licence(), false, 'en-GB');
  expect(table.rows).toEqual([
    {
      owner: 'SuperOffice',
      key: 'ten-sales',
      description: 'Sales Premium',
      group: 'User plans',
      inUse: 23,
      available: -2,
      total: 21,
      newTotal: 25,
      unlimited: false,
      hidden: false,
      expires: '2027-03-27',
      notes: '2 over, +4 not activated',
    },
    {
      owner: 'SuperOffice',
      key: 'ic',
      description: '',
      group: 'System',
      inUse: null,
      available: null,
      total: 1e21,
      newTotal: null,
      unlimited: true,
      hidden: false,
      expires: '2027-03-27',
      notes: '',
    },
  ]);
  expect(table.columns.map(({ key }) => key)).toEqual(Object.keys(table.rows[0] ?? {}));
});
