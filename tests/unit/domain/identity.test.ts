import { expect, test } from 'vitest';
import { companyOf, serialNumberOf } from '../../../lib/domain/identity';
import { emptySnapshot } from '../../../lib/domain/snapshot';
import { licence, none } from './licences/licences';

test('unknown while nobody tells it', () => {
  const snapshot = emptySnapshot('production:cust1');
  expect(companyOf(snapshot)).toBeNull();
  expect(serialNumberOf(snapshot)).toBeNull();
});

test('the vendor’s own licence tells it, whatever the order', () => {
  const snapshot = emptySnapshot('production:cust1');
  snapshot.parts.licences.value = [
    licence({ owner: 'Adwiza', company: 'Other', serialNumber: '2' }),
    licence({ company: 'Designteamet AS', serialNumber: '1' }),
  ];
  expect(companyOf(snapshot)).toBe('Designteamet AS');
  expect(serialNumberOf(snapshot)).toBe('1');
});

test('an empty name is none: another part may tell it', () => {
  const snapshot = emptySnapshot('production:cust1');
  snapshot.parts.licences.value = [licence({ company: '', serialNumber: '' })];
  snapshot.parts.licenceStatus.value = {
    company: 'Designteamet AS',
    serialNumber: '1010000014',
    adminWarning: none,
    expiry: none,
    grace: none,
    userLicences: [],
  };
  expect(companyOf(snapshot)).toBe('Designteamet AS');
  expect(serialNumberOf(snapshot)).toBe('1010000014');
});
