import type { Module, Owner, TenantData, User } from './tenantData';

/** Every module with its owner, in the order that gives them their ids. */
export function allModules(data: TenantData): { owner: Owner; module: Module }[] {
  return data.owners.flatMap((owner) => owner.modules.map((module) => ({ owner, module })));
}

/** Modules carry no id in the scenario: their place is their id. */
export function moduleId(data: TenantData, module: Module): number {
  return allModules(data).findIndex((entry) => entry.module === module) + 1;
}

/** Names of the modules a user has: those the plan grants, the plan itself, those held besides. */
export function userModules(data: TenantData, { plan, licences }: User): string[] {
  const held = allModules(data).find(({ module }) => module.name === plan && plan !== '')?.module;
  return held ? [...held.grants, held.name, ...licences] : licences;
}
