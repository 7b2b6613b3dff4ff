import type { Clock } from './clock';
import { endingIn, loginModules, module, owner, plan, unlimited } from './licences';
import type { Module, Owner, Satellite } from './tenantData';

/**
 * An old customer with system, site (satellite) and Windows user licences, named as in the vendor's
 * screens; the module names behind them are made up, but for outlook-synchronizer.
 */
export function legacyOwners(clock: Clock): Owner[] {
  const plans = [plan('sales-marketing', 'Sales & Marketing', 14, 20)];
  return [
    owner(
      'SuperOffice',
      [...plans, ...loginModules(plans), ...system, ...site, ...windows],
      endingIn(126, clock),
    ),
  ];
}

/** The databases at its two other offices. */
export const legacySatellites: Satellite[] = [
  { id: 1, contactId: 118, name: 'Designteamet Bergen' },
  { id: 2, contactId: 204, name: 'Designteamet Utrecht' },
];

const system = [
  module('system', 'System', { total: 1, inUse: 1, tooltip: 'The right to use SuperOffice CRM.' }),
  unlimited('net-server', 'SuperOffice Server'),
  module('online-web-services', 'Online Web Services', { total: 1, prerequisite: 'net-server' }),
  module('area-management', 'Area Management', {
    total: 1,
    inUse: 1,
    tooltip: 'Splits the database into areas for satellites and travellers.',
  }),
  unlimited('sales-intelligence', 'Sales Intelligence'),
  module('exchange-synchronizer', 'Exchange Synchronizer', { total: 1 }),
  module('expander-services', 'SuperOffice Expander Services', {
    total: 1,
    prerequisite: 'net-server',
  }),
  unlimited('customer-centre', 'Customer Centre'),
  module('sales-quote-management', 'Sales Quote Management', { total: 1, inUse: 1 }),
];

const site = [
  module('satellite', 'Satellite', {
    kind: 'satellite',
    total: 4,
    inUse: 2,
    prerequisite: 'area-management',
  }),
  module('reporter-studio', 'Reporter Studio', { kind: 'satellite', total: 1 }),
  module('audience', 'Audience', {
    kind: 'satellite',
    total: 1,
    tooltip: 'Lets customers into their own part of the database.',
  }),
];

const windows = [
  windowsUser('standard-crm-user', 'Standard CRM user', 12, 16),
  windowsUser('marketing-user', 'Marketing user', 3, 6),
  windowsUser('sales-user', 'Sales user', 5, 8),
  windowsUser('service-user', 'Service user', 2, 4),
  windowsUser('complete-crm-user', 'Complete CRM user', 1, 3),
  windowsUser('windows-app', 'Windows App', 9, 12, {
    prerequisite: 'user',
    tooltip: 'Lets the user log in to the Windows client.',
  }),
  windowsUser('remote-travel', 'Remote Travel', 4, 4, {
    prerequisite: 'windows-app',
    tooltip: 'Lets the user take a part of the database along.',
  }),
  windowsUser('pocket-crm', 'Pocket CRM', 6, 10),
  windowsUser('outlook-synchronizer', 'Outlook Synchronizer', 7, 10),
  windowsUser('sale-quote-access', 'Sale Quote Access', 2, 5, {
    prerequisite: 'sales-quote-management',
  }),
];

function windowsUser(
  name: string,
  description: string,
  inUse: number,
  total: number,
  rest: Partial<Module> = {},
): Module {
  return module(name, description, { kind: 'user', inUse, total, ...rest });
}
