import type { CrmUser } from './user';
import type { UserPlans } from '../licences/userPlans';

/** Whether a user has a thing that it takes to log in; `unknown` is the tenant not telling. */
export type Need = 'has' | 'lacks' | 'unknown';

/** What it takes to log in to the web client. */
export const needNames = ['right', 'client', 'plan'] as const;
export type NeedName = (typeof needNames)[number];

export type LoginNeeds = Record<NeedName, Need>;

/** The module licences that make up the web client licence. */
const clientModules = ['user', 'web'];

/**
 * What a user has of what it takes to log in: the login right ("Can log in"), the web client licence, which a
 * plan grants with its `set=`, and a user plan.
 *
 * @param plans of the tenant; where none is known, licences may be given one by one, and nobody lacks a plan
 * @param held names of the module licences that the user holds, hidden ones included: what the tenant says of
 *   this user alone counts more than what follows from the plan; null where it was not asked
 * @see SuperOffice docs, admin/license/dev/hidden-licenses
 */
export function loginNeeds(
  { plan, canLogIn }: Pick<CrmUser, 'plan' | 'canLogIn'>,
  plans: UserPlans,
  held: readonly string[] | null = null,
): LoginNeeds {
  const right = canLogIn === null ? 'unknown' : toldBy(canLogIn);
  const lacking = plans.size === 0 ? 'unknown' : 'lacks';
  if (held !== null) {
    const anyPlan = held.some((name) => plans.has(name) || (plan !== '' && name === plan));
    const client = clientModules.every((name) => held.includes(name));
    return { right, client: toldBy(client), plan: anyPlan ? 'has' : lacking };
  }
  if (plan === '') return { right, client: lacking, plan: lacking };
  const grants = plans.get(plan)?.grants ?? [];
  const client = clientModules.every((name) => grants.includes(name));
  // A plan that tells nothing of what it grants may grant anything.
  return { right, client: grants.length === 0 ? 'unknown' : toldBy(client), plan: 'has' };
}

const toldBy = (has: boolean): Need => (has ? 'has' : 'lacks');

/**
 * Where a user stands with all that it takes: `ready` has all of it; `incomplete` lacks something but was
 * meant to log in, having the right or a plan; `off` has neither, as far as is known, as after somebody left.
 */
export type LoginState = 'ready' | 'incomplete' | 'off' | 'unknown';

export function loginState({ right, client, plan }: LoginNeeds): LoginState {
  const needs = [right, client, plan];
  if (needs.includes('lacks')) return right !== 'has' && plan !== 'has' ? 'off' : 'incomplete';
  return needs.includes('unknown') ? 'unknown' : 'ready';
}

/** Whether a user can really log in, whatever "Can log in" says; null where the tenant does not tell enough. */
export function canReallyLogIn(needs: LoginNeeds): boolean | null {
  const state = loginState(needs);
  return state === 'unknown' ? null : state === 'ready';
}
