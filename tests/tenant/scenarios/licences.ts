import { type Clock, monthBefore } from './clock';
import type { Module, Owner } from './tenantData';

/** A module without anything special about it; `free` follows from the two counts. */
export function module(name: string, description: string, rest: Partial<Module> = {}): Module {
  const { total = 0, inUse = 0 } = rest;
  return {
    name,
    description,
    tooltip: '',
    kind: 'site',
    role: 'module',
    grants: [],
    total,
    bought: total,
    inUse,
    free: total - inUse,
    unlimited: false,
    hidden: false,
    prerequisite: '',
    sortOrder: 0,
    ...rest,
  };
}

/** A user plan: a licence a named user holds, which grants modules. */
export function plan(
  name: string,
  description: string,
  inUse: number,
  total: number,
  grants = ['user', 'web', 'pocket-crm-cal', `${name}-core`],
): Module {
  return module(name, description, { kind: 'user', role: 'plan', inUse, total, grants });
}

/** A module every one may use. */
export function unlimited(name: string, description: string): Module {
  return module(name, description, { unlimited: true });
}

/** The hidden modules a user needs to log in; they follow the plans that grant them. */
export function loginModules(plans: readonly Module[]): Module[] {
  const granted = (name: string, description: string, prerequisite = '') => {
    const by = plans.filter(({ grants }) => grants.includes(name));
    const count = (of: 'total' | 'inUse') => by.reduce((sum, { [of]: n }) => sum + n, 0);
    return module(name, description, {
      kind: 'user',
      hidden: true,
      total: count('total'),
      inUse: count('inUse'),
      prerequisite,
    });
  };
  return [
    granted('user', 'User login'),
    granted('web', 'Web client', 'user'),
    granted('pocket-crm-cal', 'Mobile CRM', 'user'),
  ];
}

/** An owner (issuer) with the modules it sold. Sort order follows the list. */
export function owner(name: string, modules: Module[], rest: Partial<Owner> = {}): Owner {
  return {
    name,
    description: name,
    productType: '',
    productDescription: '',
    shopUrl: '',
    adminWarning: undefined,
    expiry: undefined,
    grace: undefined,
    maintenance: undefined,
    nextCheck: undefined,
    health: { status: 'Ok', message: '', url: '' },
    unactivated: [],
    ...rest,
    modules: modules.map((each, index) => ({ ...each, sortOrder: index + 1 })),
  };
}

/** The dates of a licence that ends in so many days: warned a month before, 12 days of grace. */
export function endingIn(days: number, clock: Clock) {
  const expiry = clock.day(days);
  return {
    adminWarning: monthBefore(expiry),
    expiry,
    grace: clock.day(days + 12),
    maintenance: expiry,
    nextCheck: clock.day(10),
  };
}
