import { expect, test } from 'vitest';
import { meteredAs } from '../../../../lib/domain/usage/meteredAs';
import { licence } from '../licences/licences';

const suite = [licence({ productDescription: 'SuperOffice CRM Suite Core' })];

test('a plan of the suite, detected or set, is metered as one', () => {
  expect(meteredAs(suite, null)).toBe('suite');
  expect(meteredAs([licence()], 'growth')).toBe('suite');
});

test('all else is module-based, also where an administrator says so', () => {
  expect(meteredAs([licence()], null)).toBe('module-based');
  expect(meteredAs(suite, 'none')).toBe('module-based');
});
