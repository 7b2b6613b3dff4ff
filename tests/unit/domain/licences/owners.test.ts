import { expect, test } from 'vitest';
import { isVendors, vendorFirst } from '../../../../lib/domain/licences/owners';
import { licence } from './licences';

test('the vendor, however it is spelt, comes first; the others stay as they are', () => {
  const owners = ['i-Centrum', 'SUPEROFFICE', '', 'Adwiza'].map((owner) => licence({ owner }));
  expect(vendorFirst(owners).map(({ owner }) => owner)).toEqual([
    'SUPEROFFICE',
    'i-Centrum',
    '',
    'Adwiza',
  ]);
});

test('a name that only begins like the vendor’s is somebody else', () => {
  expect(isVendors({ owner: 'SuperOffice' })).toBe(true);
  expect(isVendors({ owner: 'SuperOffice partner' })).toBe(false);
});
