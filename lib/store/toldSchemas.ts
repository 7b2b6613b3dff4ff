import { z } from 'zod/mini';
import type { Failure } from '../domain/failure';
import type { ModuleLicence, OwnerLicence } from '../domain/licences/licence';
import type { LicenceNews } from '../domain/licences/licenceNews';
import type { PlanLimit } from '../domain/licences/planLimit';
import {
  nothingYet,
  type Part,
  type Principal,
  type Snapshot,
  type SystemInfo,
} from '../domain/snapshot';
import type { StatedDate } from '../domain/statedDate';
import type { CrmUser, Directory, LastLogin } from '../domain/seats/user';

/**
 * What must be true of what the tenant told, to be used once it was stored. The domain owns the types; these hold
 * it to them. What a later version added has a default, so that what an earlier one stored is not lost.
 */

const text = z.string();
const count = z.nullable(z.number());

const statedDate: z.ZodMiniType<StatedDate> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on'), day: z.iso.date() }),
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('unknown') }),
]);

const moduleLicence: z.ZodMiniType<ModuleLicence> = z.object({
  name: text,
  description: text,
  tooltip: text,
  version: text,
  kind: z.enum(['plan', 'user', 'site', 'satellite', 'unknown']),
  hidden: z.boolean(),
  unrestricted: z.boolean(),
  sortOrder: z.number(),
  prerequisite: text,
  grants: z.array(text),
  marker: z._default(z.boolean(), false),
  inUse: count,
  available: count,
  total: count,
  newTotal: z._default(count, null),
});

const ownerLicence: z.ZodMiniType<OwnerLicence> = z.object({
  owner: text,
  ownerDescription: text,
  company: text,
  serialNumber: text,
  productType: z._default(text, ''),
  productDescription: z._default(text, ''),
  dates: z.object({
    adminWarning: statedDate,
    expiry: statedDate,
    grace: statedDate,
    maintenance: statedDate,
    nextCheck: statedDate,
  }),
  modules: z.array(moduleLicence),
});

export const failure: z.ZodMiniType<Failure> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum([
      'signed-out',
      'forbidden',
      'not-supported',
      'wrong-subdomain',
      'offline',
      'timeout',
      'cancelled',
    ]),
  }),
  z.object({ kind: z.literal('rate-limited'), until: z.number() }),
  z.object({ kind: z.literal('server'), status: z.number() }),
  z.object({ kind: z.literal('unexpected-answer'), path: text, what: text }),
]);

function part<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Part<T>> {
  return z.object({
    value: z.nullable(value),
    asOf: count,
    failure: z.nullable(failure),
    triedAt: z._default(count, null),
  });
}

/** A part that the first version did not have. */
export function laterPart<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Part<T>> {
  return z._default(part(value), nothingYet());
}

export const principal: z.ZodMiniType<Principal> = z.object({
  associateId: z.number(),
  name: text,
  fullName: text,
  roleName: text,
  contextId: text,
  isAdministrator: z.boolean(),
  mayReadUsers: z._default(z.boolean(), false),
});

const systemInfo: z.ZodMiniType<SystemInfo> = z.object({
  company: text,
  databaseType: text,
  databaseVersion: text,
  databaseName: z._default(text, ''),
  isSatellite: z.nullable(z.boolean()),
});

const planLimit: z.ZodMiniType<PlanLimit> = z.object({
  active: count,
  maximum: count,
  near: z.nullable(z.boolean()),
  reached: z.nullable(z.boolean()),
  message: text,
  tooltip: text,
});

const licenceNews: z.ZodMiniType<LicenceNews> = z.object({
  owner: text,
  status: z.nullable(
    z.enum([
      'ok',
      'new-licence',
      'new-company-name',
      'new-serial',
      'message',
      'activated',
      'problem',
      'unknown-error',
      'unknown',
    ]),
  ),
  failure: z.nullable(failure),
  message: text,
  url: z.nullable(text),
  offered: z.nullable(ownerLicence),
});

export const snapshotSchema: z.ZodMiniType<Snapshot> = z.object({
  tenant: text,
  checkedAt: count,
  nextCheckAt: count,
  parts: z.object({
    version: part(z.object({ netServerVersion: text })),
    principal: part(principal),
    licences: part(z.array(ownerLicence)),
    licenceStatus: part(
      z.object({
        company: text,
        serialNumber: text,
        adminWarning: statedDate,
        expiry: statedDate,
        grace: statedDate,
        userLicences: z.array(text),
      }),
    ),
    systemInfo: part(systemInfo),
    satellites: laterPart(z.array(z.object({ id: z.number(), name: text }))),
    licenceNews: laterPart(z.array(licenceNews)),
    projectLimit: laterPart(planLimit),
    dashboardLimit: laterPart(planLimit),
    flowLimit: laterPart(planLimit),
    customObjects: laterPart(z.number()),
  }),
});

const crmUser: z.ZodMiniType<CrmUser> = z.object({
  associateId: z.number(),
  name: text,
  fullName: text,
  group: text,
  role: text,
  plan: text,
  planDescription: text,
  canLogIn: z.nullable(z.boolean()),
});
const lastLogin: z.ZodMiniType<LastLogin> = z.object({
  associateId: z.number(),
  lastLogin: statedDate,
});
export const directorySchema: z.ZodMiniType<Directory> = z.object({
  users: part(z.array(crmUser)),
  lastLogins: part(z.array(lastLogin)),
});
