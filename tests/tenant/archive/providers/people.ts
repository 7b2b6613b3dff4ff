import { allModules, moduleId } from '../../scenarios/modules';
import { rowsOf } from '../../scenarios/rows';
import type { Module, Owner, TenantData, User } from '../../scenarios/tenantData';
import { Day } from '../../wire/dates';
import { associateColumns } from '../associateColumns';
import {
  bool,
  type Column,
  type Columns,
  date,
  int,
  type Provider,
  provider,
  shownOnly,
  text,
} from '../provider';

/**
 * Users with their plan: one entity a plan. Open: the entity of who has none; here `expired` with the right
 * to log in taken away as well, else none but `all`.
 */
export function allUsers(data: TenantData): Provider {
  const seats = allModules(data)
    .map(({ module }) => module)
    .filter(({ kind, hidden }) => kind === 'user' && !hidden);
  const plans = seats.filter(({ role }) => role === 'plan');
  const grants = new Map(plans.map(({ name, grants: granted }) => [name, new Set(granted)]));
  const moduleColumn = (column: Column<User>) =>
    data.behaviour.filtersByModule ? column : shownOnly(column);
  const holds: Columns<User> = Object.fromEntries(
    seats.map(({ name, description }) => [
      `superoffice_${name}`,
      moduleColumn(
        bool<User>(
          ({ plan, licences }) =>
            plan === name || licences.includes(name) || (grants.get(plan)?.has(name) ?? false),
          description,
        ),
      ),
    ]),
  );
  return provider<User>({
    name: 'AllUsers',
    rows: data.users,
    primaryKey: ({ associateId }) => associateId,
    entities: ['all', ...plans.map(({ name }) => `superoffice_${name}`), 'expired'],
    entity: ({ plan, canLogIn }) => (plan ? `superoffice_${plan}` : canLogIn ? 'all' : 'expired'),
    rising: ['associateDbId'],
    columns: {
      ...associateColumns<User>(data, '', ({ associateId }) => associateId),
      userplan: shownOnly(
        text(({ plan }) => plans.find(({ name }) => name === plan)?.description ?? ''),
      ),
      canLogin: bool(({ canLogIn }) => canLogIn),
      ...holds,
    },
  });
}

/** The licences as a flat list, without counts of use. */
export function moduleLicences(data: TenantData): Provider {
  const entities = {
    site: 'systemLicense',
    satellite: 'siteLicense',
    user: 'userLicense',
  } as const;
  const types = { site: 1, satellite: 2, user: 3 } as const;
  return provider<{ owner: Owner; module: Module }>({
    name: 'ModuleLicense',
    rows: rowsOf(allModules(data)),
    primaryKey: ({ module }) => moduleId(data, module),
    entities: Object.values(entities),
    entity: ({ module }) => entities[module.kind],
    columns: {
      moduleLicenseId: int(({ module }) => moduleId(data, module)),
      moduleName: text(({ module }) => module.name),
      moduleDesc: text(({ module }) => module.description),
      licenseType: int(({ module }) => types[module.kind]),
      licenseNumber: int(({ module }) => module.total),
      allowedAssocs: int(({ module }) => (module.kind === 'user' ? 1 : 0)),
      extraFlags: int(({ module }) => (module.role === 'plan' ? 1 : 0)),
      graceTo: date(({ owner }) => owner.grace && new Day(owner.grace)),
      maintenanceTo: date(({ owner }) => owner.maintenance && new Day(owner.maintenance)),
    },
  });
}
