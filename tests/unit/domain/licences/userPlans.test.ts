import { expect, test } from 'vitest';
import { userPlans } from '../../../../lib/domain/licences/userPlans';
import { licence, module } from './licences';

test('plans alone, SuperOffice first, in the vendor’s order', () => {
  const plans = userPlans([
    licence({ owner: 'Adwiza', modules: [module({ name: 'aw' })] }),
    licence({
      modules: [
        module({ name: 'b', sortOrder: 2 }),
        module({ name: 'site', kind: 'site' }),
        module({ name: 'a', sortOrder: 1 }),
      ],
    }),
  ]);
  expect([...plans.keys()]).toEqual(['a', 'b', 'aw']);
});

test('of two with the same name the first counts', () => {
  const twins = [module({ description: 'First' }), module({ description: 'Second' })];
  const plans = userPlans([licence({ modules: twins })]);
  expect([...plans.values()].map(({ description }) => description)).toEqual(['First']);
});
