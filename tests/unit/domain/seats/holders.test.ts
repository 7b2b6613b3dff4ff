import { describe, expect, test } from 'vitest';
import { holdersOfPlan } from '../../../../lib/domain/seats/holders';
import { nothingYet, type Part } from '../../../../lib/domain/snapshot';
import type { CrmUser, LastLogin } from '../../../../lib/domain/seats/user';
import { none, on } from '../licences/licences';

const today = '2026-11-21';

function user(associateId: number, plan = 'ten-sales'): CrmUser {
  return {
    associateId,
    name: '',
    fullName: '',
    group: '',
    role: '',
    plan,
    planDescription: '',
    canLogIn: true,
  };
}
function told<Value>(value: Value): Part<Value> {
  return { value, asOf: 0, failure: null, triedAt: 0 };
}

const users = told([user(1), user(2), user(3), user(4), user(5, 'ten-service')]);
const lastLogins = told<LastLogin[]>([
  { associateId: 1, lastLogin: on('2026-11-20') },
  { associateId: 2, lastLogin: on('2026-05-01') },
  { associateId: 3, lastLogin: none },
  { associateId: 5, lastLogin: none },
]);

describe('holdersOfPlan', () => {
  test('who has the plan, and who of them was not seen; unknown is not unseen', () => {
    expect(holdersOfPlan('ten-sales', { users, lastLogins }, today, 90)).toEqual({
      count: 4,
      unseen: 2,
    });
    expect(holdersOfPlan('none', { users, lastLogins }, today, 90)).toEqual({
      count: 0,
      unseen: 0,
    });
  });

  test('without last logins nobody knows who was not seen', () => {
    expect(holdersOfPlan('ten-sales', { users, lastLogins: nothingYet() }, today, 90)).toEqual({
      count: 4,
      unseen: null,
    });
  });

  test('without users nobody knows anything', () => {
    expect(holdersOfPlan('ten-sales', null, today, 90)).toBeNull();
    expect(holdersOfPlan('ten-sales', { users: nothingYet(), lastLogins }, today, 90)).toBeNull();
  });
});
