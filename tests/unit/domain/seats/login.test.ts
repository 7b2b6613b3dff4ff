import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canReallyLogIn,
  loginNeeds,
  loginState,
  type LoginNeeds,
  type Need,
} from '../../../../lib/domain/seats/login';
import { userPlans } from '../../../../lib/domain/licences/userPlans';
import { licence, module } from '../licences/licences';
import { plans, user } from './users';

const noPlans = userPlans([]);
const needs = (right: Need, client: Need, plan: Need): LoginNeeds => ({ right, client, plan });

describe('loginNeeds', () => {
  test('a user with a plan that grants the web client has all it takes', () => {
    expect(loginNeeds(user(), plans)).toEqual(needs('has', 'has', 'has'));
  });

  test.each([
    [true, 'has'],
    [false, 'lacks'],
    [null, 'unknown'],
  ] as const)('“Can log in” %s: the right is %s', (canLogIn, right) => {
    expect(loginNeeds(user({ canLogIn }), plans).right).toBe(right);
  });

  test('without a plan there is no web client either', () => {
    expect(loginNeeds(user({ plan: '' }), plans)).toEqual(needs('has', 'lacks', 'lacks'));
  });

  test.each([
    ['both', ['web', 'x', 'user'], 'has'],
    ['the login alone', ['user'], 'lacks'],
    ['the client alone', ['web'], 'lacks'],
    ['something else', ['pocket'], 'lacks'],
    ['nothing that is told', [], 'unknown'],
  ] as const)('a plan that grants %s', (_, grants, client) => {
    const one = userPlans([licence({ modules: [module({ grants: [...grants] })] })]);
    expect(loginNeeds(user(), one).client).toBe(client);
  });

  test('a plan that the licences do not name may grant anything', () => {
    expect(loginNeeds(user({ plan: 'other' }), plans)).toEqual(needs('has', 'unknown', 'has'));
  });

  test('where no plan is known, nobody lacks one', () => {
    expect(loginNeeds(user({ plan: '' }), noPlans)).toEqual(needs('has', 'unknown', 'unknown'));
  });

  test('what the tenant says of one user counts more than the plan', () => {
    expect(loginNeeds(user(), plans, ['ten-sales', 'user'])).toEqual(needs('has', 'lacks', 'has'));
    expect(loginNeeds(user(), plans, ['user', 'web'])).toEqual(needs('has', 'has', 'lacks'));
    expect(loginNeeds(user({ plan: '' }), plans, ['ten-service', 'user', 'web'])).toEqual(
      needs('has', 'has', 'has'),
    );
    expect(loginNeeds(user(), plans, [])).toEqual(needs('has', 'lacks', 'lacks'));
  });

  test('an exact answer without any plan known leaves the plan open', () => {
    expect(loginNeeds(user({ plan: '' }), noPlans, ['user', 'web'])).toEqual(
      needs('has', 'has', 'unknown'),
    );
  });
});

describe('loginState and canReallyLogIn', () => {
  test.each([
    [needs('has', 'has', 'has'), 'ready', true],
    [needs('has', 'lacks', 'lacks'), 'incomplete', false],
    [needs('lacks', 'has', 'has'), 'incomplete', false],
    [needs('has', 'lacks', 'has'), 'incomplete', false],
    [needs('lacks', 'lacks', 'lacks'), 'off', false],
    [needs('lacks', 'unknown', 'unknown'), 'off', false],
    [needs('has', 'unknown', 'has'), 'unknown', null],
    [needs('unknown', 'has', 'has'), 'unknown', null],
  ] as const)('%o is %s', (given, state, can) => {
    expect(loginState(given)).toBe(state);
    expect(canReallyLogIn(given)).toBe(can);
  });

  test('whoever lacks something cannot, whatever else is not known', () => {
    const need = fc.constantFrom<Need>('has', 'lacks', 'unknown');
    fc.assert(
      fc.property(need, need, need, (right, client, plan) => {
        const can = canReallyLogIn(needs(right, client, plan));
        const all = [right, client, plan];
        expect(can === false).toBe(all.includes('lacks'));
        expect(can === true).toBe(all.every((one) => one === 'has'));
      }),
    );
  });
});
