import { z } from 'zod/mini';
import type { DockState } from '../crm/dock';
import type { Failure } from '../domain/failure';
import type { ModuleLicence, OwnerLicence } from '../domain/licence';
import type { LicenceNews } from '../domain/licenceNews';
import type { PlanLimit } from '../domain/planLimit';
import {
  nothingYet,
  type Part,
  type Principal,
  type Snapshot,
  type SystemInfo,
} from '../domain/snapshot';
import type { StatedDate } from '../domain/statedDate';
import { suitePlans } from '../domain/suite';
import { defaultSettings, type TenantSettings } from '../domain/tenantSettings';
import type { CrmUser, Directory, LastLogin } from '../domain/user';

/**
 * What stored values must look like to be used. The domain owns the types; these hold them to it. What a later
 * version added has a default, so that what an earlier one stored is not lost.
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

const failure: z.ZodMiniType<Failure> = z.discriminatedUnion('kind', [
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
function laterPart<T>(value: z.ZodMiniType<T>): z.ZodMiniType<Part<T>> {
  return z._default(part(value), nothingYet());
}

const principal: z.ZodMiniType<Principal> = z.object({
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

export const settingsSchema: z.ZodMiniType<TenantSettings> = z.object({
  plan: z.catch(z.nullable(z.enum([...suitePlans, 'none'])), defaultSettings.plan),
  unusedAfterDays: z.catch(z.int().check(z.gte(1), z.lte(3650)), defaultSettings.unusedAfterDays),
});

const environment = z.enum(['production', 'stage', 'development']);
const side = z.enum(['left', 'right']);

/** Where a tenant was last seen. */
export type KnownTenant = z.infer<typeof knownTenantSchema>;
const knownTenantSchema = z.object({
  contextId: text,
  environment,
  root: text,
  /** Language of the CRM user who was last seen there, "nl-NL". */
  culture: text,
  /** Epoch milliseconds. */
  lastSeen: z.number(),
});
export const knownTenantsSchema = z.record(text, knownTenantSchema);

/** A session in a CRM page, as announced; lives in memory only. */
export type Session = z.infer<typeof sessionSchema>;
const sessionSchema = z.object({
  tenant: text,
  contextId: text,
  environment,
  root: text,
  apiRoot: text,
  xsrfToken: z.nullable(text),
  culture: text,
  /** Who is signed in, once asked; null until then. */
  principal: z.nullable(principal),
});
export const sessionsSchema = z.record(text, sessionSchema);

export const dockSchema = z.object({
  open: z.boolean(),
  side,
  mode: z.enum(['push', 'float']),
  width: z.number().check(z.gte(1), z.lte(10_000)),
  launcherSide: side,
  launcherAt: z.number().check(z.gte(0), z.lte(1)),
}) satisfies z.ZodMiniType<DockState>;

/** How often Sidelight asked a tenant; days are ISO calendar days in UTC. */
export type CallCount = z.infer<typeof callCountSchema>;
export const callCountSchema = z.object({
  day: text,
  today: z.number(),
  total: z.number(),
  bytes: z.number(),
  since: text,
});
