import { expect, test } from 'vitest';
import { subscriptionOf } from '../../../../lib/domain/licences/subscription';
import { licence, module } from './licences';

test('in the vendor’s words where it has any, the description before the type', () => {
  const product = { productDescription: 'SuperOffice CRM Suite Core', productType: 'CRM Suite' };
  const other = licence({ owner: 'Adwiza', productDescription: 'Campaigns' });
  expect(subscriptionOf([other, licence(product)])).toEqual({
    state: 'told',
    text: 'SuperOffice CRM Suite Core',
  });
  expect(subscriptionOf([licence({ ...product, productDescription: '' })])).toEqual({
    state: 'told',
    text: 'CRM Suite',
  });
});

test('else user plans give it away, or nothing does', () => {
  expect(subscriptionOf([licence()]).state).toBe('user-plans');
  expect(subscriptionOf([licence({ modules: [module({ kind: 'user' })] })]).state).toBe('not-told');
  expect(subscriptionOf([]).state).toBe('not-told');
});
