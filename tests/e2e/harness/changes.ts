import { clockAt } from '../../tenant/scenarios/clock';
import { each, rowsOf } from '../../tenant/scenarios/rows';
import { eventOf } from '../../tenant/scenarios/running';
import type { Fence, Module, Owner, TenantData } from '../../tenant/scenarios/tenantData';

/** What becomes of a tenant. */
export type Change = (data: TenantData) => TenantData;

const day = 24 * 60 * 60_000;

/** A tenant with nothing running and none of its metered services used. */
export const calm: Change = (data) => ({
  ...data,
  events: rowsOf([]),
  jobs: rowsOf([]),
  mailings: rowsOf([]),
  chats: rowsOf([]),
  forms: rowsOf([]),
  centreLogins: rowsOf([]),
  requests: rowsOf([]),
});

/** The vendor's own licence ends on a day, with so many days of grace; nobody warns of it, and there is no maintenance. */
export function ending(on: string, grace = 12): Change {
  const expiry = new Date(`${on}Z`);
  const dates: Partial<Owner> = {
    adminWarning: undefined,
    expiry,
    grace: new Date(expiry.getTime() + grace * day),
    maintenance: undefined,
  };
  return (data) => ({
    ...data,
    owners: data.owners.map((owner) =>
      owner.name === 'SuperOffice' ? { ...owner, ...dates } : owner,
    ),
  });
}

/** So many of these modules, by name, are in use. */
export function inUse(counts: Record<string, number>): Change {
  const counted = (module: Module): Module => {
    const { [module.name]: count } = counts;
    return count === undefined
      ? module
      : { ...module, inUse: count, free: Math.max(0, module.total - count) };
  };
  return (data) => ({
    ...data,
    owners: data.owners.map((owner) => ({ ...owner, modules: owner.modules.map(counted) })),
  });
}

/** What the vendor says of the projects of a plan. */
export function projects(fence: Partial<Fence>): Change {
  return ({ fences, ...data }) => ({
    ...data,
    fences: { ...fences, projects: { ...fences.projects, near: false, reached: false, ...fence } },
  });
}

/** E-mails that were sent at noon of days, beside those that were sent before. */
export function sent(...mailings: { on: string; count: number }[]): Change {
  return (data) => {
    const before = [...each(data.mailings)];
    const added = mailings.map(({ on, count }, index) => ({
      id: before.length + index + 1,
      description: `Mailing of ${on}`,
      end: new Date(`${on}T12:00Z`),
      count,
    }));
    return { ...data, mailings: rowsOf([...before, ...added]) };
  };
}

/** Events of the whole system that Ann started, by key; in place of those before. */
export function running(
  events: Record<string, { since: Date; expected: Date | undefined }>,
): Change {
  return (data) => ({
    ...data,
    events: rowsOf(
      Object.entries(events).map(([key, { since, expected }], index) =>
        eventOf(clockAt(since))(100 + index, key, { registered: since, eta: expected, actor: 5 }),
      ),
    ),
  });
}
