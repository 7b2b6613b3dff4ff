import { z } from 'zod/mini';
import type { DockState } from '../crm/dock';
import type { Failure } from '../domain/failure';
import type { LicenceDate, ModuleLicence, OwnerLicence } from '../domain/licence';
import type { Part, Snapshot } from '../domain/snapshot';

/** What stored values must look like to be used. The domain owns the types; these hold them to it. */

const text = z.string();
const count = z.nullable(z.number());

const licenceDate: z.ZodMiniType<LicenceDate> = z.discriminatedUnion('kind', [
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
  inUse: count,
  available: count,
  total: count,
});

const ownerLicence: z.ZodMiniType<OwnerLicence> = z.object({
  owner: text,
  ownerDescription: text,
  company: text,
  serialNumber: text,
  dates: z.object({
    adminWarning: licenceDate,
    expiry: licenceDate,
    grace: licenceDate,
    maintenance: licenceDate,
    nextCheck: licenceDate,
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
  return z.object({ value: z.nullable(value), asOf: count, failure: z.nullable(failure) });
}

const principal = z.object({
  associateId: z.number(),
  name: text,
  fullName: text,
  roleName: text,
  contextId: text,
  isAdministrator: z.boolean(),
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
        adminWarning: licenceDate,
        expiry: licenceDate,
        grace: licenceDate,
        userLicences: z.array(text),
      }),
    ),
    systemInfo: part(
      z.object({
        company: text,
        databaseType: text,
        databaseVersion: text,
        isSatellite: z.nullable(z.boolean()),
      }),
    ),
  }),
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

export const dockSchema: z.ZodMiniType<DockState> = z.object({
  open: z.boolean(),
  side,
  mode: z.enum(['push', 'float']),
  width: z.number(),
  launcherSide: side,
  launcherAt: z.number(),
});

/** How often Sidelight asked a tenant; days are ISO calendar days in UTC. */
export type CallCount = z.infer<typeof callCountSchema>;
export const callCountSchema = z.object({
  day: text,
  today: z.number(),
  total: z.number(),
  bytes: z.number(),
  since: text,
});
