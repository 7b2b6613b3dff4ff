import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inModuleOrder,
  moduleOrders,
  type ModuleOrder,
} from '../../../../lib/domain/licences/moduleOrder';
import { module } from './licences';

const byName = (a: string, b: string) => a.localeCompare(b);

const modules = [
  module({ name: 'd', description: 'Delta', sortOrder: 4, inUse: null, available: null }),
  module({ name: 'a', description: '', sortOrder: 3, inUse: 5, available: 9 }),
  module({ name: 'c', description: 'Charlie', sortOrder: 2, inUse: 20, available: -1 }),
  module({
    name: 'b',
    description: 'Bravo',
    sortOrder: 1,
    inUse: 7,
    available: 0,
    unrestricted: true,
  }),
];
const names = (order: ModuleOrder) =>
  inModuleOrder(modules, order, byName)
    .map(({ name }) => name)
    .join('');

describe('inModuleOrder', () => {
  test.each([
    ['vendor', 'bcad'],
    ['name', 'abcd'],
    ['most-used', 'cbad'],
    ['fewest-left', 'cabd'],
  ] as const)('%s: %s', (order, expected) => {
    expect(names(order)).toBe(expected);
  });

  test('loses nothing, and does the same again', () => {
    const count = fc.option(fc.integer({ min: -5, max: 50 }));
    const any = fc
      .record({ inUse: count, available: count, sortOrder: fc.nat(3), unrestricted: fc.boolean() })
      .map(module);
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...moduleOrders), (given, order) => {
        const once = inModuleOrder(given, order, byName);
        expect(new Set(once)).toEqual(new Set(given));
        expect(inModuleOrder(once, order, byName)).toEqual(once);
      }),
    );
  });
});
