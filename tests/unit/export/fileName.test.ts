import { expect, test } from 'vitest';
import { exportName } from '../../../lib/export/fileName';

test('says what it is, whose, and of which day', () => {
  expect(exportName('users', 'production:cust12345', '2026-11-21')).toBe(
    'sidelight-users-production-cust12345-2026-11-21',
  );
});

test('leads nowhere, whatever the tenant is called', () => {
  expect(exportName('users', '../../a b.exe\u202e', '2026-11-21')).toBe(
    'sidelight-users--a-b-exe--2026-11-21',
  );
});
