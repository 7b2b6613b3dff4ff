import type { Clock } from './clock';
import { module } from './licences';
import { moduleBasedOwners } from './moduleBased';
import type { Owner } from './tenantData';

/** What waits at the licence server, per owner: nothing of it has reached the tenant's database. */
const news: Record<string, Partial<Owner>> = {
  SuperOffice: {
    health: {
      status: 'NewLicenseAvailable',
      message: 'A new licence is available. Activate it to use what you bought.',
      url: '',
    },
    unactivated: [module('ai-assist', 'AI Assist', { kind: 'user', bought: 10, sortOrder: 90 })],
  },
  Adwiza: {
    health: {
      status: 'UseCustomMessageAndUrl',
      message: 'Form Builder moves to a new price list on 1 January.',
      url: 'https://shop.invalid/adwiza/prices',
    },
  },
  // No client may follow this address.
  'i-Centrum': {
    health: {
      status: 'ProblemWithLicense',
      message: 'The licence file could not be read. Contact i-Centrum.',
      url: 'javascript:globalThis.hostileTextRan=true//',
    },
  },
};

/** The tenant that buys modules, with four more of a plan and one module that it has never had. */
export function renewalOwners(clock: Clock): Owner[] {
  return moduleBasedOwners(clock).map((owner) => ({
    ...owner,
    modules: owner.modules.map((each) =>
      each.name === 'ten-sales' ? { ...each, bought: 25 } : each,
    ),
    ...news[owner.name],
  }));
}
