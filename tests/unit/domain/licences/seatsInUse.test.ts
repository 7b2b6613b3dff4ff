import { expect, test } from 'vitest';
import { seatsInUse } from '../../../../lib/domain/licences/seatsInUse';
import { licence, module } from './licences';

test('everybody to whom the vendor’s user plans are given', () => {
  const modules = [
    module({ inUse: 10 }),
    module({ name: 'ten-service', inUse: 51 }),
    module({ name: 'hidden', inUse: 7, hidden: true }),
    module({ name: 'user', kind: 'user', inUse: 63 }),
    module({ name: 'silent', inUse: null }),
  ];
  const other = licence({ owner: 'Adwiza', modules: [module({ inUse: 5 })] });
  expect(seatsInUse([other, licence({ modules })])).toBe(61);
});

test('not known where no plan tells', () => {
  expect(seatsInUse([])).toBeNull();
  expect(seatsInUse([licence({ modules: [module({ inUse: null })] })])).toBeNull();
  expect(seatsInUse([licence({ modules: [module({ inUse: 0 })] })])).toBe(0);
});
