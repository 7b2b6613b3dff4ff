import { expect, test } from 'vitest';
import { meteredSubscription } from '../../../lib/domain/meteredSubscription';
import { licence } from './licences';

const suite = [licence({ productDescription: 'SuperOffice CRM Suite Core' })];

test('a plan of the suite, detected or set, is metered as one', () => {
  expect(meteredSubscription(suite, null)).toBe('suite');
  expect(meteredSubscription([licence()], 'growth')).toBe('suite');
});

test('all else is module-based, also where an administrator says so', () => {
  expect(meteredSubscription([licence()], null)).toBe('module-based');
  expect(meteredSubscription(suite, 'none')).toBe('module-based');
});
