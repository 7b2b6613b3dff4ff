import { each } from './rows';
import type { TenantData, User } from './tenantData';

const byId = new WeakMap<TenantData, Map<number, User>>();

/** The user with this associate id. */
export function findUser(data: TenantData, associateId: number): User | undefined {
  let users = byId.get(data);
  if (!users) {
    users = new Map([...each(data.users)].map((user) => [user.associateId, user]));
    byId.set(data, users);
  }
  return users.get(associateId);
}

/** The user who is this person. */
export function findPerson(data: TenantData, personId: number): User | undefined {
  for (const user of each(data.users)) if (user.personId === personId) return user;
  return undefined;
}
